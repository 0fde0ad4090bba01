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
