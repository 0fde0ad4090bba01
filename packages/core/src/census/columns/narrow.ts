/** Numbers as narrow as they fit: counts begin with a byte each, and all are exact up to 2^53. */
export type Narrow = Uint8Array | Uint16Array | Int32Array | Float64Array;

const wider = [Uint8Array, Uint16Array, Int32Array, Float64Array] as const;

/** Writes a number into a column. @returns the column, or a wider one with all its numbers where it did not fit */
export function written<Column extends Narrow>(column: Column, row: number, value: number): Column | Narrow {
  column[row] = value;
  if (column[row] === value || column instanceof Float64Array) return column;
  const kind = wider.find((one) => one.BYTES_PER_ELEMENT > column.BYTES_PER_ELEMENT && holds(one, value));
  const found = (kind ?? Float64Array).from(column);
  found[row] = value;

  return found;
}

function holds(kind: (typeof wider)[number], value: number): boolean {
  return kind.of(value)[0] === value;
}
