/** Parts of patterns of records as the house writes them: without an escape, in the order of their schemas. */

/** A text. */
export const word = '"[^"]*"';
/** A number without an exponent. */
export const number = '-?\\d+(?:\\.\\d+)?';
/** An amount of money. */
export const money = `\\{"minor":-?\\d+,"currency":${word}\\}`;

/** A field that may be there and is passed over. */
export function skipped(name: string, value: string): string {
  return `(?:,"${name}":${value})?`;
}

/** A text that may be there. */
export function maybe(name: string): string {
  return `(?:,"${name}":"([^"]*)")?`;
}

/** Our value of a code; the system's own is passed over. */
export function coded(name: string): string {
  return `,"${name}":\\{"value":"([^"]*)"(?:,"raw":${word})?\\}`;
}

/** System, property and id of a reference. */
export function referenceTo(kind: 'charge' | 'stay' | 'profile'): string {
  return `\\{"system":"([^"]*)"(?:,"property":"([^"]*)")?,"kind":"${kind}","id":"([^"]*)"\\}`;
}

/** What every record may say before its own fields, all of it passed over. */
export const base: string = [
  skipped('version', number),
  skipped('changedAt', word),
  skipped('createdAt', word),
  skipped('channel', word),
  skipped('extra', '\\{[^{}]*\\}'),
].join('');
