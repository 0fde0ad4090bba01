import type { ComparedField, MatchToReview, WaterfallStep, Words } from '@innkeeper/core';
import { displayName } from '@innkeeper/core/screen';
import type { Side } from '../controllers/match-review.ts';
import { sayIn } from '../words/say-in.ts';

/** How sure, in words: the first whose bound is reached. */
const certainties = [
  [0.99, 'almost-sure'],
  [0.9, 'very-likely'],
  [0.65, 'likely'],
  [0.35, 'open'],
  [0.1, 'unlikely'],
  [0, 'hardly'],
] as const;

/** The probability as a person would say it. */
export function certaintyOf(words: Words, { probability }: MatchToReview): string {
  const [, name] = certainties.find(([from]) => probability >= from) ?? certainties[5];

  return sayIn(words, `match/certainty/${name}`);
}

/** The probability as a frequency: never 0 and never 100. */
export function shareOf(words: Words, { probability }: MatchToReview): string {
  const n = Math.min(99, Math.max(1, Math.round(probability * 100)));

  return sayIn(words, 'match/share', { n });
}

/** The name of a side in the reader's script. */
export function nameOf(words: Words, match: MatchToReview, side: Side): string {
  return (
    displayName(match[side].guest, { locale: words.locale, mayUnmask: true }).text ??
    sayIn(words, 'match/nameless')
  );
}

/** What was compared, and how it came out. */
export function stepOf(words: Words, { code, level }: WaterfallStep): string {
  const what = code.slice(code.indexOf('/') + 1);
  const named = `match/step/${what}`;
  const said = Object.hasOwn(words.catalogue, named) ? sayIn(words, named) : what;
  if (level === undefined) return said;
  const outcome = `match/level/${level}`;

  return sayIn(words, 'match/step-level', {
    what: said,
    level: Object.hasOwn(words.catalogue, outcome) ? sayIn(words, outcome) : level,
  });
}

/** Bits with their sign; the minus is a minus. */
export function bitsText(bits: number): string {
  const shown = String(Math.abs(Math.round(bits * 10) / 10));

  return bits < 0 ? `−${shown}` : `+${shown}`;
}

/** A value of a field as a person reads it; numbers are masked until they are asked for. */
export function valueText(words: Words, field: ComparedField, value: string, isOpen: boolean): string {
  switch (field) {
    case 'birthDate':
      return dateText(words, value);
    case 'gender':
      return sayIn(words, `match/gender/${value}`);
    case 'nationality':
      return named(words, 'region', value);
    case 'language':
      return named(words, 'language', value);
    case 'phone':
      return isOpen ? value : masked(value);
    case 'document': {
      const [type = '', ...rest] = value.split(' ');
      const number = rest.at(-1) ?? '';
      const kind = sayIn(words, `match/document/${type}`);

      return [kind, ...rest.slice(0, -1), isOpen ? number : masked(number)].join(' ');
    }
    default:
      return value;
  }
}

/** The last four stay: enough to tell two numbers apart, too little to use. */
function masked(number: string): string {
  return number.length <= 4 ? number : `•••• ${number.slice(-4)}`;
}

function dateText({ locale }: Words, value: string): string {
  const [, year, month, day] = /^(\d+|-)-(\d\d)-(\d\d)$/.exec(value) ?? [];
  if (month === undefined || day === undefined) return value;
  const hasYear = year !== undefined && year !== '-';
  const date = new Date(Date.UTC(hasYear ? Number(year) : 2000, Number(month) - 1, Number(day)));
  const options: Intl.DateTimeFormatOptions = { month: 'long', day: 'numeric', timeZone: 'UTC' };

  return new Intl.DateTimeFormat(locale, hasYear ? { ...options, year: 'numeric' } : options).format(date);
}

function named({ locale }: Words, type: 'region' | 'language', code: string): string {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
