/** What is asked of the rows of a cell. */
export type Measure =
  /** How many rows. */
  | { readonly kind: 'count' }
  /** Their part of all rows, 0 to 1. */
  | { readonly kind: 'share' }
  /** How many different words a dimension has among them: distinct guests. */
  | { readonly kind: 'distinct'; readonly of: string }
  | { readonly kind: 'sum' | 'mean' | 'min' | 'max' | 'median'; readonly of: string }
  /** The value that a share of the rows does not exceed (Hyndman and Fan 1996, type 7); `at` is 0 to 1. */
  | { readonly kind: 'quantile'; readonly of: string; readonly at: number };

/** What a measure is called in a table: `sum of revenue`. */
export function measureName(measure: Measure): string {
  if (measure.kind === 'count' || measure.kind === 'share') return measure.kind;
  if (measure.kind === 'quantile') return `quantile ${measure.at} of ${measure.of}`;

  return `${measure.kind} of ${measure.of}`;
}

/** Reads a measure as it is written: `count`, `sum:revenue`, `distinct:guest`, `quantile:revenue:0.9`. */
export function parseMeasure(text: string): Measure | undefined {
  const [kind = '', of = '', at] = text.split(':');
  if (kind === 'count' || kind === 'share') return of === '' && at === undefined ? { kind } : undefined;
  if (of === '') return undefined;
  if (kind === 'quantile') {
    const share = Number(at);

    return at !== undefined && at !== '' && share >= 0 && share <= 1 ? { kind, of, at: share } : undefined;
  }
  if (at !== undefined) return undefined;

  return ['distinct', 'sum', 'mean', 'min', 'max', 'median'].includes(kind)
    ? ({ kind, of } as Measure)
    : undefined;
}
