import { InnkeeperError } from '../shared/innkeeper-error.ts';

/**
 * What is known of guests and does not change with time, as columns by name, a value for each history: `direct` 0 or 1,
 * `nights` of the first stay. Words become columns of 0 and 1, all but one of them.
 */
export type Covariates = Readonly<Record<string, ArrayLike<number>>>;

/** Covariates about their mean, in units of their spread: whatever they are counted in, a fit finds them. */
export interface StandardCovariates {
  readonly names: readonly string[];
  readonly means: readonly number[];
  readonly spreads: readonly number[];
  /** Rows of one set of values: the histories of the guests who have it. */
  readonly segments: readonly { readonly values: readonly number[]; readonly rows: readonly number[] }[];
}

/** Puts guests of equal covariates together. @throws `lifetime/history` where a value is missing or no number */
export function standardCovariates(covariates: Covariates, guests: number): StandardCovariates {
  const names = Object.keys(covariates);
  const columns = Object.entries(covariates).map(([name, column]) => checked(name, column, guests));
  const means = columns.map((column) => sumOf(column) / Math.max(1, guests));
  const spreads = columns.map((column, at) => {
    const mean = means[at] as number;
    const spread = Math.sqrt(sumOf(column.map((value) => (value - mean) ** 2)) / Math.max(1, guests));

    return spread > 1e-9 * Math.max(1, Math.abs(mean)) ? spread : 1;
  });
  const segments = new Map<string, { values: number[]; rows: number[] }>();
  for (let row = 0; row < guests; row += 1) {
    const raw = columns.map((column) => column[row] as number);
    const key = raw.join(' ');
    const known = segments.get(key);
    if (known) known.rows.push(row);
    else
      segments.set(key, {
        values: raw.map((value, at) => (value - (means[at] as number)) / (spreads[at] as number)),
        rows: [row],
      });
  }
  // In the order of their values: no result depends on the order of the guests.
  const inOrder = [...segments.values()].sort(({ values: one }, { values: other }) => {
    const at = one.findIndex((value, place) => value !== other[place]);

    return at < 0 ? 0 : (one[at] as number) - (other[at] as number);
  });

  return { names, means, spreads, segments: inOrder };
}

function checked(name: string, column: ArrayLike<number>, guests: number): readonly number[] {
  const refuse = (row: number, problem: string): never => {
    throw new InnkeeperError('lifetime/history', { row, field: name, problem });
  };
  if (column.length !== guests) refuse(column.length, `has ${column.length} values for ${guests} guests`);

  return Array.from(column, (value, row) =>
    Number.isFinite(value) ? value : refuse(row + 1, 'is no number'),
  );
}

/** A sum that does not depend on the order of its parts, not in the last digit. */
function sumOf(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other).reduce((sum, value) => sum + value, 0);
}
