import type { Day } from '../shared/day.ts';
import { daysBetween } from '../shared/day.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Money } from '../shared/money.ts';
import { addMoney } from '../shared/money.ts';

/** A bill and how many sat at it. */
export interface Bill {
  readonly amount: Money;
  readonly covers: number;
}

/** Average spending, in minor units: what a head spends and what a visit brings are never mixed. */
export interface SpendRates {
  readonly currency: string;
  /** All bills together by all heads together, so that a large table counts as many. */
  readonly perHead: number;
  readonly perVisit: number;
  readonly heads: number;
  readonly bills: number;
}

/** What was spent per head and per visit; `undefined` without a bill. @throws `value/invalid`, `money/mixed-currencies` */
export function spendRates(bills: readonly Bill[]): SpendRates | undefined {
  const [first] = bills;
  if (!first) return undefined;
  for (const { covers } of bills)
    if (!(Number.isInteger(covers) && covers > 0))
      throw new InnkeeperError('value/invalid', { field: 'covers', problem: 'is no number of heads' });
  const total = bills.map(({ amount }) => amount).reduce(addMoney);
  const heads = bills.reduce((sum, { covers }) => sum + covers, 0);

  return {
    currency: total.currency,
    perHead: total.minor / heads,
    perVisit: total.minor / bills.length,
    heads,
    bills: bills.length,
  };
}

/** Mean length of a month of the Gregorian calendar: 146,097 days in 4,800 months. */
const daysPerMonth = 146_097 / 4800;

/** Visits per month over a span of days that begins with `from` and ends before `to`. @throws `value/invalid` */
export function visitsPerMonth(visitDays: readonly Day[], from: Day, to: Day): number {
  const days = daysBetween(from, to);
  if (days <= 0)
    throw new InnkeeperError('value/invalid', { field: 'to', problem: 'does not lie after the beginning' });
  const within = visitDays.filter((day) => day >= from && day < to);

  return (within.length * daysPerMonth) / days;
}
