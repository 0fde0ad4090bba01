/** What a column is made of. */
export type Numbers = Uint8Array | Uint16Array | Int32Array | Uint32Array;

/** Numbers one after the other that grow at the end; memory doubles, so that adding is cheap on the average. */
export interface Column<Values extends Numbers> {
  values: Values;
  length: number;
}

/** A column of small whole numbers, 0 to 255. */
export function bytes(capacity = 16): Column<Uint8Array> {
  return { values: new Uint8Array(capacity), length: 0 };
}

/** A column of the code units of texts. */
export function letters(capacity = 16): Column<Uint16Array> {
  return { values: new Uint16Array(capacity), length: 0 };
}

/** A column of whole numbers of 32 bits. */
export function whole(capacity = 16): Column<Int32Array> {
  return { values: new Int32Array(capacity), length: 0 };
}

/** Adds a number at the end. */
export function append(column: Column<Numbers>, value: number): void {
  if (column.length === column.values.length) grow(column, column.length + 1);
  column.values[column.length] = value;
  column.length += 1;
}

/** Makes the column at least so long; what is new is zero. */
export function extend(column: Column<Numbers>, length: number): void {
  if (length > column.values.length) grow(column, length);
  if (length > column.length) column.length = length;
}

/** Makes room for so many more at the end. @returns what is to be written to, from the length on; the length is yours */
export function reserve<Values extends Numbers>(column: Column<Values>, more: number): Values {
  if (column.length + more > column.values.length) grow(column, column.length + more);

  return column.values;
}

/** Gives back what was allotted for growing. */
export function trim(column: Column<Numbers>): void {
  if (column.values.length > column.length) column.values = column.values.slice(0, column.length);
}

function grow(column: Column<Numbers>, least: number): void {
  const values = blank(column.values, Math.max(least, Math.ceil(column.values.length * 1.5), 16));
  values.set(column.values.subarray(0, column.length));
  column.values = values;
}

function blank(like: Numbers, size: number): Numbers {
  if (like instanceof Uint8Array) return new Uint8Array(size);
  if (like instanceof Uint16Array) return new Uint16Array(size);

  return like instanceof Int32Array ? new Int32Array(size) : new Uint32Array(size);
}
