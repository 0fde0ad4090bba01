import { checksumOf } from '../../shared/checksum.ts';
import type { Narrow } from '../columns/narrow.ts';
import { type Census, createCensus } from './census.ts';
import type { ChainTable } from './chain-table.ts';
import type { FactColumn, FactKind } from './fact-column.ts';
import { createColumn, noDay } from './fact-column.ts';
import { factNames } from './fact-names.ts';
import { enterId, findAnew } from './guest-ids.ts';
import type { PackedHead } from './packed.ts';
import { narrowFor, packed, unpack } from './packed.ts';

/** Changes with what is kept of a census or how: what another version kept is counted anew. */
export const censusSnapshotVersion = 1;
const mark = 0x494b4331;
const headSize = 4;

/** What a snapshot is of: how far the census had got, and by what terms it was counted. */
export interface SnapshotOf {
  readonly number: number;
  readonly key: string;
}

/** What stands before the bytes of the columns. */
interface Meta extends SnapshotOf {
  readonly guests: number;
  readonly custom: Readonly<Record<string, FactKind>>;
  /** Ids of another form than those of this house. */
  readonly strangers: readonly (readonly [number, string])[];
  readonly facts: readonly FactMeta[];
  readonly chains: Readonly<Record<ChainName, ChainMeta>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

interface FactMeta {
  readonly name: string;
  readonly head: PackedHead;
  readonly words?: readonly string[];
}

interface ChainMeta {
  readonly count: number;
  readonly each: PackedHead;
  readonly columns: readonly (readonly [string, PackedHead])[];
}

const chainNames = ['visits', 'purchases', 'marks'] as const;
type ChainName = (typeof chainNames)[number];

/** Everything a census holds, in one run of bytes: in the order of the ids, without the places that nobody has. */
export function writeCensusSnapshot(census: Census, of: SnapshotOf): Uint8Array<ArrayBuffer> {
  const rows = rowsInOrder(census);
  const sections: Uint8Array[] = [];
  const keep = (values: Narrow | Uint32Array, count: number, absent?: number): PackedHead => {
    const { bytes, ...head } = packed(values, count, absent);
    sections.push(bytes);

    return { ...head, size: bytes.length };
  };
  const words = new Uint32Array(rows.length * 4);
  for (let at = 0; at < words.length; at += 1)
    words[at] = census.guests.words[(rows[at >> 2] as number) * 4 + (at & 3)] as number;
  sections.push(new Uint8Array(words.buffer));
  const facts = [...census.columns].map(([name, column]): FactMeta => {
    const head = keep(picked(column.values, rows), rows.length, absentIn(column));

    return column.kind === 'word' ? { name, head, words: column.words } : { name, head };
  });
  const chains = Object.fromEntries(
    chainNames.map((name) => [name, keepChains(census[name], rows, keep)]),
  ) as Record<ChainName, ChainMeta>;
  const meta: Meta = {
    ...of,
    guests: rows.length,
    custom: customOf(census),
    strangers: [...rows].flatMap((row, at) => {
      const text = census.guests.texts.get(row);

      return text === undefined ? [] : [[at, text] as const];
    }),
    facts,
    chains,
    lists: Object.fromEntries(Object.entries(census.lists).map(([name, list]) => [name, list.words])),
  };

  return joined(meta, sections);
}

/** The census that was kept; nothing where it is damaged or of another version. */
export function readCensusSnapshot(
  bytes: Uint8Array<ArrayBuffer>,
): (SnapshotOf & { readonly census: Census }) | undefined {
  const found = parted(bytes);
  if (!found) return undefined;
  const { meta, take } = found;
  const census = createCensus({ custom: meta.custom });
  const { guests } = census;
  const n = meta.guests;
  guests.words = new Uint32Array(take(n * 16).slice().buffer);
  guests.length = n;
  guests.size = n - meta.strangers.length;
  findAnew(guests);
  for (const [place, text] of meta.strangers) enterId(guests, text, place);
  if (meta.facts.length !== census.columns.size) return undefined;
  for (const { name, head, words } of meta.facts) {
    const column = census.columns.get(name);
    if (!column) return undefined;
    readFact(column, head, { n, words, bytes: take(head.size) });
  }
  for (const name of chainNames) readChains(census[name], meta.chains[name], n, take);
  for (const [name, list] of Object.entries(census.lists)) fillWords(list, meta.lists[name] ?? []);

  return { census, number: meta.number, key: meta.key };
}

/** The numbers of the guests in the order of their ids: whoever reads them has his ties in order. */
function rowsInOrder({ guests, free }: Census): Uint32Array {
  const isFree = new Uint8Array(guests.length);
  for (const row of free) isFree[row] = 1;
  const rows = Uint32Array.from({ length: guests.length }, (_, row) => row).filter((row) => !isFree[row]);
  for (let at = 1; at < rows.length; at += 1)
    if (guests.compare(rows[at - 1] as number, rows[at] as number) > 0) return rows.sort(guests.compare);

  return rows;
}

function customOf({ columns }: Census): Meta['custom'] {
  return Object.fromEntries(
    [...columns].flatMap(([name, { kind }]) => (Object.hasOwn(factNames, name) ? [] : [[name, kind]])),
  );
}

/** The number that stands for what is not known, in columns that have one. */
function absentIn({ kind }: FactColumn): number | undefined {
  return kind === 'number' ? Number.NaN : kind === 'day' ? noDay : undefined;
}

function picked(values: Narrow, rows: ArrayLike<number>): Narrow {
  const found = new (values.constructor as new (length: number) => Narrow)(rows.length);
  for (let at = 0; at < rows.length; at += 1) found[at] = values[rows[at] as number] as number;

  return found;
}

type Keep = (values: Narrow | Uint32Array, count: number, absent?: number) => PackedHead;

/** The rows of each guest behind those of the one before, in the order in which they came. */
function keepChains(table: ChainTable<string>, rows: Uint32Array, keep: Keep): ChainMeta {
  const each = new Uint32Array(rows.length);
  const taken = new Uint32Array(table.count);
  let end = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    const first = row < table.first.length ? (table.first[row] as number) : -1;
    let count = 0;
    for (let one = first; one >= 0; one = table.next[one] as number) count += 1;
    each[at] = count;
    end += count;
    for (let one = first, place = end; one >= 0; one = table.next[one] as number) taken[--place] = one;
  }

