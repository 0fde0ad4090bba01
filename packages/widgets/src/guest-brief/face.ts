import type { Brief, GuestId } from '@innkeeper/core';
import { html } from 'lit';
import type { Face, Host } from '../shared/face.ts';
import { furnitureStyles } from '../shared/furniture.styles.ts';
import { markStyles } from '../shared/mark.styles.ts';
import { createPart } from '../shared/part.ts';
import { alertsView } from './alerts-view.ts';
import { careView } from './care-view.ts';
import type { BriefActs, BriefSeen, Desk } from './desk.ts';
import { rightsOf } from './desk.ts';
import { GuestShownEvent } from './events.ts';
import { guestBriefStyles } from './guest-brief.styles.ts';
import { linesStyles } from './lines.styles.ts';
import { sayView } from './say-view.ts';
import { heardOf, whoView } from './who-view.ts';

/** What is done at a press comes once the brief is drawn. */
const actsHere = createPart(() => import('./acts.ts'));

export const styles = [furnitureStyles, markStyles, linesStyles, guestBriefStyles];

/** What the brief shows. */
export function createBriefFace(host: Host, seen: () => BriefSeen): Face {
  let acts: BriefActs | undefined;
  let heard: GuestId | undefined;
  const actsNow = (): BriefActs | undefined => (acts ??= actsHere.here?.createBriefActs(host, seen));
  const guest = (): GuestId | undefined => seen().brief?.guest;
  const press: Desk['press'] = (use) => {
    const about = guest();
    host.press(() => {
      const here = actsNow();
      if (here && about === guest()) use(here);
    });
  };

  return {
    late: [actsHere],
    get keys() {
      return actsNow()?.keys ?? {};
    },
    view: (words) => {
      const brief = seen().brief as Brief;
      const desk: Desk = { brief, words, can: rightsOf(seen()), acts: actsNow(), press, why: host.why };

      return html`${alertsView(desk)}${whoView(desk)}${careView(desk)}${sayView(desk)}`;
    },
    drawn: (words) => {
      const { brief, focus } = seen();
      if (!brief || heard === brief.guest) return;
      heard = brief.guest;
      host.announce(heardOf(brief, words));
      host.tell(new GuestShownEvent({ guestId: brief.guest }));
      focus();
    },
    renew: () => acts?.renew(),
    clear: () => {
      heard = undefined;
      acts?.clear();
    },
  };
}
