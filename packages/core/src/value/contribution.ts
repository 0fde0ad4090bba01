import { order } from '../guests/moment.ts';
import type { ChargeCategory } from '../records/charge-record.ts';
import type { Day } from '../shared/day.ts';
import type { Money } from '../shared/money.ts';
import type { Reason } from '../shared/reason.ts';
import type { RefusedLine, ValueFacts, ValueLine, ValueLines } from './value-lines.ts';
import { valueLines } from './value-lines.ts';
import type { ValueTerms } from './value-terms.ts';

/** What is left of revenue for the house: net revenue − direct cost − gifts − commission. May be negative. */
export interface Contribution {
  readonly asOf: Day;
  readonly formula: 'contribution/1';
  /** Lines that count. */
  readonly n: number;
  readonly contribution: Money;
  readonly net: Money;
  readonly directCost: Money;
  readonly gifts: Money;
  readonly commission: Money;
  /** Contribution per unit of net revenue, where there is any and all costs are known. */
  readonly margin?: number;
  readonly byCategory: readonly CategoryContribution[];
  /** Net revenue whose direct cost nobody knows: the true contribution lies below. */
  readonly costUnknown: Money;
  /** Facts that are in no sum, each with its reason. */
  readonly refused: readonly RefusedLine[];
  /** Nothing was refused and no cost is unknown. */
  readonly isComplete: boolean;
  readonly because: readonly Reason[];
}

/** What one kind of thing brought and cost. */
export interface CategoryContribution {
  readonly category: ChargeCategory;
  readonly net: Money;
  readonly directCost: Money;
  readonly costUnknown: Money;
  readonly lines: number;
}

/** Counts what a guest, a stay, an account or the whole house contributed up to a day. @throws `value/invalid` */
export function contributionOf(facts: ValueFacts, terms: ValueTerms, asOf: Day): Contribution {
  return sumOfLines(valueLines(facts, terms, asOf), { currency: terms.currency, asOf });
}

/** Adds up lines that were sorted before. Whole numbers: the sums of any parts are the sum of the whole. */
export function sumOfLines(
  { lines, refused }: ValueLines,
  { currency, asOf }: { readonly currency: string; readonly asOf: Day },
): Contribution {
  const money = (minor: number): Money => ({ minor, currency });
  const net = sum(lines, (line) => line.net);
  const directCost = sum(lines, ({ cost = 0 }) => cost);
  const gifts = sum(lines, ({ gift }) => gift);
  const commission = sum(lines, (line) => line.commission);
  const costUnknown = sum(lines, (line) => (line.cost === undefined ? line.net : 0));
  const minor = net - directCost - gifts - commission;
  const hasUnknownCost = lines.some(({ cost }) => cost === undefined);

  return {
    asOf,
    formula: 'contribution/1',
    n: lines.length,
    contribution: money(minor),
    net: money(net),
    directCost: money(directCost),
    gifts: money(gifts),
    commission: money(commission),
    ...(net > 0 && !hasUnknownCost ? { margin: minor / net } : {}),
    byCategory: byCategory(lines, money),
    costUnknown: money(costUnknown),
    refused,
    isComplete: refused.length === 0 && !hasUnknownCost,
    because: reasonsOf({ net, directCost, gifts, commission, minor, costUnknown, refused, currency }),
  };
}

function byCategory(
  lines: readonly ValueLine[],
  money: (minor: number) => Money,
): readonly CategoryContribution[] {
  const groups = new Map<ChargeCategory, ValueLine[]>();
  for (const line of lines) {
    if (!line.category) continue;
    const group = groups.get(line.category) ?? [];
    group.push(line);
    groups.set(line.category, group);
  }

  return [...groups]
    .sort(([one], [other]) => order<string>(one, other))
    .map(([category, group]) => ({
      category,
      net: money(sum(group, ({ net }) => net)),
      directCost: money(sum(group, ({ cost = 0 }) => cost)),
      costUnknown: money(sum(group, ({ net, cost }) => (cost === undefined ? net : 0))),
      lines: group.length,
    }));
}

function reasonsOf(sums: {
  readonly net: number;
  readonly directCost: number;
  readonly gifts: number;
  readonly commission: number;
  readonly minor: number;
  readonly costUnknown: number;
  readonly refused: readonly RefusedLine[];
  readonly currency: string;
}): readonly Reason[] {
  const { currency, refused } = sums;
  const told = (code: string, minor: number): readonly Reason[] =>
    minor === 0 ? [] : [{ code, facts: { minor, currency } }];

  return [
    ...told('value/net', sums.net),
    ...told('value/direct-cost', sums.directCost),
    ...told('value/gifts', sums.gifts),
    ...told('value/commission', sums.commission),
    ...(sums.minor < 0 ? told('value/negative', sums.minor) : []),
    ...told('value/cost-unknown', sums.costUnknown),
    ...(refused.length > 0 ? [{ code: 'value/refused', facts: { lines: refused.length } }] : []),
  ];
}

function sum(lines: readonly ValueLine[], of: (line: ValueLine) => number): number {
  return lines.reduce((total, line) => total + of(line), 0);
}
