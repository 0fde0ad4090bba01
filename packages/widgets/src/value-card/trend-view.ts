import type { WorthToGuest } from '@innkeeper/core';
import type { TrendPoint } from '@innkeeper/core/delivered-value';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { lineView } from '../charts/line-view.ts';
import { tableView } from '../charts/table-view.ts';
import { signed } from '../words/amounts.ts';
import { sayIn } from '../words/say-in.ts';
import type { Card } from './card.ts';

/** How delivered value went from stay to stay: a word, and a line where there are two points or more. */
export function trendView({ words }: Card, { trend }: WorthToGuest): TemplateResult | typeof nothing {
  const points = knownPoints(trend.points);
  const [first] = points;
  if (!first || points.length < 2) return nothing;

  return html`<section class="more" part="trend" aria-labelledby="trend">
    <h3 id="trend">${sayIn(words, 'value/trend')}</h3>
    <p>${sayIn(words, `trend/${trend.direction}`)}</p>
    ${lineView(
      points.map(({ day, net, low, high }) => ({ at: Date.parse(day) / 86_400_000, value: net, low, high })),
      { from: 0, to: 0 },
    )}
    <p class="small muted">${sayIn(words, 'value/from-to', { day: first.day, net: signed(first.net), now: signed(points.at(-1)?.net ?? 0) })}</p>
  </section>`;
}

/** The figures behind the line. */
export function trendTable({ words }: Card, { trend }: WorthToGuest): TemplateResult | typeof nothing {
  const points = knownPoints(trend.points);
  if (points.length < 2) return nothing;

  return tableView({
    caption: sayIn(words, 'value/table-trend'),
    heads: ['day', 'net', 'low', 'high', 'n'].map((head) => sayIn(words, `value/head-${head}`)),
    rows: points.map(({ day, net, low, high, n }) => [
      sayIn(words, 'value/day', { day }),
      signed(net),
      signed(low ?? net),
      signed(high ?? net),
      n,
    ]),
  });
}

function knownPoints(points: readonly TrendPoint[]): readonly (TrendPoint & { readonly net: number })[] {
  return points.flatMap((point) => (point.net === undefined ? [] : [{ ...point, net: point.net }]));
}
