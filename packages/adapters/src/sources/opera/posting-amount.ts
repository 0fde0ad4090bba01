import type { Money } from '@innkeeper/core';
import { moneyOf } from '../../shared/decimal-money.ts';
import type { Raw } from '../../shared/loose.ts';
import { firstText, textOf } from '../../shared/loose.ts';

/** The amount as a decimal, signed from the house's side: what takes revenue back is negative. */
export function amountOf(raw: Raw): string | undefined {
  const posted = firstText(raw.postedAmount, 'amount') ?? textOf(raw.postedAmount);
  if (posted !== undefined) return posted;
  const isPayment = (textOf(raw.transactionType) ?? '').toLowerCase() === 'payment';
  const debit = firstText(raw.debitAmount, 'amount') ?? textOf(raw.debitAmount);
  const credit = firstText(raw.creditAmount, 'amount') ?? textOf(raw.creditAmount);
  const [own, other] = isPayment ? [credit, debit] : [debit, credit];
  if (own !== undefined && (Number(own) !== 0 || other === undefined)) return own;
  if (other !== undefined) return Number(other) === 0 ? (own ?? other) : negated(other);

  return textOf(raw.transactionAmount) ?? firstText(raw.price, 'amount');
}

/** The currency of a posting, in whichever of its amounts it stands. */
export function currencyOf(raw: Raw): string | undefined {
  const codes = ['postedAmount', 'debitAmount', 'creditAmount', 'price'].flatMap(
    (name) => firstText(raw[name], 'currencyCode') ?? [],
  );

  return codes.map((text) => text.toUpperCase()).find((text) => /^[A-Z]{3}$/.test(text));
}

/** What a line of revenue was worth: net, tax and both together, as far as its parts say. */
export interface Worth {
  readonly net: Money;
  readonly tax?: Money;
  readonly gross?: Money;
}

/**
 * Net, tax and gross of revenue from the lines inside it. When those add up to the amount, the amount holds the tax;
 * else the tax came on top.
 */
export function worthOf(amount: Money, inside: readonly Raw[], isTax: (line: Raw) => boolean): Worth {
  const taxes = sumOf(inside.filter(isTax), amount.currency);
  if (taxes === 0) return { net: amount };
  const { minor, currency } = amount;
  const net = sumOf(inside, currency) === minor ? minor - taxes : minor;
  const money = (value: number): Money => ({ minor: value, currency });

  return { net: money(net), tax: money(taxes), gross: money(net + taxes) };
}

function sumOf(lines: readonly Raw[], currency: string): number {
  return lines.reduce((sum, line) => sum + (moneyOf(amountOf(line) ?? '', currency)?.minor ?? 0), 0);
}

function negated(decimal: string): string {
  return decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`;
}
