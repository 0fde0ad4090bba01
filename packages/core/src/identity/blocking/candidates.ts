import type { Components } from './components.ts';
import { blocksOf, type RuleKeys, ruleKeys } from './rule-keys.ts';
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
}

/** Blocks of all rules, with what tells which pairs an earlier rule brought together. */
export interface Candidates {
  readonly rules: readonly RuleBlocks[];
  readonly known: KnownKeys;
}

/** A part of the blocks of every rule: from which to which, by rule. */
export interface BlockRange {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Works out the blocks of the rules, rule by rule. */
export function candidatesOf(
  rules: readonly BlockingRule[],
  components: Components,
  { count, crowd }: { readonly count: number; readonly crowd: number },
): Candidates {
  const records = Int32Array.from({ length: count }, (_, at) => at);
  const blocks: RuleBlocks[] = [];
  const more: ReadonlyMap<number, readonly number[]>[] = [];
  const width = rules.length;
  const keys = new Uint32Array(count * width);
  for (const rule of rules) {
    const found = ruleKeys(rule, components, records);
    if (!found) continue;
    const own = withoutCrowds(found, crowd);
    for (let at = 0, slot = blocks.length; at < count; at += 1, slot += width)
      keys[slot] = found.first[at] as number;
    blocks.push(own);
    more.push(found.more);
  }

  return { rules: blocks, known: { keys, width, more } };
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

  return { members: members.subarray(0, filled), starts: kept.subarray(0, blocks + 1), count: blocks };
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

/** Cuts the blocks of every rule into parts of about as many pairs each. */
export function rangesOf({ rules }: Candidates, parts: number): readonly BlockRange[] {
  const ranges = Array.from({ length: parts }, () => ({
    from: new Int32Array(rules.length),
    to: new Int32Array(rules.length),
  }));
  for (const [rule, { starts, count }] of rules.entries()) {
    const pairs = (block: number): number => {
      const size = (starts[block + 1] as number) - (starts[block] as number);
      return (size * (size - 1)) / 2;
    };
    let all = 0;
    for (let block = 0; block < count; block += 1) all += pairs(block);
    let block = 0;
    let before = 0;
    for (const [part, { from, to }] of ranges.entries()) {
      from[rule] = block;
      while (block < count && (part === parts - 1 || before < (all * (part + 1)) / parts)) {
        before += pairs(block);
        block += 1;
      }
      to[rule] = block;
    }
  }

  return ranges;
}

/** Visits every pair of a part of the blocks that no earlier rule brings together; hears when a rule is done. */
export function eachCandidate(
  { rules, known }: Candidates,
  { from, to }: BlockRange,
  visit: (one: number, other: number) => void,
  afterRule: (rule: number) => void = () => {},
): void {
  for (const [rule, { members, starts }] of rules.entries()) {
    for (let block = from[rule] as number; block < (to[rule] as number); block += 1) {
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
    afterRule(rule);
  }
}

/** Whether a rule before this one brought two records together. */
function isKnown({ keys, width, more }: KnownKeys, rule: number, one: number, other: number): boolean {
  const left = one * width;
  const right = other * width;
  for (let before = 0; before < rule; before += 1) {
    const mine = keys[left + before] as number;
    const theirs = keys[right + before] as number;
    if (mine !== 0 && mine === theirs) return true;
    const further = more[before] as ReadonlyMap<number, readonly number[]>;
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
