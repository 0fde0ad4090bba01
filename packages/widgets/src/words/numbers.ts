import type { Words } from '@innkeeper/core';

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

/** Minor units in whole units of the currency, without decimals: what a board shows. */
export function wholeMoneyIn(words: Words, minor: number, currency: string): string {
  const options = { style: 'currency', currency, maximumFractionDigits: 0 } as const;
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

  return numberIn(words, minor / 10 ** digits, options);
}
