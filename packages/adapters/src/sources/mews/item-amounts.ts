import type { ChargeRecord, Money } from '@innkeeper/core';
import { moneyOf } from '../../shared/decimal-money.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, objectOf, objectsOf, textOf } from '../../shared/loose.ts';

/** What an item was worth. */
export type Worth = Pick<ChargeRecord, 'net' | 'tax' | 'gross'>;

/** Why there is no amount. */
export type AmountProblem = 'refused/amount' | 'refused/no-currency';

/** Net, tax and gross of one of Mews's amounts, to the smallest unit; what is missing follows from the other two. */
export function worthOf(amount: unknown): Worth | AmountProblem {
  const raw = objectOf(amount);
  const currency = firstText(raw, 'Currency')?.toUpperCase();
  if (!raw) return 'refused/amount';
  if (currency === undefined || !/^[A-Z]{3}$/.test(currency)) return 'refused/no-currency';
  const read = (value: unknown): Money | undefined => {
    const decimal = textOf(value);

    return decimal === undefined ? undefined : moneyOf(decimal, currency);
  };
  const [net, gross] = [read(raw.NetValue ?? raw.Net), read(raw.GrossValue ?? raw.Value)];
  const tax = taxOf(raw, currency);
  if (!net && !gross) return 'refused/amount';
  const money = (minor: number): Money => ({ minor, currency });
  const added = net && gross ? gross.minor - net.minor : tax;

  return compact({
    net: net ?? (gross && money(gross.minor - (tax ?? 0))),
    tax: added === undefined ? undefined : money(added),
    gross: gross ?? (net && money(net.minor + (tax ?? 0))),
  });
}

function taxOf(raw: Raw, currency: string): number | undefined {
  const taxes = objectsOf(raw.TaxValues).flatMap(({ Value }) => moneyOf(textOf(Value) ?? '', currency) ?? []);

  return taxes.length > 0 ? taxes.reduce((sum, { minor }) => sum + minor, 0) : undefined;
}
