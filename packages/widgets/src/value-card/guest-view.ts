import type { WorthToGuest } from '@innkeeper/core';
import type { Part, PartScore } from '@innkeeper/core/delivered-value';
import { costParts, isCost, listOf, parts, valueParts } from '@innkeeper/core/screen';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { barView } from '../charts/bar-view.ts';
import { tableView } from '../charts/table-view.ts';
import { figureOf, percentOf, signed } from '../words/amounts.ts';
import { sayIn } from '../words/say-in.ts';
import type { Card } from './card.ts';

/** What the house is worth to the guest: one figure with its interval, and the eight parts it is made of. */
export function guestView(card: Card): TemplateResult {
  const { words, answer } = card;
  const { toGuest } = answer;

  return html`<section class="side" part="guest" aria-labelledby="guest">
    <h3 id="guest">${sayIn(words, 'value/guest')}</h3>
    ${toGuest ? knownView(card, toGuest) : html`<p class="muted">${sayIn(words, 'value/not-seen')}</p>`}
  </section>`;
}

function knownView(card: Card, { value, satisfaction, loyalty }: WorthToGuest): TemplateResult {
  const { words } = card;
  const { total, coverage, assumed } = value;
  const names = assumed.map((part) => sayIn(words, `part/${part}`));

  return html`${
    total
      ? html`<p class="figure ${total.high < 0 ? 'negative' : ''}">${signed(total.net)}
          <small>${sayIn(words, 'value/range', { low: signed(total.low), high: signed(total.high), ...scaleOf(value.weights) })}</small></p>`
      : html`<p class="figure"><small>${sayIn(words, 'value/unknown-total')}</small></p>`
  }
    <p class="small muted">${sayIn(words, 'value/coverage', { ...coverage, n: value.n })}</p>
    <ul class="parts">${parts.map((part) => partView(card, part, value.parts[part]))}</ul>
    ${assumed.length === 0 ? nothing : html`<p class="small muted">${sayIn(words, 'value/assumed', { parts: listOf(names, words.catalogue) })}</p>`}
    ${
      satisfaction.specific === undefined
        ? nothing
        : html`<p class="small">${sayIn(words, 'value/satisfaction', {
            last: percentOf(satisfaction.specific),
            all: percentOf(satisfaction.cumulative ?? satisfaction.specific),
            n: satisfaction.n,
          })}</p>`
    }
    ${loyalty?.kind ? html`<p class="small" part="loyalty">${sayIn(words, `loyalty/${loyalty.kind}`)}</p>` : nothing}`;
}

/** The least and the most that the figure could be, by how much each part counts. */
function scaleOf(weights: WorthToGuest['value']['weights']): {
  readonly least: string;
  readonly most: string;
} {
  const sum = (some: readonly Part[]): number => some.reduce((total, part) => total + 100 * weights[part], 0);

  return { least: signed(-sum(costParts)), most: signed(sum(valueParts)) };
}

function partView({ words }: Card, part: Part, score: PartScore): TemplateResult {
  const name = sayIn(words, `part/${part}`);
  const tone = isCost(part) ? 'cost' : 'value';
  const kind = part === 'monetary' ? 'first-cost' : '';
  if (score.state === 'unknown')
    return html`<li class="muted ${kind}" part="part unknown"><span>${name}</span><span class="small">${sayIn(words, 'value/unknown')}</span></li>`;

  return html`<li class=${kind} part="part known">
    <span>${name}</span>${barView({ ...score, tone })}<span class="of"
      >${figureOf(score.score)} <span class="small muted">${sayIn(words, 'value/pieces', { n: score.n })}</span></span
    >
  </li>`;
}

/** The figures behind the bars. */
export function partsTable({ words }: Card, { value }: WorthToGuest): TemplateResult {
  const heads = ['part', 'score', 'low', 'high', 'n'].map((head) => sayIn(words, `value/head-${head}`));

  return tableView({
    caption: sayIn(words, 'value/table-parts'),
    heads,
    rows: parts.map((part) => {
      const score = value.parts[part];
      const cells =
        score.state === 'known'
          ? [...[score.score, score.low, score.high].map((value) => figureOf(value)), score.n]
          : [sayIn(words, 'value/unknown'), '', '', 0];

      return [sayIn(words, `part/${part}`), ...cells];
    }),
  });
}
