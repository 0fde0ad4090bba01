import type { Words } from '@innkeeper/core';
import type { StructureData } from '../controllers/structure.ts';
import { amountIn, countIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';

/** A value with its unit: an amount, visits, or nights, by what guests are ordered by. */
export function valueWords(
  words: Words,
  value: number,
  { by, currency }: Pick<StructureData, 'by' | 'currency'>,
): string {
  if (by === 'amount' || by === 'contribution') return amountIn(words, value, { currency });

  return sayIn(words, `board/${by}`, countIn(words, Math.round(value)));
}
