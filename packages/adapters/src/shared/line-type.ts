import type { ChargeType } from '@innkeeper/core';

const lineTypes: readonly (readonly [RegExp, ChargeType])[] = [
  [/\btax(es)?\b|\bvat\b|\bgst\b|\blevy\b|税/i, 'tax'],
  [/\btips?\b|gratuit|小费/i, 'tip'],
  [/deposit|押金|预付|定金/i, 'deposit'],
  [/\b(sub)?totals?\b|合计|总计/i, 'total'],
  [/\bpayments?\b|收款/i, 'payment'],
];

/** What a line that a system calls revenue really is, by its words: taxes, tips and deposits are called revenue too. */
export function lineTypeOf(texts: readonly (string | undefined)[]): ChargeType {
  for (const text of texts) {
    const found = text === undefined ? undefined : lineTypes.find(([words]) => words.test(text))?.[1];
    if (found) return found;
  }

  return 'revenue';
}
