import type { Column } from './columns.ts';

/** A number for every value of a column: by its bytes, where `ofBytes` does not say −1, else by its text. */
export function numbersBy(
  { data, size, textOf }: Column,
  ofBytes: (bytes: Uint8Array, start: number, end: number) => number,
  ofText: (text: string) => number,
): Int32Array {
  const numbers = new Int32Array(size);
  for (let value = 1; value < size; value += 1) {
    const number = data
      ? ofBytes(data.bytes, data.ends[value - 1] as number, data.ends[value] as number)
      : -1;
    numbers[value] = number < 0 ? ofText(textOf(value)) : number;
  }

  return numbers;
}
