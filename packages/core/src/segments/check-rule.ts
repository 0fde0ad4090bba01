import type { FactKind } from '../census/house/fact-column.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Condition, FactCondition, Rule } from './rule.ts';

/** How many levels a rule may have, and how many conditions in all: nobody reads more. */
export const deepestRule = 32;
export const mostConditions = 1000;

/** Every column that a rule may ask, by name. */
export type RuleColumns = ReadonlyMap<string, { readonly kind: FactKind }>;

/**
 * Holds a rule against the columns there are, before it is kept or asked. Goes through it without recursion, so that no
 * depth can break it.
 * @throws `segment/too-deep`, `segment/too-large`, `segment/no-column`, `segment/test`
 */
export function checkRule(rule: Rule, columns: RuleColumns): void {
  const open: { readonly rule: Rule; readonly level: number }[] = [{ rule, level: 1 }];
  let conditions = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { rule: one, level } = next;
    if (level > deepestRule) throw new InnkeeperError('segment/too-deep', { limit: deepestRule });
    const parts = partsOf(one);
    if (parts) for (const part of parts) open.push({ rule: part, level: level + 1 });
    else {
      conditions += 1;
      if (conditions > mostConditions)
        throw new InnkeeperError('segment/too-large', { limit: mostConditions });
      checkCondition(one as Condition, columns);
    }
  }
}

/** The rules a rule is made of; `undefined` for a condition. */
export function partsOf(rule: Rule): readonly Rule[] | undefined {
  if ('all' in rule) return rule.all;
  if ('any' in rule) return rule.any;

  return 'not' in rule ? [rule.not] : undefined;
}

function checkCondition(condition: Condition, columns: RuleColumns): void {
  if ('fact' in condition) checkFact(condition, columns);
  if ('bought' in condition) {
    const { within, atLeast = 1, atMost, amount } = condition.bought;
    const isSimple = amount === undefined && atLeast <= 1 && (atMost === undefined || atMost === 0);
    if (within && !isSimple) refuse('bought', 'with "within" asks for at least one or for none');
  }
}

const testsOf: Readonly<Record<FactKind, readonly string[]>> = {
  word: ['equals', 'differs', 'oneOf'],
  count: ['equals', 'differs', 'atLeast', 'atMost'],
  number: ['equals', 'differs', 'atLeast', 'atMost'],
  day: ['from', 'to'],
};

function checkFact({ fact, is }: FactCondition, columns: RuleColumns): void {
  const column = columns.get(fact);
  if (!column)
    throw new InnkeeperError('segment/no-column', { column: fact, columns: [...columns.keys()].join(', ') });
  if (typeof is === 'string') return;
  const [test = '', value] = Object.entries(is)[0] ?? [];
  if (!testsOf[column.kind].includes(test))
    refuse(fact, `is a ${column.kind} and takes ${testsOf[column.kind].join(', ')}, known or unknown`);
  const wanted = column.kind === 'word' ? 'string' : 'number';
  if ((test === 'equals' || test === 'differs') && typeof value !== wanted)
    refuse(fact, `is a ${column.kind} and is compared with a ${wanted}`);
}

function refuse(condition: string, problem: string): never {
  throw new InnkeeperError('segment/test', { condition, problem });
}
