import { InnkeeperError } from './innkeeper-error.ts';

/** An amount in the currency's smallest unit: EUR 12.50 is `{ minor: 1250, currency: 'EUR' }`. */
export interface Money {
  /** An integer; negative for a refund. */
  readonly minor: number;
  /** ISO 4217 code, upper case. */
  readonly currency: string;
}

/** The sum of two amounts of one currency. @throws `money/mixed-currencies` */
export function addMoney(one: Money, other: Money): Money {
  if (one.currency !== other.currency) {
    throw new InnkeeperError('money/mixed-currencies', { currencies: `${one.currency}, ${other.currency}` });
  }

  return { minor: one.minor + other.minor, currency: one.currency };
}

/** The sum of amounts by currency, in the order of the currency codes; amounts of two currencies never mix. */
export function totalsOf(amounts: Iterable<Money>): readonly Money[] {
  const totals = new Map<string, number>();
  for (const { minor, currency } of amounts) totals.set(currency, (totals.get(currency) ?? 0) + minor);

  return [...totals].sort().map(([currency, minor]) => ({ minor, currency }));
}
