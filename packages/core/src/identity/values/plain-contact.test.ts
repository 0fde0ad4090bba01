import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../shared/fold-text.ts';
import { type PlainReader, plainEmails, plainNumber, plainPhone } from './plain-contact.ts';
import { readEmail, readNumber, readPhone } from './read-contact.ts';
import { textOfUtf8, utf8Of } from './utf8.ts';
import { wordBags } from './word-bags.ts';

const pieces = [
  ...['+', '00', '1', '23', '7777', '123456', '98', ' ', '-', 'x', 'ext', '*', 'A', 'q', 'é', '５'],
  ...['@', '.', 'gmail.com', 'GoogleMail.com', 'm.org', 'guest.booking.com', 'info', 'anna', '<', '>'],
  ...["'", ',', 'Rue', 'Apt', '12b', '1st', '00501'],
];
const cell = array(constantFrom(...pieces), { maxLength: 8 }).map((all) => all.join('').trim());

/** What is read of the bytes of a cell; nothing where it says nothing, and −1 where its text has to be looked at. */
function read(plain: PlainReader, text: string): string | undefined | -1 {
  const into = new Uint8Array(256);
  const bytes = utf8Of(` ${text}`);
  const length = plain(bytes, 1, bytes.length, into);
  if (length < 0) return -1;

  return length === 0 ? undefined : textOfUtf8(into, 0, length);
}

describe('cells read by their bytes', () => {
  it.each([
    ['telephones', plainPhone, readPhone],
    ['numbers', plainNumber, readNumber],
    ['mailboxes', plainEmails(), (text: string) => readEmail(text)?.address],
  ] as const)('say what their texts say: %s', (_name, plain, byText) => {
    let told = 0;
    void assert(
      property(cell, (text) => {
        const found = read(plain, text);
        if (found === -1) return;
        told += 1;
        expect(found).toBe(byText(text));
      }),
      { numRuns: 1000 },
    );
    expect(told).toBeGreaterThan(100);
  });

  it('are addresses of the words that their folded texts are made of', () => {
    void assert(
      property(cell, (text) => {
        const bags = wordBags();
        const bytes = utf8Of(text);
        const plain = bags.numberOfPlain(bytes, 0, bytes.length);
        const number = bags.numberOf(text);
        expect(plain === -1 || plain === number).toBe(true);
        expect(bags.numberOf(foldText(text.replaceAll(/['’]/g, '')))).toBe(number);
      }),
    );
  });
});
