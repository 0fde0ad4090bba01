import { deskMailboxes, isProvider } from '../usable-values.ts';
import { googleDomains } from './read-contact.ts';
import { hashOfBytes, hashOfText, valueTable } from './value-table.ts';

/**
 * Reads a cell as it is compared without making a text of it: puts it into `into` and says how many letters it has, 0
 * where it says nothing, −1 where its text has to be looked at.
 */
export type PlainReader = (bytes: Uint8Array, start: number, end: number, into: Uint8Array) => number;

const zero = 48;
const nine = 57;
const star = 42;
const atSign = 64;
const dot = 46;

/** `readPhone` of plain ASCII. */
export const plainPhone: PlainReader = (bytes, start, end, into) => {
  let length = 0;
  for (let at = start; at < end; at += 1) {
    const code = bytes[at] as number;
    if (code >= zero && code <= nine) {
      if (length > 0 || code !== zero) into[length++] = code;
    } else if (code > 127 || code === star || isExtension(code | 32)) return -1;
  }
  if (length < 6 || length > 17) return 0;

  return mayBeFiller(into, Math.max(0, length - 7)) ? -1 : length;
};

/** `x` and `e` (`ext`) may part an extension from a number. */
function isExtension(letter: number): boolean {
  return letter === 120 || letter === 101;
}

/** `readNumber` of plain ASCII. */
export const plainNumber: PlainReader = (bytes, start, end, into) => {
  let length = 0;
  for (let at = start; at < end; at += 1) {
    const code = bytes[at] as number;
    if (code > 127) return -1;
    if (code === star) return 0;
    if (code >= 97 && code <= 122) into[length++] = code - 32;
    else if ((code >= 65 && code <= 90) || (code >= zero && code <= nine)) into[length++] = code;
  }
  if (length < 4) return 0;

  return mayBeFiller(into, 0) ? -1 : length;
};

/** Whether a number begins like a run, or with one character again and again. */
function mayBeFiller(letters: Uint8Array, from: number): boolean {
  const step = (letters[from + 1] as number) - (letters[from] as number);

  return step * step <= 1 && (letters[from + 2] as number) - (letters[from + 1] as number) === step;
}

const desks = new Set([...deskMailboxes].map(hashOfText));

/** Makes `readEmail` of plain ASCII; every provider is looked at once. */
export function plainEmails(): PlainReader {
  const providers = valueTable();
  const kinds: ReturnType<typeof kindOf>[] = ['none'];

  return (bytes, start, end, into) => {
    let length = 0;
    let at = -1;
    for (let place = start; place < end; place += 1) {
      const code = bytes[place] as number;
      if (code > 127 || isSpecial(code)) return -1;
      if (code === atSign) {
        if (at >= 0) return -1;
        at = length;
      }
      into[length++] = code >= 65 && code <= 90 ? code + 32 : code;
    }
    if (at <= 0 || at === length - 1) return 0;
    const provider = providers.numberOf(into, at + 1, length);
    kinds[provider] ??= kindOf(String.fromCharCode(...into.subarray(at + 1, length)));
    if (kinds[provider] === 'none') return 0;
    if (desks.has(hashOfBytes(into, 0, at))) return -1;

    return kinds[provider] === 'google' ? withoutDots(into, at, length) : length;
  };
}

/** Marks that take a closer look: `<`, `*` and `+`. */
function isSpecial(code: number): boolean {
  return code === 60 || code === star || code === 43;
}

function kindOf(domain: string): 'none' | 'google' | 'other' {
  if (!isProvider(domain)) return 'none';

  return googleDomains.has(domain) ? 'google' : 'other';
}

/** Takes the dots out of what stands before the @. */
function withoutDots(letters: Uint8Array, at: number, length: number): number {
  let kept = 0;
  for (let place = 0; place < length; place += 1) {
    const code = letters[place] as number;
    if (place > at || code !== dot) letters[kept++] = code;
  }

  return kept;
}
