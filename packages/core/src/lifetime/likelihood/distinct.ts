/** Distinct values of columns, and for each row of each column which it has. */
export interface Distinct {
  readonly values: Float64Array;
  readonly places: readonly Uint32Array[];
}

/** Numbers the distinct values of some columns: a logarithm is then taken once for each. */
export function distinctOf(...columns: readonly ArrayLike<number>[]): Distinct {
  const known = new Map<number, number>();
  const places = columns.map((column) =>
    Uint32Array.from(column, (value) => {
      const place = known.get(value) ?? known.size;
      if (place === known.size) known.set(value, place);
      return place;
    }),
  );

  return { values: Float64Array.from(known.keys()), places };
}
