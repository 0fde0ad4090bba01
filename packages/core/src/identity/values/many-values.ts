import { bitsIn } from '../compare/bits-in.ts';
import type { Column } from './columns.ts';
import { listAt, listsOf } from './lists.ts';
import type { NameParts } from './name-parts.ts';
import type { ManyValues } from './people.ts';
import type { PlainReader } from './plain-contact.ts';
import { sharedRoom } from './shared-memory.ts';
import { type Texts, textsFrom } from './texts.ts';
import { utf8Of } from './utf8.ts';
import { hashOfBoth, mixed, small, valueTable } from './value-table.ts';

/** How the cells of some columns are compared. */
export interface Taker {
  readonly plain: PlainReader;
  /** By its text, where its bytes do not do; nothing where it says nothing. */
  readonly text: (text: string) => string | undefined;
  /** What is written behind it, by record, where records that share a cell may differ in that. */
  readonly behind?: (field: string) => (at: number) => Uint8Array;
}

/** The names that tell the holders of a value apart. */
export interface Named {
  readonly given: Int32Array;
  readonly family: Int32Array;
  /** By part of a name: a hash of its first letter; that of no name is not 0. */
  readonly initials: Uint32Array;
}

/** Values of which a person can have several, before it is told how many people hold each. */
export type HeldValues = Omit<ManyValues, 'holders'>;

/** The names of people as they tell holders apart. */
export function namedBy({
  given,
  family,
  parts,
}: Pick<Named, 'given' | 'family'> & { readonly parts: NameParts }): Named {
  const initials = new Uint32Array(parts.size());
  initials[0] = 7;
  for (let part = 1; part < initials.length; part += 1) initials[part] = parts.partOf(part).firstHash;

  return { given, family, initials };
}

/** Reads columns of which a person can fill several, such as telephones. */
export function manyValues(
  columns: readonly Column[],
  rows: Int32Array,
  take: Taker,
): { readonly values: HeldValues; readonly list: Texts } {
  const first =
    rows.length < small ? new Int32Array(rows.length) : new Int32Array(sharedRoom(rows.length * 4));
  const several = new Map<number, number[]>();
  const numberIn = cellNumbers(take);
  const add = (at: number, value: number): void => {
    if (first[at] === 0) first[at] = value;
    else if (first[at] !== value) {
      const known = several.get(at);
      if (!known) several.set(at, [first[at] as number, value]);
      else if (!known.includes(value)) known.push(value);
    }
  };
  for (const column of columns) {
    const behind = take.behind?.(column.field);
    const known = new Int32Array(behind ? 0 : column.size);
    for (let value = 1; value < known.length; value += 1) known[value] = numberIn.of(column, value);
    for (let at = 0; at < rows.length; at += 1) {
      const value = column.ids[rows[at] as number] as number;
      if (value === 0) continue;
      const number = behind ? numberIn.of(column, value, behind(at)) : (known[value] as number);
      if (number !== 0) add(at, number);
    }
  }

  return { values: { first, all: listsOf(several, rows.length) }, list: numberIn.texts() };
}

/** Where one value is written as it is compared; it means nothing as soon as the next is read. */
let letters = new Uint8Array(1024);

/** Numbers cells as they are compared, each distinct text once, from 1; 0 where one says nothing. */
function cellNumbers({ plain, text }: Taker) {
  const table = valueTable();
  const write = (bytes: Uint8Array, from: number): number => {
    const to = from + bytes.length;
    if (to > letters.length) {
      const before = letters;
      letters = new Uint8Array(to * 2);
      letters.set(before);
    }
    letters.set(bytes, from);

    return to;
  };
  /** Writes a value as it is compared; how long it is. */
  const read = ({ data, textOf }: Column, value: number): number => {
    const from = data?.ends[value - 1] ?? 0;
    const to = data?.ends[value] ?? 0;
    const length = data && to - from <= letters.length ? plain(data.bytes, from, to, letters) : -1;

    return length < 0 ? write(utf8Of(text(textOf(value)) ?? ''), 0) : length;
  };

  return {
    of(column: Column, value: number, behind?: Uint8Array): number {
      const length = read(column, value);

      return length === 0 ? 0 : table.numberOf(letters, 0, behind ? write(behind, length) : length);
    },
    texts(): Texts {
      const { bytes, ends } = table.done();

      return textsFrom({ bytes, ends });
    },
  };
}

/** So many names nobody has, however often they were written down: what bears more is held by as many people. */
const mostNames = 16;
/** So many bits tell how many names there are; where nearly all of them are set, every record is somebody else. */
const nameBits = 1024;

/** Values whose holders are counted. */
export interface HolderWork {
  readonly held: HeldValues;
  /** How many distinct values there are, plus one. */
  readonly size: number;
  readonly named: Named;
}

/**
 * How many people hold each value: by a sketch of 32 bits of the initials of their names, which no slip behind the first
 * letter disturbs; where more names are written than anybody has, by the number of names.
 */
export function holdersOf({
  held: { first, all },
  size,
  named: { given, family, initials },
}: HolderWork): Float64Array {
  const sketch = new Int32Array(size);
  const counts = new Int32Array(size);
  const note = (at: number, value: number): void => {
    counts[value] = (counts[value] as number) + 1;
    const one = given[at] as number;
    const other = family[at] as number;
    if (one === 0 && other === 0) return;
    const name = mixed((initials[one] as number) + (initials[other] as number));
    sketch[value] = (sketch[value] as number) | (1 << (name & 31));
  };
  const eachHolder = (take: (at: number, value: number) => void): void => {
    for (let at = 0; at < first.length; at += 1) {
      const several = listAt(all, at);
      if (several) for (const value of several) take(at, value);
      else if (first[at] !== 0) take(at, first[at] as number);
    }
  };
  eachHolder(note);
  const names = namesOfMany(counts, eachHolder, (at) =>
    hashOfBoth(given[at] as number, family[at] as number),
  );

  return Float64Array.from(sketch, (bits, value) => {
    const written = names.get(value) ?? 0;
    const ones = bitsIn(bits);
    const told = ones > 28 ? (counts[value] as number) : -32 * Math.log(1 - ones / 32);
    return Math.min(
      Math.max(1, counts[value] as number),
      Math.max(1, told, written > mostNames ? written : 0),
    );
  });
}

/** Of the values that more records hold than anybody has names: about how many names those bear (linear counting). */
function namesOfMany(
  counts: Int32Array,
  eachHolder: (take: (at: number, value: number) => void) => void,
  nameOf: (at: number) => number,
): ReadonlyMap<number, number> {
  const seen = new Map<number, Uint8Array>();
  eachHolder((at, value) => {
    if ((counts[value] as number) <= mostNames) return;
    const bits = seen.get(value) ?? new Uint8Array(nameBits / 8);
    seen.set(value, bits);
    const name = nameOf(at) & (nameBits - 1);
    bits[name >> 3] = (bits[name >> 3] as number) | (1 << (name & 7));
  });
  const names = new Map<number, number>();
  for (const [value, bits] of seen) {
    const ones = bits.reduce((sum, byte) => sum + bitsIn(byte), 0);
    const isFull = ones > nameBits * 0.99;
    names.set(value, isFull ? (counts[value] as number) : -nameBits * Math.log(1 - ones / nameBits));
  }

  return names;
}
