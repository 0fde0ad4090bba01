import type { PhoneReader } from '@innkeeper/core';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { remembering } from './remembering.ts';

/**
 * Reads telephone numbers as people write them, with the numbering plans of the world (libphonenumber-js, its full
 * data: the smaller sets take numbers for real that nobody can have). What hotels type where there is no number
 * (`0000000`, `1234567`, `138****8000`) is none.
 */
export function phoneReader(): PhoneReader {
  const read = remembering((key) => {
    const end = key.indexOf(' ');
    return numberOf(key.slice(end + 1), key.slice(0, end));
  });

  return { toE164: (raw, country = '') => read(`${country} ${raw}`) };
}

function numberOf(raw: string, country: string): string | undefined {
  const text = raw.normalize('NFKC').trim();
  if (text.length > 60 || isMasked(text) || isPlaceholder(text.replace(/\D/g, ''))) return undefined;

  return (
    numberFrom(text.replace(/^00(?=[1-9])/, '+'), country) ??
    (text.startsWith('00') ? numberFrom(text, country) : undefined)
  );
}

function numberFrom(text: string, country: string): string | undefined {
  const home = isSupportedCountry(country) ? country : undefined;
  const parsed = parsePhoneNumberFromString(text, home);
  if (!parsed?.isValid() || isPlaceholder(parsed.nationalNumber)) return undefined;

  return parsed.number;
}

function isMasked(text: string): boolean {
  return /[*•●]|x{2,}/i.test(text);
}

const runs = ['0123456789012345', '1234567890123456', '9876543210987654'];

/** One digit over and over, a run up or down the keys, or a prefix and nothing but zeros. */
function isPlaceholder(digits: string): boolean {
  return /^(\d)\1*$/.test(digits) || /0{7,}$/.test(digits) || runs.some((run) => run.startsWith(digits));
}
