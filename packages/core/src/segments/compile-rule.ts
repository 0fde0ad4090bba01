import type { Census } from '../census/house/census.ts';
import type { Day } from '../shared/day.ts';
import type { Matcher } from './block.ts';
import { blockSize } from './block.ts';
import { checkRule, partsOf } from './check-rule.ts';
import { compileCondition } from './compile-condition.ts';
import type { Condition, Rule } from './rule.ts';

/**
 * Makes a rule into closures over the columns of a census. They hold for this census and this day, and see what changes
 * in it.
 * @throws `segment/…` where the rule does not fit the columns
 */
export function compileRule(rule: Rule, census: Census, asOf: Day): Matcher {
  checkRule(rule, census.columns);

  return compile(rule, census, asOf);
}

function compile(rule: Rule, census: Census, asOf: Day): Matcher {
  const inOrder = partsOf(rule)
    ?.slice()
    .sort((one, other) => costOf(one) - costOf(other));
  const parts = inOrder?.map((part) => compile(part, census, asOf));
  if (!parts) return compileCondition(rule as Condition, census, asOf);
  if ('all' in rule) return every(parts);

  return 'any' in rule ? some(parts) : none(parts[0] as Matcher);
}

/** What is quickly looked at comes first: then most guests are settled before their visits are counted. */
function costOf(rule: Rule): number {
  if ('fact' in rule || 'consent' in rule || 'birthday' in rule) return 0;
  if ('prefers' in rule || 'member' in rule) return 1;

  return 'bought' in rule ? 2 : 3;
}

function every(parts: readonly Matcher[]): Matcher {
  const [first, ...others] = parts;
  if (!first) return (from, to, out) => void out.fill(1, 0, to - from);
  if (others.length === 0) return first;
  const spare = new Uint8Array(blockSize);

  return (from, to, out, only) => {
    first(from, to, out, only);
    const count = to - from;
    for (const part of others) {
      if (!hasAny(out, count, 1)) return;
      part(from, to, spare, out);
      for (let at = 0; at < count; at += 1) out[at] = (out[at] as number) & (spare[at] as number);
    }
  };
}

function some(parts: readonly Matcher[]): Matcher {
  const [first, ...others] = parts;
  if (!first) return (from, to, out) => void out.fill(0, 0, to - from);
  if (others.length === 0) return first;
  const spare = new Uint8Array(blockSize);

  return (from, to, out, only) => {
    first(from, to, out, only);
    const count = to - from;
    for (const part of others) {
      if (!hasAny(out, count, 0)) return;
      part(from, to, spare, only);
      for (let at = 0; at < count; at += 1) out[at] = (out[at] as number) | (spare[at] as number);
    }
  };
}

function none(part: Matcher): Matcher {
  return (from, to, out, only) => {
    part(from, to, out, only);
    for (let at = 0; at < to - from; at += 1) out[at] = 1 - (out[at] as number);
  };
}

function hasAny(out: Uint8Array, count: number, value: number): boolean {
  for (let at = 0; at < count; at += 1) if (out[at] === value) return true;

  return false;
}
