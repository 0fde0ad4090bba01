import type { Money, Words } from '@innkeeper/core';

const unknown = '–';

/** An amount as it is written in the language of the reader; what is no code of a currency stands behind it as it came. */
export function moneyIn({ locale }: Words, { minor, currency }: Money): string {
  if (!Number.isFinite(minor)) return unknown;
  if (!/^[a-z]{3}$/i.test(currency))
    return `${new Intl.NumberFormat(locale).format(minor / 100)} ${currency}`;
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });

  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** A whole number with its sign: what is above zero says so. */
export function signed(value: number): string {
  if (!Number.isFinite(value)) return unknown;
  const rounded = Math.round(value);

  return rounded > 0 ? `+${rounded}` : String(rounded).replace('-', '−');
}

/** A figure without or with decimals; what cannot be counted is not known, and no screen says NaN. */
export function figureOf(value: number, decimals = 0): string {
  return Number.isFinite(value) ? value.toFixed(decimals).replace(/^-0$/, '0') : unknown;
}

/** A share as whole percent. */
export function percentOf(share: number): number {
  return Math.round(100 * share);
}
