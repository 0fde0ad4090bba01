import type { Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { barsStyles } from '../charts/bars.styles.ts';
import { behindView } from '../charts/behind-view.ts';
import { chartStyles } from '../charts/charts.styles.ts';
import type { LedgerAnswer } from '../controllers/ledger.ts';
import { boardStyles } from '../shared/board.styles.ts';
import type { Face, Host } from '../shared/face.ts';
import { furnitureStyles } from '../shared/furniture.styles.ts';
import type { Keys } from '../shared/innkeeper-element.ts';
import { inputStyles } from '../shared/input.styles.ts';
import { refusedView } from '../shared/refused-view.ts';
import { countIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';
import { bandRule, bandsView, bandTable } from './bands-view.ts';
import type { LedgerGoal } from './demand.ts';
import { demandView, planTable } from './demand-view.ts';
import { BandOpenEvent, GoalChangeEvent } from './events.ts';
import { ledgerStyles } from './ledger.styles.ts';
import { qualityView } from './quality-view.ts';

/** What the element shows at this moment. */
export interface LedgerSeen {
  readonly answer: LedgerAnswer | undefined;
  readonly goal: LedgerGoal;
  readonly setGoal: (goal: LedgerGoal) => void;
  /** Takes the focus where the page wants that. */
  readonly focus: () => void;
}

export const styles = [furnitureStyles, inputStyles, chartStyles, barsStyles, boardStyles, ledgerStyles];

/** What the ledger shows and does. */
export function createLedgerFace(host: Host, seen: () => LedgerSeen): Face {
  let isOpen = false;
  let hasSpoken = false;
  const turn = (): void => {
    isOpen = !isOpen;
    host.draw();
  };
  const setGoal = (change: LedgerGoal): void => {
    const goal = { ...seen().goal, ...change };
    seen().setGoal(goal);
    host.tell(new GoalChangeEvent(goal));
  };

  return {
    view: (words) => {
      const { answer, goal } = seen();
      if (!answer) return html``;
      const open = ({ band, from, to }: LedgerAnswer['bands'][number]): void => {
        host.tell(new BandOpenEvent({ band, from, to, rule: bandRule({ from, to }) }));
      };

      return html`${headView(words, answer)}${
        answer.guests === 0
          ? html`<p class="board muted">${sayIn(words, 'board/empty')}</p>`
          : html`${qualityView(words, answer)}${bandsView(words, answer, open)}${demandView(words, answer, { goal, setGoal })}
              ${behindView(words, { tables: [bandTable(words, answer), ...planTable(words, answer, goal)], isOpen, turn })}`
      }`;
    },
    get keys(): Keys {
      return (seen().answer?.guests ?? 0) > 0 ? { t: turn } : {};
    },
    drawn: (words) => {
      const { answer, focus } = seen();
      if (!answer || hasSpoken) return;
      hasSpoken = true;
      host.announce(heard(words, answer));
      focus();
    },
    renew: () => {},
    clear: () => {
      [isOpen, hasSpoken] = [false, false];
    },
  };
}

function headView(words: Words, { asOf, guests, future, bands, refusedLines }: LedgerAnswer): TemplateResult {
  return html`<header class="head">
    <h2>${sayIn(words, 'ledger/title', { days: bands[0]?.to ?? 60 })}</h2>
    <p class="small muted">${sayIn(words, 'board/as-of', { day: asOf })} · ${sayIn(words, 'board/guests', countIn(words, guests))}</p>
    ${future > 0 ? html`<p class="small muted">${sayIn(words, 'ledger/future', countIn(words, future))}</p>` : nothing}
    ${refusedView(words, refusedLines)}
  </header>`;
}

function heard(words: Words, { guests, quality }: LedgerAnswer): string {
  return guests === 0 ? sayIn(words, 'board/empty') : sayIn(words, 'ledger/heard', countIn(words, quality.n));
}
