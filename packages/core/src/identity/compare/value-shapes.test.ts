import { array, assert, constantFrom, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameParts } from '../values/name-parts.ts';
import { textsFrom } from '../values/texts.ts';
import { compareParts, nameLevel } from './name-level.ts';
import { nameShapes } from './name-shapes.ts';
import { compareEmails, compareMemberships, comparePhones } from './number-levels.ts';
import { mailboxShapes, numberShapes, phoneShapes } from './value-shapes.ts';

const digits = array(constantFrom(...'0123456789'), { minLength: 6, maxLength: 14 }).map((all) =>
  all.join(''),
);
const number = array(constantFrom(...'AB0123'), { minLength: 4, maxLength: 9 }).map((all) => all.join(''));
const mailbox = array(constantFrom(...'annaberg.7'), { minLength: 1, maxLength: 10 }).map((all) =>
  all.join(''),
);

const name = array(
  constantFrom(
    'an',
    'na',
    'e',
    'li',
    'wei',
    'zh',
    'ang',
    'ko',
    'ta',
    'ro',
    'bert',
    'Bob',
    'Иван',
    '王',
    '伟',
    ' ',
  ),
  { minLength: 1, maxLength: 5 },
).map((all) => all.join(''));

function textsOf(list: readonly string[]) {
  const written = list.map((text) => new TextEncoder().encode(text));
  let end = 0;
  const ends = written.map(({ length }) => {
    end += length;
    return end;
  });

  return textsFrom({
    bytes: Uint8Array.from(written.flatMap((bytes) => [...bytes])),
    ends: Uint32Array.from(ends),
  });
}

describe('a glance at two values', () => {
  it('never takes telephones for unlike that a slip or a missing area code tells apart', () => {
    void assert(
      property(digits, digits, (one, other) => {
        if (phoneShapes(textsOf([one, other]))(0, 1)) expect(comparePhones(one, other)).toBe(4);
      }),
    );
  });

  it('never takes numbers for unlike that a slip tells apart', () => {
    void assert(
      property(number, number, (one, other) => {
        if (numberShapes(textsOf([one, other]))(0, 1)) expect(compareMemberships(one, other)).toBe(3);
      }),
    );
  });

  it('never takes mailboxes for unlike that are compared as similar', () => {
    void assert(
      property(tuple(mailbox, mailbox), string({ maxLength: 4 }), ([one, other], domain) => {
        if (one !== other && mailboxShapes(textsOf([one, other]))(0, 1))
          expect(compareEmails(one, domain, other, domain)).toBe(5);
      }),
    );
  });

  it('never takes names for unlike that are compared as anything but different', () => {
    void assert(
      property(name, name, (one, other) => {
        const parts = nameParts({ latin: (text) => text.replaceAll('иван', 'ivan') });
        const [left, right] = [parts.numberOf(one, 'given'), parts.numberOf(other, 'given')];
        if (left !== right && left !== 0 && right !== 0 && nameShapes(parts)(left, right))
          expect(compareParts(parts.partOf(left), parts.partOf(right))).toBe(nameLevel.different);
      }),
      { numRuns: 300 },
    );
  });

  it('never takes a name in kanji for unlike what it is read as', () => {
    for (const [written, spelt] of [
      ['田中', 'Tanaka'],
      ['佐藤', 'Satoh'],
      ['翔太', 'Shota'],
      ['五十嵐', 'Igarashi'],
    ] as const) {
      const parts = nameParts({ syllables: (text) => [...text].map(() => 'xiong') });
      const [left, right] = [parts.numberOf(written, 'family'), parts.numberOf(spelt, 'family')];
      expect([written, nameShapes(parts)(left, right), nameShapes(parts)(right, left)]).toEqual([
        written,
        false,
        false,
      ]);
    }
  });

  it('sees that values with nothing in common are unlike', () => {
    expect(phoneShapes(textsOf(['49305557777', '8613800138000']))(0, 1)).toBe(true);
    expect(numberShapes(textsOf(['C01X00T47', 'L99Y11Z82']))(0, 1)).toBe(true);
    expect(mailboxShapes(textsOf(['anna.berg', 'quickfox']))(0, 1)).toBe(true);
    const parts = nameParts({});
    const [anna, otto] = [parts.numberOf('Magdalena', 'given'), parts.numberOf('Otto', 'given')];
    expect(nameShapes(parts)(anna, otto)).toBe(true);
  });
});
