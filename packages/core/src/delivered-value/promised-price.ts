import type { Day } from '../shared/day.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Money } from '../shared/money.ts';
import { addMoney } from '../shared/money.ts';
import type { Reason } from '../shared/reason.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import type { Observation } from './evidence.ts';

/** A price that was promised and what was paid in the end, for the same need. */
export interface PromisedPrice {
  readonly promised: Money;
  readonly paid: Money;
  readonly day: Day;
  readonly touchpoint?: string;
  readonly source?: SourceReference;
}

/** What a guest paid more (or less, negative) than he was promised. */
export interface ExtraPaid {
  readonly extra: Money;
  /** Of what was promised. */
  readonly percent: number;
  /** Evidence for the money cost, where more was paid. */
  readonly observations: readonly Observation[];
  readonly because: readonly Reason[];
}

/** Holds a bill against the promise. @throws `value/invalid`, `money/mixed-currencies` */
export function promisedAgainstPaid({ promised, paid, day, touchpoint, source }: PromisedPrice): ExtraPaid {
  requirePrice('promised', promised);
  requirePrice('paid', paid);
  const extra = addMoney(paid, { minor: -promised.minor, currency: promised.currency });
  const percent = (100 * extra.minor) / promised.minor;

  return {
    extra,
    percent,
    observations: extra.minor > 0 ? [{ kind: 'extra-paid', day, amount: percent, touchpoint, source }] : [],
    because: [
      {
        code: extra.minor > 0 ? 'price/extra-paid' : 'price/as-promised',
        facts: { promised: promised.minor, paid: paid.minor, extra: extra.minor, currency: extra.currency },
        source,
      },
    ],
  };
}

/** A price beside what the guest is used to, and what the market asks. */
export interface ComparedPrice {
  /** In percent of the median of his earlier prices; unknown where there is none. */
  readonly ownPercent?: number;
  readonly marketPercent?: number;
  readonly n: number;
  readonly observations: readonly Observation[];
}

/** What a price is held against. */
export interface PriceReferences {
  readonly day: Day;
  /** What the guest paid before for the same, in any order. */
  readonly own: readonly Money[];
  readonly market?: Money;
  readonly source?: SourceReference;
}

/**
 * Compares a price with the guest's own reference, the median of what he paid before, and with the market's. The higher
 * difference is what he feels (loss aversion), and becomes one observation. @throws `money/mixed-currencies`
 */
export function comparePrice(price: Money, { day, own, market, source }: PriceReferences): ComparedPrice {
  requirePrice('price', price);
  const same = (other: Money) => {
    requirePrice('reference', other);
    addMoney(price, other);

    return other.minor;
  };
  const before = own.map(same).sort((one, other) => one - other);
  const middle = before.length / 2;
  const median = ((before[Math.ceil(middle) - 1] ?? 0) + (before[Math.floor(middle)] ?? 0)) / 2;
  const percentOf = (reference: number) => (100 * (price.minor - reference)) / reference;
  const ownPercent = before.length > 0 ? percentOf(median) : undefined;
  const marketPercent = market ? percentOf(same(market)) : undefined;
  const known = [ownPercent, marketPercent].filter((percent) => percent !== undefined);

  return {
    ownPercent,
    marketPercent,
    n: before.length,
    observations:
      known.length > 0 ? [{ kind: 'price-difference', day, amount: Math.max(...known), source }] : [],
  };
}

function requirePrice(field: string, { minor }: Money): void {
  if (!(Number.isSafeInteger(minor) && minor > 0))
    throw new InnkeeperError('value/invalid', { field, problem: 'is no price' });
}
