import type { Day } from '../shared/day.ts';
import { daysBetween } from '../shared/day.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Reason } from '../shared/reason.ts';

/** An invoice on account. Nothing about a person is asked: not age, sex, nationality, religion or address. */
export interface Invoice {
  readonly issued: Day;
  readonly due: Day;
  /** Absent while it is open. */
  readonly paid?: Day;
  /** In minor units of one currency. */
  readonly minor: number;
  readonly isDisputed?: boolean;
}

/** The risk that an account pays late, with its parts. */
export interface CreditRisk {
  readonly asOf: Day;
  readonly formula: 'credit-risk/1';
  /** Invoices that are paid or due. */
  readonly n: number;
  /** 0 (no sign of risk) to 100; unknown without an invoice that was due. */
  readonly score?: number;
  readonly lateShare?: number;
  /** Mean days late of the late ones. */
  readonly meanDaysLate?: number;
  /** What is open, in minor units, and its share of the limit where there is one. */
  readonly open: number;
  readonly limitUse?: number;
  readonly because: readonly Reason[];
}

/** The limit of an account. */
export interface CreditOptions {
  readonly asOf: Day;
  /** In minor units. */
  readonly limit?: number;
}

/**
 * Scores how an account paid: late share (50 points, drawn to one in four by two imagined invoices), days late (20, all
 * at 60 days), disputes (10), use of the limit (20). A sign to talk, never a reason to refuse a person.
 * @throws `value/invalid`
 */
export function creditRisk(invoices: readonly Invoice[], { asOf, limit }: CreditOptions): CreditRisk {
  invoices.forEach(check);
  const issued = invoices.filter((invoice) => invoice.issued <= asOf);
  const judged = issued.filter(({ due, paid }) => (paid !== undefined && paid <= asOf) || due < asOf);
  const late = judged.map((invoice) => daysLate(invoice, asOf)).filter((days) => days > 0);
  const open = sum(issued.filter(({ paid }) => paid === undefined || paid > asOf));
  const base = { asOf, formula: 'credit-risk/1', n: judged.length, open } as const;
  const limitUse = limit === undefined || limit <= 0 ? undefined : open / limit;
  if (judged.length === 0) return { ...base, limitUse, because: [{ code: 'credit/unknown' }] };
  const meanDaysLate = late.length === 0 ? 0 : late.reduce((one, other) => one + other, 0) / late.length;
  const disputes = judged.filter(({ isDisputed }) => isDisputed).length;
  const score =
    (50 * (late.length + 0.5)) / (judged.length + 2) +
    20 * Math.min(1, meanDaysLate / 60) +
    (10 * disputes) / judged.length +
    20 * Math.min(1, Math.max(0, limitUse ?? 0));

  return {
    ...base,
    score,
    lateShare: late.length / judged.length,
    meanDaysLate,
    limitUse,
    because: [
      {
        code: 'credit/late',
        facts: { late: late.length, of: judged.length, days: Math.round(meanDaysLate) },
      },
      ...(disputes > 0 ? [{ code: 'credit/disputed', facts: { disputes } }] : []),
      ...(limitUse === undefined
        ? []
        : [{ code: 'credit/limit', facts: { percent: Math.round(limitUse * 100) } }]),
    ],
  };
}

function daysLate({ due, paid }: Invoice, asOf: Day): number {
  return daysBetween(due, paid !== undefined && paid <= asOf ? paid : asOf);
}

function sum(invoices: readonly Invoice[]): number {
  return invoices.reduce((total, { minor }) => total + minor, 0);
}

function check({ issued, due, paid, minor }: Invoice): void {
  if (due < issued || (paid !== undefined && paid < issued))
    throw new InnkeeperError('value/invalid', { field: 'due, paid', problem: 'lies before the invoice' });
  if (!Number.isSafeInteger(minor))
    throw new InnkeeperError('value/invalid', { field: 'minor', problem: 'is no whole number' });
}
