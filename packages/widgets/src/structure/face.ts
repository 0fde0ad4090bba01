import type { StructureMeasure, Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { barsStyles } from '../charts/bars.styles.ts';
import { behindView } from '../charts/behind-view.ts';
import { chartStyles } from '../charts/charts.styles.ts';
import { curveStyles } from '../charts/curve.styles.ts';
import type { StructureData } from '../controllers/structure.ts';
import { boardStyles } from '../shared/board.styles.ts';
import type { Face, Host } from '../shared/face.ts';
import { furnitureStyles } from '../shared/furniture.styles.ts';
import type { Keys } from '../shared/innkeeper-element.ts';
import { refusedView } from '../shared/refused-view.ts';
import { countIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';
import { classesView, classTable } from './classes-view.ts';
import { StructureOrderEvent } from './events.ts';
import { lorenzTable, lorenzView } from './lorenz-view.ts';
import { structureStyles } from './structure.styles.ts';
import { verdictOf } from './verdict.ts';

/** What the element shows at this moment. */
export interface StructureSeen {
  readonly answer: StructureData | undefined;
  readonly order: (by: StructureMeasure) => void;
  /** Takes the focus where the page wants that. */
  readonly focus: () => void;
}

const measures: readonly StructureMeasure[] = ['amount', 'contribution', 'visits', 'nights'];

export const styles = [furnitureStyles, chartStyles, barsStyles, curveStyles, boardStyles, structureStyles];

/** What the structure shows and does. */
export function createStructureFace(host: Host, seen: () => StructureSeen): Face {
  let isOpen = false;
  let hasSpoken = false;
  const turn = (): void => {
    isOpen = !isOpen;
    host.draw();
  };
  const order = (by: StructureMeasure): void => {
    if (host.tell(new StructureOrderEvent({ by }))) seen().order(by);
  };

  return {
    view: (words) => {
      const { answer } = seen();
      if (!answer) return html``;
      const head = headView(words, answer, order);
      if (answer.n === 0) return html`${head}<p class="board muted">${sayIn(words, 'board/empty')}</p>`;

      return html`${head}
        <p class="board verdict" part="verdict">${verdictOf(words, answer)}</p>
        ${classesView(words, answer)}${lorenzView(words, answer)}
        ${behindView(words, { tables: [classTable(words, answer), ...lorenzTable(words, answer)], isOpen, turn })}`;
    },
    get keys(): Keys {
      return (seen().answer?.n ?? 0) > 0 ? { t: turn } : {};
    },
    drawn: (words) => {
      const { answer, focus } = seen();
      if (!answer || hasSpoken) return;
      hasSpoken = true;
      host.announce(answer.n === 0 ? sayIn(words, 'board/empty') : verdictOf(words, answer));
      focus();
    },
    renew: () => {},
    clear: () => {
      [isOpen, hasSpoken] = [false, false];
    },
  };
}

function headView(
  words: Words,
  { asOf, n, by, refusedLines }: StructureData,
  order: (by: StructureMeasure) => void,
): TemplateResult {
  return html`<header class="head">
    <h2>${sayIn(words, 'structure/title')}</h2>
    <p class="small muted">${sayIn(words, 'board/as-of', { day: asOf })} · ${sayIn(words, 'board/guests', countIn(words, n))}</p>
    <div class="pick" role="group" aria-label=${sayIn(words, 'structure/by')}>
      ${measures.map(
        (
          one,
        ) => html`<button type="button" class="small" aria-pressed=${one === by} @click=${() => order(one)}>
          ${sayIn(words, `structure/by-${one}`)}
        </button>`,
      )}
    </div>
    ${by === 'amount' || by === 'contribution' ? refusedView(words, refusedLines) : nothing}
  </header>`;
}
