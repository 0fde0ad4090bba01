import type { Census } from '../census/house/census.ts';
import { rowsOf } from '../census/house/chain-table.ts';
import { factAt, noDay } from '../census/house/fact-column.ts';
import { type Day, dayOfEpoch, epochDayOf } from '../shared/day.ts';
import type { Reason } from '../shared/reason.ts';
import { checkRule, partsOf } from './check-rule.ts';
import { compileCondition, wordsOfStays } from './compile-condition.ts';
import { matchesGuest } from './members-of.ts';
import { beginOf } from './relative-day.ts';
import type { Condition, Rule, StayedCondition } from './rule.ts';

/** Why a guest fulfils a rule or does not: the rule again, with what was found at each place. */
export type RuleExplanation =
  | { readonly holds: boolean; readonly all: readonly RuleExplanation[] }
  | { readonly holds: boolean; readonly any: readonly RuleExplanation[] }
  | { readonly holds: boolean; readonly not: RuleExplanation }
  | {
      readonly holds: boolean;
      readonly condition: Condition;
      /** What is known of the guest: the fact, or how many times; absent where nothing is. */
      readonly found?: string | number;
    };

/** Looks at every part of a rule for one guest. @param row the guest's number in the census */
export function explainRule(rule: Rule, census: Census, row: number, asOf: Day): RuleExplanation {
  return explainerOf(rule, census, asOf)(row);
}

/** Makes a rule ready to be explained for many guests. @throws `segment/…` where it does not fit the columns */
export function explainerOf(rule: Rule, census: Census, asOf: Day): (row: number) => RuleExplanation {
  checkRule(rule, census.columns);

  return explainer(rule, census, asOf);
}

function explainer(rule: Rule, census: Census, asOf: Day): (row: number) => RuleExplanation {
  const parts = partsOf(rule)?.map((part) => explainer(part, census, asOf));
  if (parts && 'all' in rule)
    return (row) => {
      const all = parts.map((part) => part(row));

      return { holds: all.every(({ holds }) => holds), all };
    };
  if (parts && 'any' in rule)
    return (row) => {
      const any = parts.map((part) => part(row));

      return { holds: any.some(({ holds }) => holds), any };
    };
  const [part] = parts ?? [];
  if (part)
    return (row) => {
      const not = part(row);

      return { holds: !not.holds, not };
    };
  const condition = rule as Condition;
  const matcher = compileCondition(condition, census, asOf);

  return (row) => {
    const found = foundFor(condition, census, row, asOf);

    return { holds: matchesGuest(matcher, row), condition, ...(found !== undefined && { found }) };
  };
}

function foundFor(condition: Condition, census: Census, row: number, asOf: Day): string | number | undefined {
  if ('fact' in condition) return factOf(census, condition.fact, row);
  if ('consent' in condition) return factOf(census, `consent.${condition.consent.channel}`, row);
  if ('birthday' in condition) return factOf(census, 'birthday', row);
  if ('stayed' in condition) return staysFound(condition, census, row, asOf);
  if (!('bought' in condition)) return undefined;
  const what = census.lists.what.numbers.get(condition.bought.what);
  const { columns } = census.purchases;
  const place = rowsOf(census.purchases, row).find((purchase) => columns.what[purchase] === what);

  return place === undefined
    ? 0
    : condition.bought.within
      ? dayOfEpoch(columns.last[place] as number)
      : columns.count[place];
}

/** How many stays of the guest are of the kind that is asked for. */
function staysFound({ stayed }: StayedCondition, census: Census, row: number, asOf: Day): number {
  const { within, nights: least = 0 } = stayed;
  const [begin, last] = [within ? beginOf(within, asOf) : noDay, epochDayOf(asOf)];
  const { day, nights } = census.visits.columns;
  const wanted = wordsOfStays(stayed, census);

  return rowsOf(census.visits, row).filter((stay) => {
    const [when, slept] = [day[stay] as number, nights[stay] as number];

    return (
      when >= begin && when <= last && slept >= least && wanted.every(({ values, is }) => values[stay] === is)
    );
  }).length;
}

function factOf({ columns }: Census, name: string, row: number): string | number | undefined {
  const column = columns.get(name);
  const value = column && factAt(column, row);

  return column?.kind === 'day' && value !== undefined ? dayOfEpoch(value as number) : value;
}

/**
 * What decides it, as reasons: the conditions that hold for whoever is in, those that fail for whoever is not.
 */
export function reasonsOf(
  explanation: RuleExplanation,
  wanted: boolean = explanation.holds,
): readonly Reason[] {
  if ('not' in explanation) return reasonsOf(explanation.not, !wanted);
  const parts = 'all' in explanation ? explanation.all : 'any' in explanation ? explanation.any : undefined;
  if (parts) return parts.filter(({ holds }) => holds === wanted).flatMap((part) => reasonsOf(part, wanted));
  if (!('condition' in explanation)) return [];
  const { condition, found } = explanation;
  const [kind = ''] = Object.keys(condition);

  return [
    {
      code: `segment/${kind}`,
      facts: { ...subjectOf(condition), holds: explanation.holds, ...(found !== undefined && { found }) },
    },
  ];
}

function subjectOf(condition: Condition): NonNullable<Reason['facts']> {
  if ('fact' in condition) return { fact: condition.fact };
  if ('bought' in condition) return { what: condition.bought.what };
  if ('prefers' in condition) return { attribute: condition.prefers.attribute };
  if ('consent' in condition) return { channel: condition.consent.channel };

  return {};
}
