import type { ColumnLine, Condition } from '@innkeeper/core';

/** A condition as it stands in its fields: what it asks, how, and every field as it was typed. */
export interface ConditionForm {
  /** `fact:nationality`, or the word of another kind of condition: `stayed`. Empty before something is chosen. */
  readonly asks: string;
  readonly test: string;
  readonly fields: Readonly<Record<string, string>>;
  /** A condition that no field can show: it is kept as it is. */
  readonly kept?: Condition;
}

/** Why a line is no condition yet. */
export type LineProblem =
  | { readonly code: 'nothing-asked' | 'no-value' | 'no-number' | 'no-day' | 'no-wish' | 'within-many' }
  | { readonly code: 'no-column'; readonly column: string }
  | { readonly code: 'test'; readonly column: string };

/** Finds a column of guests by its name, and how its numbers are written. */
export interface ColumnFinder {
  readonly column: (name: string) => ColumnLine | undefined;
  /** Minor units in one unit of the currency: 100. */
  readonly minorUnits: number;
}

/** Amounts are written in whole units and asked in minor ones; a score is written in percent. */
const amounts: readonly string[] = ['amount', 'contribution'];

/** Whether a column is of amounts. */
export function isAmount(name: string): boolean {
  return amounts.includes(name);
}

/** What a number of a column is multiplied with before it is asked. */
export function factorOf(name: string, minorUnits: number): number {
  if (isAmount(name)) return minorUnits;

  return name === 'score' ? 0.01 : 1;
}

/** The tests of a column by what is in it. */
export const testsOf = {
  word: ['equals', 'differs', 'oneOf', 'known', 'unknown'],
  count: ['atLeast', 'atMost', 'equals', 'differs', 'known', 'unknown'],
  number: ['atLeast', 'atMost', 'equals', 'differs', 'known', 'unknown'],
  day: ['in-last', 'before-last', 'in-next', 'after-next', 'from', 'to', 'known', 'unknown'],
} as const satisfies Readonly<Record<ColumnLine['kind'], readonly string[]>>;

/** A form that asks for something, with nothing filled in but what most people mean. */
export function newForm(asks: string, kind: ColumnLine['kind'] = 'word'): ConditionForm {
  const first: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>]>> = {
    stayed: ['atLeast', { n: '1' }],
    bought: ['ever', {}],
    prefers: ['like', {}],
    consent: ['granted', { channel: 'email' }],
    member: ['is', {}],
    birthday: ['within', { n: '7' }],
  };
  const [test, fields] = first[asks] ?? [testsOf[kind][0], kind === 'day' ? { n: '60', unit: 'days' } : {}];

  return { asks, test, fields };
}
