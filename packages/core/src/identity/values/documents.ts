import type { DocumentValue } from './people.ts';
import { cutTexts, type Texts } from './texts.ts';
import { textOfUtf8 } from './utf8.ts';
import { valueTable } from './value-table.ts';

/** Documents by number; 0 is missing. */
export interface Documents {
  readonly length: number;
  at(value: number): DocumentValue;
  readonly numbers: Texts;
  /** Which kind each is, by its place in `types`. */
  readonly kinds: Int32Array;
  readonly types: readonly string[];
  /** Which country each is of, by its place in `countries`. */
  readonly lands: Int32Array;
  readonly countries: readonly string[];
}

/** Takes documents apart that are written `number|type|country`. */
export function documentsOf(list: Texts): Documents {
  const kinds = new Int32Array(list.length);
  const lands = new Int32Array(list.length);
  const types = numbered();
  const countries = numbered();
  const { bytes, ends } = list.data;
  const { before: numbers, behind } = cutTexts(list, bar);
  const papers = valueTable();
  /** By paper, which is a kind and a country. */
  const known: { readonly kind: number; readonly land: number }[] = [];
  for (let value = 1; value < list.length; value += 1) {
    const [from, to] = [behind[value] as number, ends[value] as number];
    const paper = papers.numberOf(bytes, from, to);
    known[paper] ??= kindAndLand(textOfUtf8(bytes, from, to));
    const { kind, land } = known[paper];
    kinds[value] = kind;
    lands[value] = land;
  }

  return documentsFrom({ numbers, kinds, types: types.list, lands, countries: countries.list });

  function kindAndLand(paper: string) {
    const [type = '', country = ''] = paper.split('|');

    return { kind: types.numberOf(type), land: countries.numberOf(country) };
  }
}

/** Stands between the parts of a document. */
const bar = 124;

/** Documents from their parts. */
export function documentsFrom(parts: Omit<Documents, 'length' | 'at'>): Documents {
  const { numbers, kinds, types, lands, countries } = parts;

  return {
    ...parts,
    length: kinds.length,
    at: (value) => ({
      number: numbers.at(value),
      type: types[kinds[value] as number] as string,
      country: countries[lands[value] as number] as string,
    }),
  };
}

/** Numbers texts from 0, which is the empty one. */
export function numbered(): { readonly list: string[]; numberOf(text: string): number } {
  const numbers = new Map([['', 0]]);
  const list = [''];

  return {
    list,
    numberOf(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, list.length);
      list.push(text);
      return list.length - 1;
    },
  };
}
