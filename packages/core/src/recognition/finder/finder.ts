import type { Column } from './column.ts';
import { append, bytes, whole } from './column.ts';
import type { Dictionary } from './dictionary.ts';
import { noWords } from './dictionary.ts';
import type { DocumentKey } from './document-path.ts';
import type { NameParts } from './name-parts.ts';
import { noParts } from './name-parts.ts';
import type { Postings } from './postings.ts';
import { noPostings } from './postings.ts';
import type { ProfileIds } from './profile-ids.ts';
import { noIds } from './profile-ids.ts';

/** What is noted of a place: it is in use, its guest wishes to stay unknown, its guest is in the house. */
export const flag = { live: 1, incognito: 2, inHouse: 4 } as const;

/** The number of a word has so many bits; those above say in which of a profile's names it stands, the first three apart. */
export const nameShift = 28;
/** Takes the number of a word out of what is held. */
export const wordMask: number = 2 ** nameShift - 1;

/** A list of numbers for each profile, one after the other. */
export interface Lists<Values extends Uint8Array | Int32Array> {
  /** Where the list of each place begins, and where the last one ends. */
  readonly starts: Column<Int32Array>;
  readonly items: Column<Values>;
}

/** What each profile holds; a profile that changes gets a new place. */
export interface Held {
  readonly ids: ProfileIds;
  /** Which of {@link flag}, added together. */
  readonly flags: Column<Uint8Array>;
  /** The place of the profile that names the guest. */
  readonly roots: Column<Int32Array>;
  /** The next profile of the same guest; the last leads to the first. */
  readonly rings: Column<Int32Array>;
  /** One bit for each place: its guest has several profiles. Told by the rings, not kept. */
  readonly several: Column<Uint32Array>;
  readonly lastDays: Column<Int32Array>;
  readonly arrivals: Column<Int32Array>;
  /** One bit for each property; none where no property is named. */
  readonly scopes: Column<Int32Array>;
  /** With what words begin, a bit each: at least those of all profiles of the guest. See `signOf`. */
  readonly signs: Column<Int32Array>;
  /** Words of names, as each first comes: see {@link nameShift}. */
  readonly words: Lists<Int32Array>;
  /** How many digits, then the digits; again for each number. */
  readonly phones: Lists<Uint8Array>;
  /** How many bytes, then the path; again for each document. */
  readonly documents: Lists<Uint8Array>;
  /** Two hashes each: of an address, of its mailbox, of a membership. */
  readonly exact: Lists<Int32Array>;
}

/** Ways from what is typed to profiles, and from misspelt words to words. */
export interface Ways {
  readonly byWord: Postings;
  readonly byGram: Postings;
  /** By the first characters of a document, and by the whole: see `documentSteps`. */
  readonly byDocument: Postings;
  readonly byExact: Postings;
  /** Words by what remains of their letters when up to two are left out. */
  readonly byDeletion: Postings;
  /** Words by how they sound. */
  readonly bySound: Postings;
  /** Which of the settled words stand together in names: see `pairBits`. */
  pairs: Uint32Array;
  /** The settled words in the order of their letters. */
  sorted: Int32Array;
  /** How many words were there at the last settling; later ones are in no order. */
  sortedTo: number;
  /** How many places there were at the last settling. */
  settledTo: number;
  /** How many bits of a hash choose a bucket of profiles. */
  bits: number;
  /** How many bits of a hash choose a bucket of words. */
  wordBits: number;
  /** How many digits of a telephone number lead to it. */
  gramSize: number;
}

/** Finds guests by whatever is typed: everything in numbers, nothing for each guest on its own. */
export interface Finder {
  readonly key: DocumentKey;
  /** @internal */
  readonly held: Held;
  /** @internal */
  readonly words: Dictionary;
  /** @internal */
  readonly parts: NameParts;
  /** @internal */
  readonly ways: Ways;
  /** Who is in the house, by place: the room, or nothing where it is not known. */
  readonly rooms: Map<number, string>;
  /** The places of those who are in a room. */
  readonly inRoom: Map<string, Set<number>>;
  readonly properties: string[];
  /** Room for questions to work in. */
  readonly scratch: Uint8Array[];
  /** For each word, the last turn in which it was seen: see `slippedMatches`. */
  seen: Uint16Array;
  turn: number;
  /** For each place, how far its guest is from a part of a question: all zero between two questions. */
  near: Uint8Array;
  /** How many profiles are in use. */
  live: number;
}

/** A finder that knows nobody. */
export function createFinder(key: DocumentKey): Finder {
  return {
    key,
    held: nobody(),
    words: noWords(),
    parts: noParts(),
    ways: {
      byWord: noPostings(),
      byGram: noPostings(),
      byDocument: noPostings(),
      byExact: noPostings(),
      byDeletion: noPostings(),
      bySound: noPostings(),
      pairs: new Uint32Array(128),
      sorted: new Int32Array(0),
      sortedTo: 0,
      settledTo: 0,
      bits: 12,
      wordBits: 12,
      gramSize: 4,
    },
    rooms: new Map(),
    inRoom: new Map(),
    properties: [],
    scratch: [],
    seen: new Uint16Array(0),
    turn: 0,
    near: new Uint8Array(0),
    live: 0,
  };
}

function nobody(): Held {
  return {
    ids: noIds(),
    flags: bytes(),
    roots: whole(),
    rings: whole(),
    several: { values: new Uint32Array(1), length: 0 },
    lastDays: whole(),
    arrivals: whole(),
    scopes: whole(),
    signs: whole(),
    words: lists(whole()),
    phones: lists(bytes()),
    documents: lists(bytes()),
    exact: lists(whole()),
  };
}

function lists<Values extends Uint8Array | Int32Array>(items: Column<Values>): Lists<Values> {
  const starts = whole();
  append(starts, 0);

  return { starts, items };
}

/** How many places there are, with those that are no longer in use. */
export function placeCount({ held }: Finder): number {
  return held.flags.length;
}

/** Whether a place is in use. */
export function isLive({ held }: Finder, place: number): boolean {
  return ((held.flags.values[place] ?? 0) & 1) === 1;
}

/** Where the list of a place begins and ends. */
export function spanOf({ starts }: Lists<Uint8Array | Int32Array>, place: number): readonly [number, number] {
  return [starts.values[place] ?? 0, starts.values[place + 1] ?? 0];
}
