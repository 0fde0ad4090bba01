import type { Condition, Rule } from '@innkeeper/core';
import type { ColumnFinder, ConditionForm, LineProblem } from './condition-form.ts';
import { readCondition } from './read-condition.ts';
import { showCondition } from './show-condition.ts';

/** A rule as it is written on the screen: groups of lines, each line as it was typed, finished or not. */
export interface DraftGroup {
  readonly key: string;
  readonly join: Join;
  readonly parts: readonly DraftPart[];
}

/** How the parts of a group belong together: `none` is not any, `not-all` is at least one that does not hold. */
export type Join = 'all' | 'any' | 'none' | 'not-all';

/** One condition. */
export interface DraftLine {
  readonly key: string;
  readonly isNot: boolean;
  readonly form: ConditionForm;
}

/** What a group is made of. */
export type DraftPart = DraftGroup | DraftLine;

/** How many levels and conditions a rule may have; the house refuses more. */
export const deepest = 32;
export const mostLines = 1000;

/** What is wrong with one line: the number of the line, and why. */
export interface DraftProblem {
  readonly key: string;
  readonly line: number;
  readonly problem: LineProblem;
}

/** What a draft says: a rule, or the lines that keep it from being one. */
export interface DraftReading {
  readonly rule?: Rule;
  readonly problems: readonly DraftProblem[];
}

/** Whether a part is a group. */
export function isGroup(part: DraftPart): part is DraftGroup {
  return 'parts' in part;
}

/** Levels and conditions of a rule, without recursion: no depth can break it. */
export function extentOf(rule: Rule): { readonly levels: number; readonly conditions: number } {
  const open: { readonly rule: Rule; readonly level: number }[] = [{ rule, level: 1 }];
  let [levels, conditions] = [0, 0];
  for (let next = open.pop(); next; next = open.pop()) {
    const { rule: one, level } = next;
    levels = Math.max(levels, level);
    const parts = partsOf(one);
    if (parts) for (const part of parts) open.push({ rule: part, level: level + 1 });
    else conditions += 1;
  }

  return { levels, conditions };
}

/** The rules a rule is made of; `undefined` for a condition. */
export function partsOf(rule: Rule): readonly Rule[] | undefined {
  if ('all' in rule) return rule.all;
  if ('any' in rule) return rule.any;

  return 'not' in rule ? [rule.not] : undefined;
}

/** Makes keys that no other part of the same screen has. */
export type NewKey = () => string;

/** What a draft is made with. */
export interface DraftOptions {
  readonly newKey: NewKey;
  /** Minor units in one unit of the currency: amounts are written in whole ones. @defaultValue 100 */
  readonly minorUnits?: number;
}

/** A rule as lines that can be changed. It must not be deeper than {@link deepest}. */
export function draftOf(rule: Rule, { newKey, minorUnits = 100 }: DraftOptions): DraftGroup {
  const part = partOf(rule, newKey, minorUnits);

  return isGroup(part) ? part : { key: newKey(), join: 'all', parts: [part] };
}

function partOf(rule: Rule, newKey: NewKey, minorUnits: number): DraftPart {
  const group = (join: Join, parts: readonly Rule[]): DraftGroup => ({
    key: newKey(),
    join,
    parts: parts.map((part) => partOf(part, newKey, minorUnits)),
  });
  if ('all' in rule) return group('all', rule.all);
  if ('any' in rule) return group('any', rule.any);
  if (!('not' in rule)) return { key: newKey(), isNot: false, form: showCondition(rule, minorUnits) };
  const { not } = rule;
  if ('all' in not) return group('not-all', not.all);
  if ('any' in not) return group('none', not.any);
  if ('not' in not) return group('none', [not]);

  return { key: newKey(), isNot: true, form: showCondition(not, minorUnits) };
}

/** Reads a draft: the rule, where every line is finished; else what is missing in which line. */
export function readDraft(draft: DraftGroup, columns: ColumnFinder): DraftReading {
  const problems: DraftProblem[] = [];
  let line = 0;
  const read = (part: DraftPart): Rule | undefined => {
    if (!isGroup(part)) {
      line += 1;
      const found = readCondition(part.form, columns);
      if ('problem' in found) problems.push({ key: part.key, line, problem: found.problem });

      return 'problem' in found ? undefined : part.isNot ? { not: found.condition } : found.condition;
    }
    const parts = part.parts.flatMap((one) => read(one) ?? []);

    return joined(part.join, parts);
  };
  const rule = read(draft);

  return problems.length === 0 && rule ? { rule, problems } : { problems };
}

function joined(join: Join, parts: readonly Rule[]): Rule {
  switch (join) {
    case 'all':
      return { all: parts };
    case 'any':
      return { any: parts };
    case 'none':
      return { not: { any: parts } };
    case 'not-all':
      return { not: { all: parts } };
  }
}

/** Every part of a draft in the order it is written, a group before what is in it. */
export function partsInOrder(draft: DraftPart): readonly DraftPart[] {
  return [draft, ...(isGroup(draft) ? draft.parts.flatMap(partsInOrder) : [])];
}

/**
 * What was counted for each part of the rule of a draft, by the key of the part: the counts come in the order of the
 * rule, in which a "not" is a part of its own before what it turns round.
 */
export function countsByKey(draft: DraftGroup, counts: readonly number[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let at = 0;
  for (const part of partsInOrder(draft)) {
    const count = counts[at];
    if (count !== undefined) found.set(part.key, count);
    const isTurned = isGroup(part) ? part.join === 'none' || part.join === 'not-all' : part.isNot;
    at += isTurned ? 2 : 1;
  }

  return found;
}

/** What was found at one condition. */
export interface Finding {
  readonly holds: boolean;
  readonly found?: string | number;
}

/** What was found of one guest at each line, by the key of the line. */
export function findingsByKey(draft: DraftGroup, findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const lines = partsInOrder(draft).filter((part): part is DraftLine => !isGroup(part));

  return new Map(
    lines.flatMap(({ key, isNot }, at) => {
      const finding = findings[at];

      return finding ? [[key, { ...finding, holds: finding.holds !== isNot }] as const] : [];
    }),
  );
}

/** An explanation of a rule, of any depth. */
export type Explained =
  | { readonly holds: boolean; readonly all: readonly Explained[] }
  | { readonly holds: boolean; readonly any: readonly Explained[] }
  | { readonly holds: boolean; readonly not: Explained }
  | { readonly holds: boolean; readonly condition: Condition; readonly found?: string | number };

/** The conditions of an explanation in the order of the rule. */
export function conditionsIn(explained: Explained): readonly Finding[] {
  if ('all' in explained) return explained.all.flatMap(conditionsIn);
  if ('any' in explained) return explained.any.flatMap(conditionsIn);

  return 'not' in explained ? conditionsIn(explained.not) : [explained];
}
