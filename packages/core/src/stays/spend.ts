import { order } from '../guests/moment.ts';
import type { ChargeCategory, ChargeRecord } from '../records/charge-record.ts';
import type { Money } from '../shared/money.ts';
import { totalsOf } from '../shared/money.ts';

/** What a guest spent, net of tax. Currencies stay apart; payments, deposits, taxes and tips are not spending. */
export interface Spend {
  readonly byCategory: readonly CategorySpend[];
  /** One amount for each currency. */
  readonly totals: readonly Money[];
  /** Lines of revenue of which the net amount is unknown; they are in no sum. */
  readonly linesWithoutNet: number;
}

/** What was spent on one kind of thing in one currency. */
export interface CategorySpend {
  readonly category: ChargeCategory;
  readonly net: Money;
  readonly lines: number;
}

/** Adds up revenue by category and currency; refunds are negative lines and lower the sum. */
export function spendOf(charges: readonly ChargeRecord[]): Spend {
  const revenue = charges.filter(({ type }) => type.value === 'revenue');
  const known = revenue.flatMap((charge) => {
    const net = netOf(charge);

    return net ? [{ category: charge.category.value, net }] : [];
  });
  const categories = [...new Set(known.map(({ category }) => category))].sort(order);

  return {
    byCategory: categories.flatMap((category) => {
      const amounts = known.filter((line) => line.category === category).map(({ net }) => net);

      return totalsOf(amounts).map((net) => ({
        category,
        net,
        lines: amounts.filter(({ currency }) => currency === net.currency).length,
      }));
    }),
    totals: totalsOf(known.map(({ net }) => net)),
    linesWithoutNet: revenue.length - known.length,
  };
}

/** The net amount of a line: as told, or gross less tax where both are told in one currency. */
export function netOf({ net, gross, tax }: ChargeRecord): Money | undefined {
  if (net) return net;
  if (!gross || !tax || gross.currency !== tax.currency) return undefined;

  return { minor: gross.minor - tax.minor, currency: gross.currency };
}
