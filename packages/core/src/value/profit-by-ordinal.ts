import type { Reason } from '../shared/reason.ts';

/** What one visit contributed, and which of the guest's visits it was. */
export interface OrdinalVisit {
  /** 1 for the first. */
  readonly ordinal: number;
  /** In minor units. */
  readonly minor: number;
}

/** Mean contribution of first, second and later visits, and whether returning guests bring more here. */
export interface ProfitByOrdinal {
  readonly formula: 'profit-by-ordinal/1';
  readonly rows: readonly {
    readonly visit: '1' | '2' | '3+';
    readonly n: number;
    readonly mean: number;
  }[];
  /** `unknown` where the difference is within what chance does (below 1.96 standard errors). */
  readonly repeatIsBetter: 'yes' | 'no' | 'unknown';
  readonly because: readonly Reason[];
}

/** Holds "who comes again brings more" against the visits of this house. */
export function profitByOrdinal(visits: readonly OrdinalVisit[]): ProfitByOrdinal {
  const groups = { '1': [], '2': [], '3+': [] } as Record<'1' | '2' | '3+', number[]>;
  for (const { ordinal, minor } of visits)
    groups[ordinal === 1 ? '1' : ordinal === 2 ? '2' : '3+'].push(minor);
  const repeat = [...groups['2'], ...groups['3+']];
  const verdict = compare(repeat, groups['1']);
  const rows = (['1', '2', '3+'] as const).map((visit) => ({
    visit,
    n: groups[visit].length,
    mean: meanOf(groups[visit]),
  }));

  return {
    formula: 'profit-by-ordinal/1',
    rows: rows.filter(({ n }) => n > 0),
    repeatIsBetter: verdict,
    because: [
      { code: `ordinal/repeat-${verdict}`, facts: { first: groups['1'].length, repeat: repeat.length } },
    ],
  };
}

function compare(repeat: readonly number[], first: readonly number[]): ProfitByOrdinal['repeatIsBetter'] {
  if (repeat.length < 2 || first.length < 2) return 'unknown';
  const difference = meanOf(repeat) - meanOf(first);
  const error = Math.sqrt(varianceOf(repeat) / repeat.length + varianceOf(first) / first.length);
  if (Math.abs(difference) <= 1.96 * error) return 'unknown';

  return difference > 0 ? 'yes' : 'no';
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((one, other) => one + other, 0) / values.length;
}

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);

  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
