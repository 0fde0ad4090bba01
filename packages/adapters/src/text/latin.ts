import anyAscii from 'any-ascii';

/** Writes a text of any script in Latin letters, roughly (any-ascii): Александр is Aleksandr, 김 is Gim. */
export function toLatin(text: string): string {
  return anyAscii(text);
}
