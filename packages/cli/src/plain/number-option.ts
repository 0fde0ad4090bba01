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
