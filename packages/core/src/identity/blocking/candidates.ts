import type { Components } from './components.ts';
import { shareKey } from './pilot.ts';
import { blocksOf, type RuleKeys, ruleKeys } from './rule-keys.ts';
import type { BlockingRule } from './rules.ts';

/** Visits every pair that any of the rules brings together, each once, without a list of pairs. */
export function eachCandidate(
  rules: readonly BlockingRule[],
  components: Components,
  { count, crowd }: { readonly count: number; readonly crowd: number },
  visit: (one: number, other: number) => void,
): void {
  const records = Int32Array.from({ length: count }, (_, at) => at);
  const known = knownPairs(count, rules.length);
  for (const rule of rules) {
    const keys = ruleKeys(rule, components, records);
    if (!keys) continue;
    const { members, starts, count: blocks } = blocksOf(keys);
    for (let block = 0; block < blocks; block += 1) {
      const from = starts[block] as number;
      const to = starts[block + 1] as number;
      if (to - from > crowd) {
        forget(keys, members, from, to);
        continue;
      }
      for (let left = from; left < to; left += 1) {
        const one = members[left] as number;
        for (let right = left + 1; right < to; right += 1) {
          const other = members[right] as number;
          if (one !== other && !known.has(one, other)) visit(one, other);
        }
      }
    }
    known.add(keys);
  }
}

/** The pairs that rules before brought together: the keys of a record lie side by side. */
function knownPairs(count: number, most: number) {
  const before: RuleKeys[] = [];
  const keysOf = new Uint32Array(count * most);

  return {
    add(keys: RuleKeys): void {
      const { first } = keys;
      for (let at = 0, slot = before.length; at < count; at += 1, slot += most)
        keysOf[slot] = first[at] as number;
      before.push({ ...keys, first: keys.more.size > 0 ? first : none });
    },
    has(one: number, other: number): boolean {
      const left = one * most;
      const right = other * most;
      for (let rule = 0; rule < before.length; rule += 1) {
        const mine = keysOf[left + rule] as number;
        if (mine !== 0 && mine === keysOf[right + rule]) return true;
        const keys = before[rule] as RuleKeys;
        if (keys.more.size > 0 && shareKey(keys, one, other)) return true;
      }

      return false;
    },
  };
}

const none = new Uint32Array(0);

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
