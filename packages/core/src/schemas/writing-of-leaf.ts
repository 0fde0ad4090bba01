import { isFreeOfCards } from '../records/scrub-cards.ts';
import { putJsonText, putPlain } from './json-bytes.ts';
import type { Writing } from './writing.ts';

/** What zod keeps of one check, whichever it is. */
interface Check {
  readonly check: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly value?: number;
  readonly inclusive?: boolean;
  readonly tx?: (value: string) => string;
  readonly fn?: (value: unknown) => unknown;
}

type Checks = readonly { readonly _zod: { readonly def: unknown } }[] | undefined;

/** Texts that pass every check as they stand and have no card data in them. */
export function writingOfText(checks: Checks = []): Writing {
  const tests = checks.map(({ _zod }) => textTest(_zod.def as Check));

  return (value, place) => {
    if (typeof value !== 'string') return false;
    for (const passes of tests) if (!passes(value)) return false;
    if (!isFreeOfCards(value, place)) return false;
    putJsonText(value);

    return true;
  };
}

/** So long a number may be that of a card. */
const longNumber = 1e11;

/** Numbers that pass every check and are those of no card. */
export function writingOfNumber(checks: Checks = [], format?: string): Writing {
  const tests = checks.map(({ _zod }) => numberTest(_zod.def as Check));
  if (format !== undefined) tests.push(numberTest({ check: 'number_format', format }));

  return (value, place) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return false;
    for (const passes of tests) if (!passes(value)) return false;
    const text = String(value);
    if (value >= longNumber && Number.isSafeInteger(value) && !isFreeOfCards(text, place)) return false;
    putPlain(text);

    return true;
  };
}

function textTest(check: Check): (text: string) => boolean {
  const { minimum = 0, maximum = 0, pattern, tx, fn } = check;
  switch (check.check) {
    case 'min_length':
      return ({ length }) => length >= minimum;
    case 'max_length':
      return ({ length }) => length <= maximum;
    case 'string_format':
      return pattern && !pattern.global && !pattern.sticky ? (text) => pattern.test(text) : no;
    case 'overwrite':
      return (text) => tx?.(text) === text;
    case 'custom':
      return (text) => fn?.(text) === true;
    default:
      return no;
  }
}

function numberTest({ check, value: bound = 0, inclusive, format }: Check): (value: number) => boolean {
  switch (check) {
    case 'greater_than':
      return inclusive ? (value) => value >= bound : (value) => value > bound;
    case 'less_than':
      return inclusive ? (value) => value <= bound : (value) => value < bound;
    case 'number_format':
      return format === 'safeint' ? Number.isSafeInteger : no;
    default:
      return no;
  }
}

/** A check that is not known here is one that nothing passes. */
function no(): boolean {
  return false;
}
