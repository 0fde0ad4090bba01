import type { Texts } from '../columns/texts.ts';

/** Numbers of words, as narrow as they fit. */
export type Codes = Uint8Array | Uint16Array | Int32Array;

/** A column of words: rows hold the number of the word. */
export interface Dimension<Words extends Texts = readonly string[]> {
  readonly name: string;
  /** The words; an empty one is "not said". */
  readonly values: Words;
  /** For each row the place of its word. */
  readonly codes: Codes;
}

/** A column of numbers; `NaN` is "not known" and counts in no figure. */
export interface Measured {
  readonly name: string;
  readonly values: Float64Array;
}

/** Rows to be counted, as columns: guests, stays, charges, contacts or the lines of any table. */
export interface FactTable<Words extends Texts = readonly string[]> {
  readonly rows: number;
  readonly dimensions: readonly Dimension<Words>[];
  readonly numbers: readonly Measured[];
}

/** Takes in rows one at a time. */
export interface FactTableBuilder {
  /** Words and numbers in the order of the names that were given. */
  add(words: readonly string[], numbers: readonly number[]): void;
  build(): FactTable;
}

/** Gathers rows into columns. */
export function factTableBuilder(
  dimensions: readonly string[],
  numbers: readonly string[],
): FactTableBuilder {
  const words = dimensions.map(() => new Map<string, number>());
  const codes: number[][] = dimensions.map(() => []);
  const values: number[][] = numbers.map(() => []);
  let rows = 0;

  return {
    add(rowWords, rowNumbers) {
      for (let at = 0; at < dimensions.length; at += 1) {
        const known = words[at] as Map<string, number>;
        const word = rowWords[at] ?? '';
        let code = known.get(word);
        if (code === undefined) {
          code = known.size;
          known.set(word, code);
        }
        (codes[at] as number[]).push(code);
      }
      for (let at = 0; at < numbers.length; at += 1)
        (values[at] as number[]).push(rowNumbers[at] ?? Number.NaN);
      rows += 1;
    },
    build: () => ({
      rows,
      dimensions: dimensions.map((name, at) => ({
        name,
        values: [...(words[at] as Map<string, number>).keys()],
        codes: Int32Array.from(codes[at] as number[]),
      })),
      numbers: numbers.map((name, at) => ({ name, values: Float64Array.from(values[at] as number[]) })),
    }),
  };
}
