import { checksumOf } from '../../shared/checksum.ts';
import type { Column, Numbers } from './column.ts';
import type { DocumentKey } from './document-path.ts';
import type { Finder } from './finder.ts';
import { createFinder } from './finder.ts';
import { noteAllSeveral } from './rings.ts';
import { giveRoom } from './rooms.ts';

/** Changes with everything that is kept or how it is counted: what another version kept is read anew. */
export const snapshotVersion = 6;
const mark = 0x494b4631;
const headSize = 8;

/** What does not fit into numbers. */
interface Aside {
  readonly rooms: readonly (readonly [number, string])[];
  readonly properties: readonly string[];
}

/** One part of a finder that is kept: how it is read and put back. */
interface Part {
  readonly get: () => Numbers;
  readonly set: (values: Numbers) => void;
}

/** Everything a finder holds, in one run of bytes. @param number the number of the last change it knows */
export function writeSnapshot(finder: Finder, number: number): Uint8Array<ArrayBuffer> {
  const parts = partsOf(finder).map(({ get }) => get());
  const aside = unitsOf(JSON.stringify({ rooms: [...finder.rooms], properties: finder.properties }));
  const sizes = [...parts.map(({ byteLength }) => byteLength), aside.byteLength];
  const tableSize = headSize + sizes.length;
  const total = sizes.reduce((sum, size) => sum + padded(size), tableSize * 4);
  const bytes = new Uint8Array(total);
  const head = new Uint32Array(bytes.buffer, 0, tableSize);
  let at = tableSize * 4;
  for (const values of [...parts, aside]) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    at += padded(values.byteLength);
  }
  head.set([
    mark,
    snapshotVersion,
    keyMark(finder.key),
    number >>> 0,
    Math.floor(number / 2 ** 32),
    finder.live,
    0,
    finder.ways.bits + 256 * finder.ways.gramSize + 65_536 * finder.ways.wordBits,
  ]);
  head.set(sizes, headSize);
  head[6] = checksumOf(new Uint32Array(bytes.buffer));

  return bytes;
}

/** What was kept, or nothing where it is damaged, of another version, or of a house with another key. */
export function readSnapshot(
  bytes: Uint8Array<ArrayBuffer>,
  key: DocumentKey,
): { readonly finder: Finder; readonly number: number } | undefined {
  if (bytes.byteOffset !== 0 || bytes.length % 4 !== 0 || bytes.length < headSize * 4) return undefined;
  const words = new Uint32Array(bytes.buffer, 0, bytes.length / 4);
  const [found, version, whose, low = 0, high = 0, live = 0, sum, bits = 12] = words;
  if (found !== mark || version !== snapshotVersion || whose !== keyMark(key)) return undefined;
  words[6] = 0;
  const isWhole = checksumOf(words) === sum;
  words[6] = sum ?? 0;
  if (!isWhole) return undefined;
  const finder = createFinder(key);
  const parts = partsOf(finder);
  let at = (headSize + parts.length + 1) * 4;
  for (const [index, part] of parts.entries()) {
    const size = words[headSize + index] ?? 0;
    part.set(viewOf(part.get(), bytes.buffer, at, size));
    at += padded(size);
  }
  const units = new Uint16Array(bytes.buffer, at, (words[headSize + parts.length] ?? 0) / 2);
  const aside = JSON.parse(textOf(units)) as Aside;
  for (const [place, room] of aside.rooms) giveRoom(finder, place, room);
  noteAllSeveral(finder.held);
  finder.properties.push(...aside.properties);
  finder.live = live;
  finder.ways.bits = bits & 255;
  finder.ways.gramSize = (bits >> 8) & 255;
  finder.ways.wordBits = bits >> 16;
  const counts = finder.ways;
  counts.settledTo = finder.held.flags.length;
  counts.sortedTo = finder.words.kinds.length;

  return { finder, number: high * 2 ** 32 + low };
}

function partsOf({ held, words, ways }: Finder): readonly Part[] {
  const column = <Values extends Numbers>(of: Column<Values>): Part => ({
    get: () => of.values.subarray(0, of.length) as Values,
    set: (values) => {
      of.values = values as Values;
      of.length = values.length;
    },
  });
  const postings = [ways.byWord, ways.byGram, ways.byDocument, ways.byExact, ways.byDeletion, ways.bySound];

  return [
    column(held.ids.words),
    {
      get: () => held.ids.table,
      set: (values) => {
        held.ids.table = values as Int32Array;
      },
    },
    ...[held.flags, held.roots, held.rings, held.lastDays, held.arrivals, held.scopes, held.signs].map(
      (each) => column<Numbers>(each),
    ),
    ...[held.words, held.phones, held.documents, held.exact].flatMap(({ starts, items }) => [
      column(starts),
      column<Numbers>(items),
    ]),
    column(words.text),
    column(words.starts),
    column(words.kinds),
    column(words.uses),
    {
      get: () => words.table,
      set: (values) => {
        words.table = values as Int32Array;
      },
    },
    ...postings.flatMap((each): readonly Part[] => [
      {
        get: () => each.offsets,
        set: (values) => {
          each.offsets = values as Uint32Array;
        },
      },
      {
        get: () => each.runs,
        set: (values) => {
          each.runs = values as Int32Array;
        },
      },
      column(each.heads),
      column(each.links),
    ]),
    {
      get: () => ways.pairs,
      set: (values) => {
        ways.pairs = values as Uint32Array;
      },
    },
    {
      get: () => ways.sorted,
      set: (values) => {
        ways.sorted = values as Int32Array;
      },
    },
  ];
}

/** Values of the same kind over the bytes that were kept; nothing is copied. */
function viewOf(like: Numbers, buffer: ArrayBuffer, at: number, size: number): Numbers {
  if (like instanceof Uint8Array) return new Uint8Array(buffer, at, size);
  if (like instanceof Uint16Array) return new Uint16Array(buffer, at, size / 2);

  return like instanceof Int32Array
    ? new Int32Array(buffer, at, size / 4)
    : new Uint32Array(buffer, at, size / 4);
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);

  return units;
}

function textOf(units: Uint16Array): string {
  let text = '';
  for (const unit of units) text += String.fromCharCode(unit);

  return text;
}

function padded(size: number): number {
  return (size + 3) & ~3;
}

/** Tells one key from another without telling the key. */
function keyMark([first, second]: DocumentKey): number {
  let hash = 0x6b657931;
  for (let turn = 0; turn < 3; turn += 1) {
    hash = Math.imul(hash ^ first, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13) ^ second, 0xc2b2ae35);
  }

  return (hash ^ (hash >>> 16)) >>> 0;
}
