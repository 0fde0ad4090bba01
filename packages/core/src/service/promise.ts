import { order } from '../guests/moment.ts';
import type { Day, Instant } from '../shared/day.ts';
import { daysBetween } from '../shared/day.ts';
import type { Reason } from '../shared/reason.ts';
import type { Result } from '../shared/result.ts';
import { fail, succeed } from '../shared/result.ts';
import type { SourceReference } from '../shared/source-reference.ts';

/** Something the house promised a guest: who, what, until when, and what became of it. */
export interface HousePromise {
  readonly id: string;
  readonly what: string;
  /** What it was a promise of: `mini room`. */
  readonly product?: string;
  readonly by: string;
  readonly madeOn: Day;
  /** The day by which it must be kept. */
  readonly until: Day;
  readonly outcome: 'open' | 'kept' | 'broken';
  readonly resolvedAt?: Instant;
  readonly source?: SourceReference;
}

/** A new promise. @returns a refusal where it would be due before it is made */
export function makePromise(
  told: Omit<HousePromise, 'outcome' | 'resolvedAt'>,
): Result<HousePromise, Reason> {
  if (told.until < told.madeOn)
    return fail({ code: 'promise/due-before-made', facts: { madeOn: told.madeOn, until: told.until } });

  return succeed({ ...told, outcome: 'open' });
}

/** Says what became of a promise; that is said once. */
export function resolvePromise(
  promise: HousePromise,
  outcome: 'kept' | 'broken',
  at: Instant,
): Result<HousePromise, Reason> {
  if (promise.outcome !== 'open')
    return fail({ code: 'promise/resolved', facts: { id: promise.id, outcome: promise.outcome } });

  return succeed({ ...promise, outcome, resolvedAt: at });
}

/** Promises that are open beyond their day: broken unless somebody knows better. The oldest first. */
export function overduePromises(promises: readonly HousePromise[], asOf: Day): readonly HousePromise[] {
  return promises
    .filter(({ outcome, until }) => outcome === 'open' && until < asOf)
    .sort((one, other) => order<string>(one.until, other.until) || order(one.id, other.id));
}

/** How promises were kept, of one member of staff or one product. */
export interface PromiseRate {
  readonly name: string;
  readonly kept: number;
  readonly broken: number;
  readonly open: number;
  /** Kept of those that are resolved; unknown where none is. */
  readonly rate?: number;
}

/** Rates by who promised, or by what was promised; the worst first. */
export function promiseRates(
  promises: readonly HousePromise[],
  field: 'by' | 'product',
): readonly PromiseRate[] {
  const counts = new Map<string, Record<HousePromise['outcome'], number>>();
  for (const { outcome, [field]: name } of promises) {
    if (name === undefined) continue;
    const own = counts.get(name) ?? { kept: 0, broken: 0, open: 0 };
    own[outcome] += 1;
    counts.set(name, own);
  }

  return [...counts]
    .map(([name, { kept, broken, open }]) => ({
      name,
      kept,
      broken,
      open,
      ...(kept + broken > 0 ? { rate: kept / (kept + broken) } : {}),
    }))
    .sort((one, other) => (one.rate ?? 1) - (other.rate ?? 1) || order(one.name, other.name));
}

/** A product that was promised and not there, again and again. */
export interface BaitPattern {
  readonly product: string;
  readonly broken: number;
  readonly promises: readonly string[];
  readonly because: readonly Reason[];
}

/** Products with at least two broken promises made within 60 days: whoever is drawn in by them is deceived. */
export function baitPatterns(
  promises: readonly HousePromise[],
  { least = 2, days = 60 }: { readonly least?: number; readonly days?: number } = {},
): readonly BaitPattern[] {
  const broken = promises.filter(({ outcome, product }) => outcome === 'broken' && product !== undefined);

  return [...new Set(broken.map(({ product }) => product as string))].sort(order).flatMap((product) => {
    const own = broken
      .filter((promise) => promise.product === product)
      .sort((one, other) => order<string>(one.madeOn, other.madeOn) || order(one.id, other.id));
    const isPattern = own.some((last, index) => {
      const first = own[index - least + 1];

      return first !== undefined && daysBetween(first.madeOn, last.madeOn) <= days;
    });
    const because = [{ code: 'promise/bait', facts: { product, broken: own.length, days } }];

    return isPattern ? [{ product, broken: own.length, promises: own.map(({ id }) => id), because }] : [];
  });
}
