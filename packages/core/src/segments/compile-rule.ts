import type { Census } from '../census/house/census.ts';
import type { Day } from '../shared/day.ts';
import type { Matcher } from './block.ts';
import { copyTo, createBlock } from './block.ts';
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
  return (from, to, out) => {
    for (const part of parts) {
      if (!hasAny(out, to - from)) return;
      part(from, to, out);
    }
  };
}

/** Who fulfils no part yet is left for the next. */
function some(parts: readonly Matcher[]): Matcher {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const [waiting, spare] = [createBlock(), createBlock()];

  return (from, to, out) => {
    const count = to - from;
    copyTo(waiting, out, count);
    for (const part of parts) {
      if (!hasAny(waiting.bytes, count)) return;
      copyTo(spare, waiting.bytes, count);
      part(from, to, spare.bytes);
      takeWords(waiting.words, spare.words, (count + 3) >> 2);
    }
    takeAway(out, waiting.bytes, count);
  };
}

function none(part: Matcher): Matcher {
  const spare = createBlock();

  return (from, to, out) => {
    copyTo(spare, out, to - from);
    part(from, to, spare.bytes);
    takeAway(out, spare.bytes, to - from);
  };
}

/** Takes some out of those among whom they are. */
function takeAway(from: Uint8Array, some: Uint8Array, count: number): void {
  for (let at = 0; at < count; at += 1) from[at] = (from[at] as number) ^ (some[at] as number);
}

/** The same, four guests in one step. */
function takeWords(from: Int32Array, some: Int32Array, count: number): void {
  for (let at = 0; at < count; at += 1) from[at] = (from[at] as number) ^ (some[at] as number);
}

function hasAny(out: Uint8Array, count: number): boolean {
  for (let at = 0; at < count; at += 1) if (out[at] === 1) return true;

  return false;
}
