import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import { usageError } from '../usage-error.ts';

/** An option that is a number, or `undefined` where it was not given. */
export function numberOption({ options, say }: Desk, name: string): number | undefined {
  const typed = text(options[name]);
  if (typed === undefined) return undefined;
  const number = Number(typed);
  if (typed.trim() === '' || !Number.isFinite(number)) throw usageError(say('usage/number', { name, typed }));

  return number;
}

/** An option of several words. */
export function wordsOption({ options }: Desk, name: string): readonly string[] {
  const typed = options[name];

  return typeof typed === 'string' ? [typed] : Array.isArray(typed) ? typed : [];
}

/** An option of several columns, with spaces or with commas between them. */
export function columnsOption(desk: Desk, name: string): readonly string[] {
  return wordsOption(desk, name)
    .flatMap((word) => word.split(','))
    .map((column) => column.trim())
    .filter((column) => column !== '');
}
