import type { DocumentValue } from './people.ts';
import { type Texts, textsOf } from './texts.ts';

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
  const numbers = textsOf(
    Array.from(kinds, (_, value) => {
      const [number = '', type = '', country = ''] = list.at(value).split('|');
      kinds[value] = types.numberOf(type);
      lands[value] = countries.numberOf(country);
      return number;
    }),
  );

  return documentsFrom({ numbers, kinds, types: types.list, lands, countries: countries.list });
}

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
