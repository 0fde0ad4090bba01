import { shared, sharedRoom } from '../values/shared-memory.ts';
import { blocksOf } from './blocks-of.ts';
import type { Components } from './components.ts';
import { type PartsOfKeys, partsOfKeys, type RuleKeys, ruleKeys } from './rule-keys.ts';
import type { BlockingRule } from './rules.ts';

/** The blocks of one rule, crowds left out. */
export interface RuleBlocks {
  readonly members: Int32Array;
  readonly starts: Int32Array;
  readonly count: number;
}

/** Where the keys of all rules stand: those of a record lie side by side, so that a pair is known at one look. */
export interface KnownKeys {
  /** `keys[record * width + rule]`, 0 where the record has none. */
  readonly keys: Uint32Array;
  readonly width: number;
  /** Further keys of those who have several, by rule. */
  readonly more: readonly ReadonlyMap<number, readonly number[]>[];
  /** By record: 1 where it has such. */
  readonly several: Uint8Array;
}

/** Blocks of all rules, with what tells which pairs an earlier rule brought together. */
export interface Candidates {
  readonly rules: readonly RuleBlocks[];
  readonly known: KnownKeys;
}

/** How many records there are, and what a crowd is among them. */
export interface BlockSizes {
  readonly count: number;
  /** Blocks of more records are nobody's. */
  readonly crowd: number;
}

/** Works out the blocks of all rules. */
export function candidatesOf(room: KeyRoom, components: Components): Candidates {
  const parts = partsOfAll(components, room);

  return candidatesFrom(
    room,
    room.rules.map((_, rule) => blocksOfRule(room, parts, rule)),
  );
}

/** Room for the keys of all rules, where all threads see it. */
export interface KeyRoom extends BlockSizes {
  readonly rules: readonly BlockingRule[];
  readonly keys: Uint32Array;
}

/** Makes the room. */
export function roomForKeys(rules: readonly BlockingRule[], sizes: BlockSizes): KeyRoom {
  return { ...sizes, rules, keys: new Uint32Array(sharedRoom(sizes.count * rules.length * 4)) };
}

/** What a rule brings together, beside its keys. */
export interface BlocksFound {
  readonly blocks: RuleBlocks;
  /** Further keys of those who have several. */
  readonly more: ReadonlyMap<number, readonly number[]>;
}

/** Works out the blocks of one rule, and puts its keys into the room. */
export function blocksOfRule(
  { rules, keys, count, crowd }: KeyRoom,
  parts: PartsOfKeys,
  rule: number,
): BlocksFound {
  const found = ruleKeys(rules[rule] as BlockingRule, parts);
  if (!found)
    return { blocks: { members: new Int32Array(0), starts: new Int32Array(1), count: 0 }, more: new Map() };
  const blocks = withoutCrowds(found, crowd);
  for (let at = 0, slot = rule; at < count; at += 1, slot += rules.length)
    keys[slot] = found.first[at] as number;

  return { blocks, more: found.more };
}

/** What the keys of all records are made of. A large table has too many of them to be kept. */
export function partsOfAll(components: Components, { count }: BlockSizes): PartsOfKeys {
  const records = new Int32Array(count);
  for (let at = 0; at < count; at += 1) records[at] = at;

  return partsOfKeys(components, records, false);
}

/** Puts together what the rules bring together, in the order of the rules. */
export function candidatesFrom({ rules, keys, count }: KeyRoom, found: readonly BlocksFound[]): Candidates {
  const several = new Uint8Array(sharedRoom(count));
  for (const { more } of found) for (const record of more.keys()) several[record] = 1;

  return {
    rules: found.map(({ blocks }) => blocks),
    known: { keys, width: rules.length, more: found.map(({ more }) => more), several },
  };
}

/** The blocks of a rule that are no crowds; the members of those lose the key, so that no later rule takes a pair of them for known. */
function withoutCrowds(keys: RuleKeys, crowd: number): RuleBlocks {
  const { members, starts, count } = blocksOf(keys);
  const kept = new Int32Array(count + 1);
  let filled = 0;
  let blocks = 0;
  for (let block = 0; block < count; block += 1) {
    const from = starts[block] as number;
    const to = starts[block + 1] as number;
    if (to - from > crowd) {
      forget(keys, members, from, to);
      continue;
    }
    members.copyWithin(filled, from, to);
    filled += to - from;
    blocks += 1;
    kept[blocks] = filled;
  }

  return {
    members: shared(members.slice(0, filled)),
    starts: shared(kept.slice(0, blocks + 1)),
    count: blocks,
  };
}

