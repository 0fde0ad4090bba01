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
  const before: RuleKeys[] = [];
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
          if (one !== other && !isKnown(before, one, other)) visit(one, other);
        }
      }
    }
    before.push(keys);
  }
}

function isKnown(before: readonly RuleKeys[], one: number, other: number): boolean {
  for (let rule = 0; rule < before.length; rule += 1) {
    const keys = before[rule] as RuleKeys;
    const mine = keys.first[one] as number;
    if (mine !== 0 && mine === keys.first[other]) return true;
    if (keys.more.size > 0 && shareKey(keys, one, other)) return true;
  }

  return false;
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