  return {
    count: table.count,
    each: keep(each, rows.length),
    columns: Object.entries(table.columns).map(([name, values]) => [
      name,
      keep(picked(values, taken), taken.length),
    ]),
  };
}

type Take = (size: number) => Uint8Array<ArrayBuffer>;

function readFact(
  column: FactColumn,
  head: PackedHead,
  {
    n,
    words,
    bytes,
  }: {
    readonly n: number;
    readonly words: readonly string[] | undefined;
    readonly bytes: Uint8Array<ArrayBuffer>;
  },
): void {
  if (column.kind === 'word') {
    fillWords(column, words ?? []);
    column.values =
      column.words.length <= 0x100
        ? new Uint8Array(n)
        : column.words.length <= 0x1_0000
          ? new Uint16Array(n)
          : new Int32Array(n);
  } else if (column.kind === 'count') column.values = narrowFor(head, n);
  else column.values = createColumn(column.kind, n).values as never;
  unpack(head, bytes, { into: column.values, absent: absentIn(column) ?? 0 });
}

function readChains(table: ChainTable<string>, meta: ChainMeta, n: number, take: Take): void {
  const each = new Uint32Array(n);
  unpack(meta.each, take(meta.each.size), { into: each, absent: 0 });
  const { count } = meta;
  table.count = count;
  table.guest = new Int32Array(count);
  table.next = new Int32Array(count);
  table.first = new Int32Array(Math.max(64, n)).fill(-1);
  linkRows(table, each);
  for (const [name, head] of meta.columns) {
    const bytes = take(head.size);
    const isWhole = table.columns[name] instanceof Int32Array;
    const values = isWhole ? wholeFor(head, count) : narrowFor(head, count);
    unpack(head, bytes, { into: values, absent: 0 });
    table.columns[name] = values;
  }
}

/** The rows of a guest lie together: the first leads nowhere, each other to the one before it, and the guest to the last. */
function linkRows({ guest, next, first }: ChainTable<string>, each: Uint32Array): void {
  for (let who = 0, row = 0; who < each.length; who += 1) {
    const count = each[who] as number;
    if (count === 0) continue;
    const end = row + count;
    next[row] = -1;
    guest[row] = who;
    for (row += 1; row < end; row += 1) {
      next[row] = row - 1;
      guest[row] = who;
    }
    first[who] = end - 1;
  }
}

/** Days and amounts take 32 bits where they fit: loops meet one kind of them. */
function wholeFor(head: PackedHead, room: number): Narrow {
  const found = narrowFor(head, room);

  return found instanceof Float64Array ? found : new Int32Array(room);
}

function fillWords(
  list: { readonly words: string[]; readonly numbers: Map<string, number> },
  words: readonly string[],
): void {
  list.words.length = 0;
  list.numbers.clear();
  for (const word of words) list.numbers.set(word, list.words.push(word) - 1);
}

function joined(meta: Meta, sections: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(meta));
  const all = [text, ...sections];
  const size = all.reduce((sum, { length }) => sum + padded(length), headSize * 4);
  const bytes = new Uint8Array(size);
  let at = headSize * 4;
  for (const section of all) {
    bytes.set(section, at);
    at += padded(section.length);
  }
  const words = new Uint32Array(bytes.buffer);
  words.set([mark, censusSnapshotVersion, 0, text.length]);
  words[2] = checksumOf(words);

  return bytes;
}

/** The parts of a snapshot, where it is whole. */
function parted(bytes: Uint8Array<ArrayBuffer>): { readonly meta: Meta; readonly take: Take } | undefined {
  if (bytes.byteOffset !== 0 || bytes.length % 4 !== 0 || bytes.length < headSize * 4) return undefined;
  const words = new Uint32Array(bytes.buffer, 0, bytes.length / 4);
  const [found, version, sum, size = 0] = words;
  if (found !== mark || version !== censusSnapshotVersion) return undefined;
  words[2] = 0;
  const isWhole = checksumOf(words) === sum;
  words[2] = sum ?? 0;
  if (!isWhole) return undefined;
  let at = headSize * 4;
  const take = (length: number): Uint8Array<ArrayBuffer> => {
    const part = bytes.subarray(at, at + length);
    at += padded(length);

    return part;
  };
  const meta = JSON.parse(new TextDecoder().decode(take(size))) as Meta;

  return { meta, take };
}

function padded(size: number): number {
  return (size + 3) & ~3;
}
