import type { GuestId, PreferencesAnswer, Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { linesStyles } from '../guest-brief/lines.styles.ts';
import type { Face, Host } from '../shared/face.ts';
import { furnitureStyles } from '../shared/furniture.styles.ts';
import { markStyles } from '../shared/mark.styles.ts';
import { createPart } from '../shared/part.ts';
import { sayIn } from '../words/say-in.ts';
import { groupsOf } from './groups.ts';
import { groupsView } from './groups-view.ts';
import { mustsView } from './musts-view.ts';
import type { Panel, PanelActs, PanelSeen } from './panel.ts';
import { mayChange, newWish } from './panel.ts';
import { preferencePanelStyles } from './preference-panel.styles.ts';
import { wishIn } from './said.ts';

/** What is done at a press comes once the panel is drawn. */
const actsHere = createPart(() => import('./acts.ts'));

export const styles = [furnitureStyles, markStyles, linesStyles, preferencePanelStyles];

/** What the panel shows. */
export function createPanelFace(host: Host, seen: () => PanelSeen): Face {
  let acts: PanelActs | undefined;
  let heard: GuestId | undefined;
  const actsNow = (): PanelActs | undefined => (acts ??= actsHere.here?.createPanelActs(host, seen));
  const guest = (): GuestId | undefined => seen().answer?.guestId;
  const press: Panel['press'] = (use) => {
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
      const told = seen().answer as PreferencesAnswer;
      const here = actsNow();

      return panelView({
        answer: here?.applied(told) ?? told,
        words,
        mayChange: mayChange(seen()),
        acts: here,
        press,
      });
    },
    drawn: (words) => {
      const { answer, focus } = seen();
      if (!answer || heard === answer.guestId) return;
      heard = answer.guestId;
      host.announce(heardOf(answer, words));
      focus();
    },
    renew: () => acts?.renew(),
    clear: () => {
      heard = undefined;
      acts?.clear();
    },
  };
}

/** What a person hears who does not see the screen: what must not be, and how many wishes there are. */
function heardOf({ known }: PreferencesAnswer, words: Words): string {
  const current = known.filter(({ standing }) => standing === 'current');
  const musts = current.filter(({ preference }) => preference.stance === 'must');

  return [
    ...musts.map((entry) => wishIn(words, entry)),
    sayIn(words, 'panel/heard', { n: current.length }),
  ].join('. ');
}

function panelView(panel: Panel): TemplateResult {
  const { answer, words, acts } = panel;
  const here = answer.known.filter(({ key, standing }) => standing === 'current' || acts?.isTouched(key));
  const musts = here.filter(({ preference }) => preference.stance === 'must');
  const tastes = here.filter(({ preference }) => preference.stance !== 'must');
  const earlier = answer.known.filter((entry) => !here.includes(entry));

  return html`${headView(panel)}${mustsView(panel, musts)}
    ${acts?.newView(words) ?? nothing}
    ${
      here.length === 0 && acts?.writing === undefined
        ? html`<p class="none">${sayIn(words, panel.mayChange ? 'panel/none' : 'panel/none-to-read')}</p>`
        : groupsView(panel, groupsOf(tastes))
    }
    ${acts?.footView(panel, earlier) ?? nothing}`;
}

function headView({ words, mayChange, acts, press }: Panel): TemplateResult {
  return html`<header class="head">
    <h2>${sayIn(words, 'panel/title')}</h2>
    ${
      mayChange && acts?.writing !== newWish
        ? html`<button type="button" class="write" @click=${() => press((here) => here.write())}>${sayIn(words, 'do/wish')}</button>`
        : nothing
    }
  </header>`;
}
