import type { Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { curveView } from '../charts/curve-view.ts';
import type { Table } from '../charts/table-view.ts';
import type { StructureData } from '../controllers/structure.ts';
import { countIn, numberIn, shareIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';

/** How unequally it is spread: the Lorenz curve, with the Gini coefficient in words. */
export function lorenzView(words: Words, { pareto, by }: StructureData): TemplateResult | typeof nothing {
  const { lorenz, gini, n } = pareto;
  if (lorenz.length < 3 || gini === undefined) return nothing;

  return html`<section class="board" part="curve" aria-label=${sayIn(words, 'structure/curve', { by })}>
    <h3>${sayIn(words, 'structure/curve', { by })}</h3>
    ${curveView(lorenz, {
      across: sayIn(words, 'structure/across'),
      up: sayIn(words, 'structure/up', { by }),
      even: sayIn(words, 'structure/even'),
      tick: (share) => numberIn(words, share, { style: 'percent' }),
    })}
    <p class="small muted">${sayIn(words, 'structure/gini', {
      ...countIn(words, n),
      gini: numberIn(words, Math.max(0, gini), { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    })}</p>
  </section>`;
}

/** The curve in steps, and what the top shares bring. */
export function lorenzTable(words: Words, { pareto, by }: StructureData): readonly Table[] {
  if (pareto.top.length === 0) return [];

  return [
    {
      caption: sayIn(words, 'structure/curve', { by }),
      heads: ['top', 'share'].map((head) => sayIn(words, `structure/head-${head}`)),
      rows: pareto.top.map(({ guests, sum }) => [shareIn(words, guests), shareIn(words, sum)]),
    },
  ];
}
