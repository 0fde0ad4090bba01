import type { Brief, GuestId } from '@innkeeper/core';
import { html, nothing } from 'lit';
import type { Face, Host } from '../shared/face.ts';
import { furnitureStyles } from '../shared/furniture.styles.ts';
import { markStyles } from '../shared/mark.styles.ts';
import { createPart } from '../shared/part.ts';
import { alertsView } from './alerts-view.ts';
import { rowBones } from './bones.ts';
import type { BriefActs, BriefSeen, Desk } from './desk.ts';
import { GuestShownEvent } from './events.ts';
import { guestBriefStyles } from './guest-brief.styles.ts';
import { linesStyles } from './lines.styles.ts';
import { roomsView } from './rooms-view.ts';
import { heardOf, whoView } from './who-view.ts';

const belowHere = createPart(() => import('./below.ts'));
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
  void belowHere.fetch(); // while the house is asked

  return {
    late: [belowHere, actsHere],
    get isWaiting() {
      return !belowHere.here;
    },
    get keys() {
      return actsNow()?.keys ?? {};
    },
    view: (words) => {
      const now = seen();
      const brief = now.brief as Brief;
      const { below } = belowHere.here ?? {};
      const desk: Desk = { brief, words, seen: now, below, acts: actsNow(), press, why: host.why };

      return html`${alertsView(desk)}${whoView(desk)}
        <dl part="care">${roomsView(desk)}${below?.careView(desk)}</dl>
        ${below ? below.sayView(desk) : [brief.who.isReturning ? rowBones() : nothing, rowBones()]}`;
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
