import { foldText } from '../guests/keys-of-values.ts';
import type { Preference } from '../shared/preference.ts';

/** Whether something fulfils a wish; what is not known is neither. */
export type Verdict = 'met' | 'missed' | 'unknown';

/** What is known of the thing that is held against a wish. */
export type Actual = string | number | boolean | readonly string[] | undefined;

/** Holds a wish against what is known. A dislike is met where the disliked is absent. */
export function verdictOn(preference: Preference, actual: Actual): Verdict {
  if (actual === undefined) return 'unknown';
  const exempt = (preference.except ?? []).some((value) => isSame(value, actual));
  const isSo = compare(preference, actual);
  if (isSo === undefined) return 'unknown';
  if (preference.stance === 'dislike') return isSo && !exempt ? 'missed' : 'met';

  return isSo || exempt ? 'met' : 'missed';
}

function compare({ operator, value }: Preference, actual: NonNullable<Actual>): boolean | undefined {
  switch (operator) {
    case 'at-least':
      return inNumbers(value, actual, (wanted, found) => found >= wanted);
    case 'at-most':
      return inNumbers(value, actual, (wanted, found) => found <= wanted);
    case 'equals':
    case 'includes':
      return isSame(value, actual);
    case 'differs':
      return value === 'any' ? isAbsent(actual) : !isSame(value, actual);
  }
}

function inNumbers(
  wanted: Preference['value'],
  found: NonNullable<Actual>,
  holds: (wanted: number, found: number) => boolean,
): boolean | undefined {
  const [one, other] = [Number(wanted), typeof found === 'object' ? Number.NaN : Number(found)];

  return Number.isNaN(one) || Number.isNaN(other) ? undefined : holds(one, other);
}

/** Equal as text; "yes" is met by any kind of it: a wired connection is a connection. */
function isSame(wanted: string | number | boolean, found: NonNullable<Actual>): boolean {
  if (typeof found === 'object') return found.some((one) => isSame(wanted, one));
  if (typeof wanted === 'boolean') return wanted !== isAbsent(found);

  return foldText(String(wanted)) === foldText(String(found));
}

function isAbsent(found: NonNullable<Actual>): boolean {
  if (typeof found === 'object') return found.length === 0;

  return found === false || found === 0 || ['', 'no', 'none', 'false'].includes(foldText(String(found)));
}