/** A crowd brings nobody together: a later rule must not take its pairs for known. */
function forget({ first, more }: RuleKeys, members: Int32Array, from: number, to: number): void {
  const record = members[from] as number;
  const second = members[from + 1] as number;
  const own = first[record] as number;
  const key = own !== 0 && (own === first[second] || more.get(second)?.includes(own)) ? own : 0;
  for (let at = from; at < to; at += 1) {
    const member = members[at] as number;
    if (key === 0 || first[member] === key) first[member] = 0;
  }
}

/** So many numbers say what a slice is: its rule, its first block, and the block behind its last. */
export const sliceWidth = 3;
/** Fewer pairs are not worth a slice of their own. */
const leastPairs = 2000;

/** Cuts the blocks of all rules, rule by rule, into slices of about as many pairs each. */
export function slicesOf({ rules }: Candidates, wanted: number): Int32Array {
  const slices: number[] = [];
  const all = rules.reduce((sum, blocks) => sum + pairsOf(blocks, 0, blocks.count), 0);
  const most = Math.max(leastPairs, all / wanted);
  for (const [rule, blocks] of rules.entries()) {
    let [from, pairs] = [0, 0];
    for (let block = 0; block < blocks.count; block += 1) {
      pairs += pairsOf(blocks, block, block + 1);
      if (pairs < most && block + 1 < blocks.count) continue;
      slices.push(rule, from, block + 1);
      [from, pairs] = [block + 1, 0];
    }
  }

  return Int32Array.from(slices);
}

function pairsOf({ starts }: RuleBlocks, from: number, to: number): number {
  let pairs = 0;
  for (let block = from; block < to; block += 1) {
    const size = (starts[block + 1] as number) - (starts[block] as number);
    pairs += (size * (size - 1)) / 2;
  }

  return pairs;
}

/** Visits every pair of some blocks of a rule that no earlier rule brings together. */
export function eachCandidate(
  { rules, known }: Candidates,
  { rule, from, to }: { readonly rule: number; readonly from: number; readonly to: number },
  visit: (one: number, other: number) => void,
): void {
  const { members, starts } = rules[rule] as RuleBlocks;
  for (let block = from; block < to; block += 1) {
    const begin = starts[block] as number;
    const end = starts[block + 1] as number;
    for (let left = begin; left < end; left += 1) {
      const one = members[left] as number;
      for (let right = left + 1; right < end; right += 1) {
        const other = members[right] as number;
        if (one !== other && !isKnown(known, rule, one, other)) visit(one, other);
      }
    }
  }
}

/** Whether a rule before this one brought two records together. */
function isKnown(
  { keys, width, more, several }: KnownKeys,
  rule: number,
  one: number,
  other: number,
): boolean {
  const left = one * width;
  const right = other * width;
  for (let before = 0; before < rule; before += 1) {
    const mine = keys[left + before] as number;
    if (mine !== 0 && mine === keys[right + before]) return true;
  }
  if (several[one] === 0 && several[other] === 0) return false;
  for (let before = 0; before < rule; before += 1) {
    const further = more[before] as ReadonlyMap<number, readonly number[]>;
    const [mine, theirs] = [keys[left + before] as number, keys[right + before] as number];
    if (further.size > 0 && haveShared(further, [one, mine], [other, theirs])) return true;
  }

  return false;
}

function haveShared(
  more: ReadonlyMap<number, readonly number[]>,
  [one, mine]: readonly [number, number],
  [other, theirs]: readonly [number, number],
): boolean {
  const left = more.get(one);
  const right = more.get(other);
  if (left && theirs !== 0 && left.includes(theirs)) return true;
  if (right && mine !== 0 && right.includes(mine)) return true;

  return left !== undefined && right !== undefined && left.some((key) => right.includes(key));
}
