import type { Words } from '@innkeeper/core';

/** What the house counts in where no charge says a currency. */
const noCurrency = 'XXX';
const formats = new Map<string, Intl.NumberFormat>();

/** A number as people of a language write it. */
export function numberIn({ locale }: Words, value: number, options: Intl.NumberFormatOptions = {}): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, format);

  return format.format(value);
}

/** A share of 1 in percent, with one digit behind the point. */
export function shareIn(words: Words, share: number): string {
  return numberIn(words, share, { style: 'percent', maximumFractionDigits: 1 });
}

/** A count, as both a sentence by number and the reader need it: `{ n: 1200, count: '1,200' }`. */
export function countIn(words: Words, n: number): { readonly n: number; readonly count: string } {
  return { n, count: numberIn(words, n, { maximumFractionDigits: 0 }) };
}

/**
 * Minor units as an amount: without decimals, as a board shows sums, or with those of the currency. What is no code of a
 * currency stands behind it as it came.
 */
export function amountIn(
  words: Words,
  minor: number,
  { currency, isExact = false }: { readonly currency: string; readonly isExact?: boolean },
): string {
  const digits = minorDigits(currency);
  const shown = { minimumFractionDigits: isExact ? digits : 0, maximumFractionDigits: isExact ? digits : 0 };
  if (!isCurrency(currency))
    return `${numberIn(words, minor / 10 ** digits, shown)}${currency === noCurrency ? '' : ` ${currency}`}`;

  return numberIn(words, minor / 10 ** digits, { style: 'currency', currency, ...shown });
}

/** How many decimals the smallest unit of a currency has: 2 for CNY, 0 for JPY. */
export function minorDigits(currency: string): number {
  if (!isCurrency(currency)) return 2;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });

  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

function isCurrency(code: string): boolean {
  return code !== noCurrency && /^[a-z]{3}$/i.test(code);
}
