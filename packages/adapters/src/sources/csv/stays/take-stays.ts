import { currencySet } from './currency-set.ts';
import type { Refusals, Where } from './refused-rows.ts';
import type { Taker } from './taker.ts';

/** Takes a row for each stay. */
export function stayTaker(refusals: Refusals): Taker {
  const numbers = new Map<string, number>();
  const [guest, day, amount]: [number[], number[], number[]] = [[], [], []];
  const refunds: Refund[] = [];
  const currencies = currencySet();
  let hasAmounts = false;

  return {
    take({ guest: who = '', day: when = 0, numbers: { amount: paid }, currency, headers }, where) {
      if (paid !== undefined) currencies.add(currency);
      hasAmounts ||= paid !== undefined;
      const known = numbers.get(who) ?? numbers.size;
      if (paid !== undefined && paid < 0) {
        refunds.push({ row: { who, day: when, amount: paid, field: headers.amount ?? 'amount' }, where });
        return;
      }
      numbers.set(who, known);
      guest.push(known);
      day.push(when);
      amount.push(paid ?? 0);
    },
    build() {
      for (const { row, where } of withoutCharge({ guest, day, amount }, refunds, numbers))
        refusals.add(
          {
            code: 'refused/field',
            field: row.field,
            facts: { field: row.field, problem: 'is a refund without its charge' },
          },
          where,
        );
      const { currency } = currencies;

      return {
        stays: { guest, day, guests: numbers.size, ...(hasAmounts && { amount }) },
        ...(currency() !== undefined && { currency: currency() }),
      };
    },
  };
}

interface RefundRow {
  readonly who: string;
  readonly day: number;
  readonly amount: number;
  readonly field: string;
}

interface StayColumns {
  readonly guest: readonly number[];
  readonly day: readonly number[];
  readonly amount: number[];
}

interface Refund {
  readonly row: RefundRow;
  readonly where: Where;
}

/**
 * Takes every refund off the guest's last charge, not after it, that is large enough; answers those that have none.
 * The order of the rows does not matter: earlier refunds come first, and of several charges the smallest that will do.
 */
function withoutCharge(
  { guest, day, amount }: StayColumns,
  refunds: readonly Refund[],
  numbers: ReadonlyMap<string, number>,
): readonly Refund[] {
  if (refunds.length === 0) return [];
  const concerned = new Map(refunds.map(({ row }) => [numbers.get(row.who) ?? -1, [] as number[]]));
  for (let row = 0; row < guest.length; row += 1) concerned.get(guest[row] as number)?.push(row);
  const inOrder = refunds.toSorted(
    (one, other) => one.row.day - other.row.day || one.row.amount - other.row.amount,
  );

  return inOrder.filter(({ row: refund }) => {
    const charges = (concerned.get(numbers.get(refund.who) ?? -1) ?? []).filter(
      (row) => (day[row] as number) <= refund.day && (amount[row] as number) + refund.amount >= 0,
    );
    const [best] = charges.sort(
      (one, other) =>
        (day[other] as number) - (day[one] as number) || (amount[one] as number) - (amount[other] as number),
    );
    if (best === undefined) return true;
    amount[best] = (amount[best] as number) + refund.amount;
    return false;
  });
}
