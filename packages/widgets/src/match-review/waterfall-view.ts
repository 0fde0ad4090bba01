import type { WaterfallStep, Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';
import { sayIn } from '../words/say-in.ts';
import type { Board } from './board.ts';
import { bitsText, stepOf } from './say-match.ts';

/** A step with the sum before and after it. */
interface Bar {
  readonly label: string;
  readonly bits: number;
  readonly from: number;
  readonly to: number;
  readonly isSum?: true;
}

/** What speaks for it and what against: bars from where the last one ended, the sum from zero; or the same as a table. */
export function waterfallView({ match, words, isTable, act }: Board): TemplateResult {
  const bars = barsOf(words, match.waterfall);

  return html`<section class="part" part="weights" aria-labelledby="weights">
    <div class="head">
      <h3 id="weights">${sayIn(words, 'match/weights')}</h3>
      <button type="button" class="plain" @click=${act.turnTable}>${sayIn(words, isTable ? 'match/as-chart' : 'match/as-table')}</button>
    </div>
    ${isTable ? tableOf(words, bars) : chartOf(words, bars)}
    ${
      match.against.length === 0
        ? nothing
        : html`<ul class="against" part="against" aria-label=${sayIn(words, 'match/against')}>
            ${match.against.map(({ code }) => html`<li>${sayIn(words, `match/against/${code}`)}</li>`)}
          </ul>`
    }
  </section>`;
}

function barsOf(words: Words, steps: readonly WaterfallStep[]): readonly Bar[] {
  let sum = 0;
  const bars = steps.map((step): Bar => {
    const from = sum;
    sum += step.bits;

    return { label: stepOf(words, step), bits: step.bits, from, to: sum };
  });

  return [...bars, { label: sayIn(words, 'match/sum'), bits: sum, from: 0, to: sum, isSum: true }];
}

/** Every bar is labelled where it stands; the words carry the meaning, the picture only the size. */
function chartOf(words: Words, bars: readonly Bar[]): TemplateResult {
  const low = Math.min(0, ...bars.flatMap(({ from, to }) => [from, to]));
  const high = Math.max(1, ...bars.flatMap(({ from, to }) => [from, to]));
  const place = (bits: number): number => ((bits - low) / (high - low)) * 100;

  return html`<ul class="chart" part="chart" aria-label=${sayIn(words, 'match/weights')}>
    ${bars.map(
      (bar) => html`<li class=${bar.isSum ? 'sum' : ''}>
        <span class="what">${bar.label}</span>
        <svg class="bar-of" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
          ${barOf(bar, place)}
          <line class="zero" x1=${place(0)} x2=${place(0)} y1="0" y2="16"></line>
        </svg>
        <span class="bits">${bitsText(bar.bits)}</span>
      </li>`,
    )}
  </ul>`;
}

function barOf({ from, to, bits, isSum }: Bar, place: (bits: number) => number): TemplateResult {
  const left = place(Math.min(from, to));
  const width = Math.max(place(Math.max(from, to)) - left, 0.6);
  const kind = isSum ? 'total' : bits < 0 ? 'down' : 'up';

  return svg`<rect class=${kind} x=${left} y="3" width=${width} height="10"></rect>`;
}

function tableOf(words: Words, bars: readonly Bar[]): TemplateResult {
  return html`<table class="numbers" part="table">
    <thead>
      <tr>
        ${['what', 'bits', 'sum'].map((name) => html`<th scope="col">${sayIn(words, `match/column/${name}`)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${bars.map(
        ({ label, bits, to }) => html`<tr>
          <th scope="row">${label}</th>
          <td>${bitsText(bits)}</td>
          <td>${bitsText(to)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}
