import type { Instant } from '../shared/day.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Money } from '../shared/money.ts';
import { addMoney } from '../shared/money.ts';
import type { Reason } from '../shared/reason.ts';
import type { Result } from '../shared/result.ts';
import { fail, succeed } from '../shared/result.ts';

/** What may be given away to a guest, and what was. Entries are only added. */
export interface TransferBudget {
  readonly allowed: Money;
  readonly given: readonly Given[];
}

/** One thing given: a gift, a discount, time. */
export interface Given {
  readonly at: Instant;
  /** Who gave it: a staff id. */
  readonly by: string;
  readonly what: string;
  /** `gift`, `discount`, `time`, or a name of the house's own. */
  readonly lever: string;
  readonly cost: Money;
  /** Who approved what went beyond the budget. */
  readonly approvedBy?: string;
}

/** Why a gift has to go to somebody who may approve it. */
export interface Escalation {
  readonly remaining: Money;
  readonly over: Money;
  readonly because: Reason;
}

/**
 * What may be given until the margin falls to its floor: contribution − floor × net revenue, never below zero, and no
 * more than a cap where the house sets one. @throws `value/invalid`, `money/mixed-currencies`
 */
export function budgetOf(
  { contribution, net }: { readonly contribution: Money; readonly net: Money },
  { marginFloor, cap }: { readonly marginFloor: number; readonly cap?: Money },
): TransferBudget {
  if (!(marginFloor >= 0 && marginFloor <= 1))
    throw new InnkeeperError('value/invalid', { field: 'marginFloor', problem: 'is not between 0 and 1' });
  const floor = { minor: -Math.ceil(marginFloor * Math.max(0, net.minor)), currency: net.currency };
  const free = addMoney(contribution, floor);
  const most = cap ? addMoney(cap, { minor: 0, currency: free.currency }).minor : Number.POSITIVE_INFINITY;

  return { allowed: { ...free, minor: Math.max(0, Math.min(free.minor, most)) }, given: [] };
}

/** What is left to give; negative after an approved gift beyond the budget. */
export function remainingOf({ allowed, given }: TransferBudget): Money {
  return given.reduce((left, { cost }) => addMoney(left, { ...cost, minor: -cost.minor }), allowed);
}

/** Gives something and logs it, or says by how much it goes beyond the budget so that somebody approves it. */
export function give(budget: TransferBudget, gift: Given): Result<TransferBudget, Escalation> {
  if (!(Number.isSafeInteger(gift.cost.minor) && gift.cost.minor > 0))
    throw new InnkeeperError('value/invalid', { field: 'cost', problem: 'is no cost' });
  const remaining = remainingOf(budget);
  const after = addMoney(remaining, { ...gift.cost, minor: -gift.cost.minor });
  if (after.minor < 0 && gift.approvedBy === undefined) {
    const over = { ...after, minor: -after.minor };

    return fail({
      remaining,
      over,
      because: { code: 'budget/over', facts: { what: gift.what, over: over.minor, currency: over.currency } },
    });
  }

  return succeed({ ...budget, given: [...budget.given, gift] });
}
