import type { Coded } from '@innkeeper/core';
import type { Cell, Cells } from './cells.ts';
import { folded } from './codes.ts';

/** What becomes of an unknown word: another word, the row refused, or the text kept raw. */
export type Others<Word extends string> = { readonly value: Word } | 'refuse' | 'refuse-status' | 'keep';

/** Reads one of our words out of a cell, beside the file's own. */
export function wordOf<Word extends string>(
  cells: Cells,
  field: string,
  words: readonly Word[],
  others: Others<Word>,
): Cell<Coded<Word>> | undefined {
  const text = cells.text(field);
  const [feed] = cells.feeds(field);
  if (!text || !feed) return undefined;
  const byText = new Map<string, Word>(words.map((word) => [word, word]));

  return (row) => {
    const found = text(row);
    if (found === undefined) return undefined;
    const value = byText.get(found) ?? byText.get(folded(found));
    const raw = cells.raw(feed, row) ?? found;
    if (value !== undefined) return { value, raw };
    if (typeof others === 'object') return { value: others.value, raw };
    if (others === 'keep') return void cells.keep(feed, raw);
    if (others === 'refuse-status')
      return void cells.refuse('refused/status', field, feed, row, { status: raw });
    return void cells.refuse('refused/field', field, feed, row, {
      problem: 'is not known; add it to the "codes" of the mapping',
    });
  };
}
