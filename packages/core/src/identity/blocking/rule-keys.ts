import { hashOfBoth } from '../values/value-table.ts';
import type { Component, Components } from './components.ts';
import type { BlockingRule } from './rules.ts';

/** The keys of a rule: one for every record, 0 where it has none, and further ones of those who have several. */
export interface RuleKeys {
  readonly rule: BlockingRule;
  readonly first: Uint32Array;
  /** Empty where nobody has more than one. */
  readonly more: ReadonlyMap<number, readonly number[]>;
}

/** The parts of keys of some records, by name: what several rules are made of is worked out once. */
export interface PartsOfKeys {
  readonly records: Int32Array;
  /** The hash of every record; good until the next is asked for, where parts are not kept. */
  column(name: string): Int32Array;
  /** Whether a record can have several hashes. */
  hasSeveral(name: string): boolean;
  /** All hashes of a record, where it can have several. */
  all(name: string, record: number): readonly number[];
}

/** Makes the parts of keys of some records; `isKept`: for as long as rules are tried. */
export function partsOfKeys({ single, many }: Components, records: Int32Array, isKept = true): PartsOfKeys {
  const kept = new Map<string, Int32Array>();
  const last = new Int32Array(isKept ? 0 : records.length);

  return {
    records,
    column(name) {
      const before = kept.get(name);
      if (before) return before;
      const column = isKept ? new Int32Array(records.length) : last;
      (many[name]?.first ?? (single[name] as Component))(records, column);
      if (isKept) kept.set(name, column);
      return column;
    },
    hasSeveral: (name) => many[name] !== undefined,
    all: (name, record) => many[name]?.all(record) ?? [],
  };
}

/** Works out the keys of a rule for some records; nothing where the table has no such values. */
export function ruleKeys(rule: BlockingRule, parts: PartsOfKeys): RuleKeys | undefined {
  const { records } = parts;
  const several = rule.find((name) => parts.hasSeveral(name));
  const begins = new Int32Array(records.length).fill(1);
  for (const name of rule) if (name !== several) addTo(begins, parts.column(name));
  const keys = several === undefined ? undefined : parts.column(several);
  const first = new Uint32Array(records.length);
  const more = new Map<number, readonly number[]>();
  let filled = 0;
  for (let at = 0; at < records.length; at += 1) {
    const begin = begins[at] as number;
    if (begin === 0) continue;
    if (several !== undefined) {
      const all = parts.all(several, records[at] as number);
      if (all.length > 1) more.set(at, furtherKeys(all, begin));
    }
    const key = keys ? (keys[at] as number) : 1;
    if (key === 0) continue;
    first[at] = hashOfBoth(key, begin);
    filled += 1;
  }

  return filled < 2 ? undefined : { rule, first, more };
}

/** Adds a part to keys; who has none of it has no key. */
function addTo(keys: Int32Array, column: Int32Array): void {
  for (let at = 0; at < keys.length; at += 1) {
    const hash = column[at] as number;
    keys[at] = hash === 0 || keys[at] === 0 ? 0 : hashOfBoth(keys[at] as number, hash);
  }
}

/** The keys of a record beyond its first. */
function furtherKeys(hashes: readonly number[], begin: number): readonly number[] {
  return hashes
    .slice(1)
    .filter((hash) => hash !== 0)
    .map((hash) => hashOfBoth(hash, begin));
}

/** Blocks of records that share a key: `members[starts[b]]` to `members[starts[b + 1] - 1]`. */
export interface Blocks {
  readonly members: Int32Array;
  readonly starts: Int32Array;
  readonly count: number;
}

/** Groups records by key; blocks of one are left out. The members of a block are in ascending order. */
export function blocksOf({ first, more }: RuleKeys): Blocks {
  let entries = first.length;
  for (const keys of more.values()) entries += keys.length;
  let bits = 8;
  while (2 ** bits < entries) bits += 1;
  const shift = 32 - bits;
  const ends = new Int32Array(2 ** bits + 1);
  for (let at = 0; at < first.length; at += 1) {
    const key = first[at] as number;
    if (key !== 0) ends[(key >>> shift) + 1] = (ends[(key >>> shift) + 1] as number) + 1;
  }
  for (const keys of more.values())
    for (const key of keys) ends[(key >>> shift) + 1] = (ends[(key >>> shift) + 1] as number) + 1;
  for (let bucket = 0; bucket < 2 ** bits; bucket += 1)
    ends[bucket + 1] = (ends[bucket + 1] as number) + (ends[bucket] as number);
  const total = ends[2 ** bits] as number;
  const keys = new Uint32Array(total);
  const records = new Int32Array(total);
  const fill = ends.slice();
  const put = (key: number, record: number): void => {
    const slot = fill[key >>> shift] as number;
    fill[key >>> shift] = slot + 1;
    keys[slot] = key;
    records[slot] = record;
  };
  for (let at = 0; at < first.length; at += 1) if (first[at] !== 0) put(first[at] as number, at);
  for (const [at, others] of more) for (const key of others) put(key, at);

  return gathered(keys, records, ends);
}

/** Takes the blocks out of buckets that may hold several keys. */
function gathered(keys: Uint32Array, records: Int32Array, ends: Int32Array): Blocks {
  const members = new Int32Array(keys.length);
  const starts: number[] = [0];
  let filled = 0;
  for (let bucket = 0; bucket + 1 < ends.length; bucket += 1) {
    const from = ends[bucket] as number;
    const to = ends[bucket + 1] as number;
    if (to - from < 2) continue;
    const order = to - from === 2 ? undefined : sortedSlice(keys, records, from, to);
    let begin = filled;
    let last = 0;
    for (let at = from; at < to; at += 1) {
      const slot = order ? (order[at - from] as number) : at;
      const key = keys[slot] as number;
      if (key !== last) {
        if (filled - begin > 1) starts.push(filled);
        else filled = begin;
        begin = filled;
        last = key;
      }
      members[filled] = records[slot] as number;
      filled += 1;
    }
    if (filled - begin > 1) starts.push(filled);
    else filled = begin;
  }

  return { members: members.subarray(0, filled), starts: Int32Array.from(starts), count: starts.length - 1 };
}

function sortedSlice(
  keys: Uint32Array,
  records: Int32Array,
  from: number,
  to: number,
): readonly number[] | undefined {
  let isOne = true;
  for (let at = from + 1; at < to && isOne; at += 1) isOne = keys[at] === keys[from];
  if (isOne) return undefined;
  const slots = Array.from({ length: to - from }, (_, at) => from + at);

  return slots.sort(
    (one, other) =>
      (keys[one] as number) - (keys[other] as number) ||
      (records[one] as number) - (records[other] as number),
  );
}
