import type { ManyValues, People } from '../values/people.ts';

/** Tells at a glance that two values have nothing in common that a slip or a missing part would leave. */
export type AreUnlike = (one: number, other: number) => boolean;

/** A slip leaves the beginning or the end of a text as it was. */
const ends = 2;

/** Two numbers (of documents, of memberships) of which neither the first nor the last characters are the same. */
export function numberShapes(texts: readonly string[]): AreUnlike {
  const begin = Int32Array.from(texts, (text) => packed(text, 0, ends));
  const end = Int32Array.from(texts, (text) => packed(text, Math.max(0, text.length - ends), ends));

  return (one, other) => begin[one] !== begin[other] && end[one] !== end[other];
}

/** Two telephone numbers that differ at the end and at the beginning of what is compared of them. */
export function phoneShapes(phones: readonly string[]): AreUnlike {
  const begin = Int32Array.from(phones, (digits) => packed(digits.slice(-10), 0, 3));
  const end = Int32Array.from(phones, (digits) => packed(digits, Math.max(0, digits.length - 3), 3));

  return (one, other) => begin[one] !== begin[other] && end[one] !== end[other];
}

/** Two mailboxes that begin with other letters and have more letters apart than two slips explain. */
export function mailboxShapes(locals: readonly string[]): AreUnlike {
  const first = Uint16Array.from(locals, (local) => (local === '' ? 0 : local.charCodeAt(0)));
  const letters = Int32Array.from(locals, lettersOf);

  return (one, other) =>
    first[one] !== first[other] && bitsIn((letters[one] as number) ^ (letters[other] as number)) > 4;
}

/** Which records have several values of a kind. */
export function markSeveral(people: People, kinds: readonly ManyValues[]): Uint8Array {
  const several = new Uint8Array(people.count);
  for (const { all } of kinds) for (const record of all.keys()) several[record] = 1;

  return several;
}

function packed(text: string, from: number, count: number): number {
  let number = 0;
  for (let at = from; at < Math.min(text.length, from + count); at += 1)
    number = Math.imul(number, 1021) + text.charCodeAt(at) + 1;

  return number | 0;
}

function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) % 31);

  return letters;
}

function bitsIn(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);

  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
