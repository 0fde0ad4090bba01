import type { ColumnLine, Words } from '@innkeeper/core';
import type { Measure } from '@innkeeper/core/census';
import { columnIn } from '../words/column-words.ts';
import { amountIn, numberIn, shareIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';

const amounts: ReadonlySet<string> = new Set([
  'amount',
  'contribution',
  'revenue',
  'visitContribution',
  'spent',
]);

/** What a figure is of, and how it is written. */
export interface FigureOptions {
  readonly measure: Measure;
  /** The column of the figure; absent for counts. */
  readonly column: ColumnLine | undefined;
  readonly currency: string;
}

/** A figure as people write it: amounts in whole units, shares in percent, days as days. */
export function figureIn(words: Words, value: number, { measure, column, currency }: FigureOptions): string {
  if (measure.kind === 'share') return shareIn(words, value);
  if (measure.kind === 'count' || measure.kind === 'distinct') return numberIn(words, value);
  if (column?.kind === 'day') return sayIn(words, 'pivot/day', { day: dayOf(value) });
  const { of } = measure;
  if (amounts.has(of)) return amountIn(words, value, { currency });
  if (of === 'score' && measure.kind !== 'sum') return shareIn(words, value);
  const isWhole = measure.kind === 'sum' || Number.isInteger(value);

  return numberIn(words, value, { maximumFractionDigits: isWhole ? 0 : 2, useGrouping: of !== 'birthYear' });
}

/** The name of a figure: `sum, revenue`. */
export function measureIn(words: Words, measure: Measure, column: ColumnLine | undefined): string {
  const kind =
    measure.kind === 'quantile'
      ? sayIn(words, 'measure/quantile', { at: shareIn(words, measure.at) })
      : sayIn(words, `measure/${measure.kind}`);
  if (!('of' in measure) || measure.kind === 'distinct') return kind;

  return sayIn(words, 'measure/of', { kind, what: column ? columnIn(words, column) : measure.of });
}

function dayOf(epochDay: number): string {
  return new Date(Math.round(epochDay) * 86_400_000).toISOString().slice(0, 10);
}
