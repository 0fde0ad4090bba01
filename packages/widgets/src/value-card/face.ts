import type { GuestId, ValueAnswer, Words } from '@innkeeper/core';
import type { WeightSet } from '@innkeeper/core/delivered-value';
import { parts } from '@innkeeper/core/screen';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { chartStyles } from '../charts/charts.styles.ts';
import type { Face, Host } from '../shared/face.ts';
import { furnitureStyles } from '../shared/furniture.styles.ts';
import type { Keys } from '../shared/innkeeper-element.ts';
import { inputStyles } from '../shared/input.styles.ts';
import { markStyles } from '../shared/mark.styles.ts';
import { signed } from '../words/amounts.ts';
import { sayIn } from '../words/say-in.ts';
import type { Card, CardActions, Trial } from './card.ts';
import { ValueWeighEvent } from './events.ts';
import { guestView, partsTable } from './guest-view.ts';
import { houseView } from './house-view.ts';
import { reasonsView } from './reasons-view.ts';
import { trendTable, trendView } from './trend-view.ts';
import { trialView } from './trial-view.ts';
import { valueCardStyles } from './value-card.styles.ts';

/** What the element shows at this moment. */
export interface CardSeen {
  readonly answer: ValueAnswer | undefined;
  readonly weights: WeightSet;
  readonly weigh: (weights: WeightSet) => void;
  /** Takes the focus where the page wants that. */
  readonly focus: () => void;
}

const weightSets: readonly WeightSet[] = ['equal', 'high-end', 'mass'];

export const styles = [furnitureStyles, inputStyles, markStyles, chartStyles, valueCardStyles];

/** What the card shows and does. */
export function createCardFace(host: Host, seen: () => CardSeen): Face {
  let [showsTable, showsAll] = [false, false];
  let trial: Trial | undefined;
  let heardOf: GuestId | undefined;
  const act: CardActions = {
    why: (because, at) => host.why(because, at),
    turnTable: () => {
      showsTable = !showsTable;
      host.draw();
    },
    turnReasons: () => {
      showsAll = !showsAll;
      host.draw();
    },
    turnTrial: () => {
      trial = trial ? undefined : firstTrial(seen().answer);
      host.draw(trial ? 'input[type=range]' : '[part=what-if] button');
    },
    try: (wanted) => {
      trial = wanted;
      host.draw();
    },
    weigh: (weights) => {
      const guestId = seen().answer?.guestId;
      if (guestId && host.tell(new ValueWeighEvent({ guestId, weights }))) seen().weigh(weights);
    },
  };

  return {
    view: (words) =>
      cardView({
        answer: seen().answer as ValueAnswer,
        words,
        weights: seen().weights,
        showsTable,
        showsAll,
        trial,
        act,
      }),
    get keys(): Keys {
      const { answer } = seen();
      if (!answer?.toGuest) return {};

      return {
        t: act.turnTable,
        ...(answer.toGuest.value.total && { w: act.turnTrial }),
        ...(answer.toGuest.value.because.length > 3 && { e: act.turnReasons }),
      };
    },
    drawn: (words) => {
      const { answer, focus } = seen();
      if (!answer || heardOf === answer.guestId) return;
      heardOf = answer.guestId;
      host.announce(heard(words, answer));
      focus();
    },
    renew: () => {
      trial = undefined;
    },
    clear: () => {
      [showsTable, showsAll, trial, heardOf] = [false, false, undefined, undefined];
    },
  };
}

function cardView(card: Card): TemplateResult {
  const { words, answer, showsTable, weights, act } = card;
  const { toGuest, quadrant } = answer;

  return html`<header class="head">
      <h2>${sayIn(words, 'value/title')}</h2>
      ${
        toGuest
          ? html`<div class="pick" role="group" aria-label=${sayIn(words, 'value/weigh')}>
              ${weightSets.map(
                (
                  set,
                ) => html`<button type="button" class="small" aria-pressed=${set === weights} @click=${() => act.weigh(set)}>
                  ${sayIn(words, `weights/${set}`)}
                </button>`,
              )}
            </div>`
          : nothing
      }
    </header>
    <div class="sides">${houseView(card)}${guestView(card)}</div>
    ${
      quadrant === undefined
        ? nothing
        : html`<p class="verdict ${quadrant === 'both-gain' ? '' : 'lost'}" part="verdict">${sayIn(words, `quadrant/${quadrant}`)}</p>`
    }
    ${
      toGuest
        ? html`${reasonsView(card, toGuest)}${trendView(card, toGuest)}${trialView(card, toGuest)}
            <section class="more">
              <div><button type="button" class="plain small" aria-expanded=${showsTable} @click=${act.turnTable}>${sayIn(words, 'value/table')}</button></div>
              ${showsTable ? html`${partsTable(card, toGuest)}${trendTable(card, toGuest)}` : nothing}
            </section>`
        : nothing
    }`;
}

/** Where trying begins: at what would help most, else at the first part that is known. */
function firstTrial(answer: ValueAnswer | undefined): Trial | undefined {
  const { value, improvements } = answer?.toGuest ?? {};
  const part = improvements?.[0]?.part ?? parts.find((one) => value?.parts[one].state === 'known');
  const score = part && value?.parts[part];

  return part && score?.state === 'known' ? { part, score: Math.round(score.score) } : undefined;
}

function heard(words: Words, { toGuest, quadrant }: ValueAnswer): string {
  const { total, coverage } = toGuest?.value ?? {};

  return [
    ...(total ? [sayIn(words, 'value/heard', { net: signed(total.net), ...coverage })] : []),
    ...(quadrant === undefined ? [] : [sayIn(words, `quadrant/${quadrant}`)]),
    ...(total ? [] : [sayIn(words, 'value/unknown-total')]),
  ].join(' ');
}
