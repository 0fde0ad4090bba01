import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameParts } from '../values/name-parts.ts';
import { readBirth } from '../values/read-birth.ts';
import { readEmail, readNumber, readPhone } from '../values/read-contact.ts';
import { splitName } from '../values/split-name.ts';
import { compareBirths } from './birth-level.ts';
import { comparisons, place } from './comparisons.ts';
import { editDistance, jaroWinkler } from './edit-distance.ts';
import { compareParts } from './name-level.ts';
import { areApart, compareDocuments, compareEmails, comparePhones } from './number-levels.ts';
import { compareCities, comparePostcodes, compareRegions } from './text-levels.ts';

const named = (comparison: string, level: number): string =>
  comparisons[place[comparison] ?? -1]?.levels[level]?.name ?? '';
const syllables = (text: string): readonly string[] =>
  [...text].map((letter) => ({ 王: 'wang', 伟: 'wei', 丁: 'ding', 建: 'jian', 国: 'guo' })[letter] ?? '');

describe('given names', () => {
  it.each([
    ['Anna', 'Annabelle', 'different'],
    ['Anna', 'ANNA', 'exact'],
    ['Jian Guo', 'Jianguo', 'equivalent'],
    ['建国', 'Jianguo', 'equivalent'],
    ['浩', 'Hiroshi', 'equivalent'],
    ['翔太', 'Shōta', 'equivalent'],
    ['翔太', 'Kenta', 'different'],
    ['Hiroko', 'Haruka', 'similar'],
    ['Daisuke', 'Taisuke', 'typo'],
    ['Hsiao-ming', 'Xiaoming', 'equivalent'],
    ['Shinichi', 'Sinichi', 'equivalent'],
    ['Robert', 'Bob', 'nickname'],
    ['Katharina', 'Katherina', 'typo'],
    ['Mraia', 'Maria', 'typo'],
    ['Christoffer', 'Kristoffer', 'nickname-or-typos'],
    ['R.', 'Robert', 'initial'],
    ['Maria', 'Maria Luisa', 'part'],
    ['Robert E', 'Robert', 'equivalent'],
    ['Anna', 'Otto', 'different'],
  ])('%s and %s: %s', (one, other, level) => {
    const parts = nameParts({ syllables });
    const [left, right] = [parts.numberOf(one, 'given'), parts.numberOf(other, 'given')];
    const found =
      left === right ? 'exact' : named('given', compareParts(parts.partOf(left), parts.partOf(right)));
    if (level === 'nickname-or-typos') expect(['nickname', 'two-typos']).toContain(found);
    else expect(found).toBe(level);
  });

  it.each([
    ['けんじ', 'kenji', 'similar'],
    ['سامي', 'sami', 'different'],
  ])('%s, read %s, comes to the same whoever of that name is read first', (written, spelt, level) => {
    const latin = (text: string): string => ({ けんじ: 'kenji', سامي: 'sami' })[text] ?? text;
    const levelsOf = (names: readonly string[]): readonly string[] => {
      const parts = nameParts({ latin });
      for (const name of names) parts.numberOf(name, 'given');
      const [own, read, other] = [spelt, written, 'Kenichi'].map((name) => parts.numberOf(name, 'given'));
      const between = (one = 0, beside = 0): string =>
        one === beside ? 'exact' : named('given', compareParts(parts.partOf(one), parts.partOf(beside)));

      return [between(own, other), between(own, read)];
    };
    expect(levelsOf([spelt, written, 'Kenichi'])).toEqual([level, 'exact']);
    expect(levelsOf([written, spelt, 'Kenichi'])).toEqual([level, 'exact']);
  });

  it.each([
    ['Wong', 'Huang', 'equivalent'],
    ['田中', 'Tanaka', 'equivalent'],
    ['渡邉', 'Watanabe', 'equivalent'],
    ['田中', 'Takada', 'different'],
    ['Chang', 'Zhang', 'equivalent'],
    ["O'Hare", 'Ohare', 'exact'],
    ['Sanchez', 'Sanchez Mendoza', 'part'],
    ['García-López', 'Lopez Garcia', 'equivalent'],
  ])('family names %s and %s: %s', (one, other, level) => {
    const parts = nameParts({ syllables });
    const [left, right] = [parts.numberOf(one, 'family'), parts.numberOf(other, 'family')];
    expect(
      left === right ? 'exact' : named('family', compareParts(parts.partOf(left), parts.partOf(right))),
    ).toBe(level);
  });

  it.each([
    ['Berg, Anna', 'Anna', 'Berg', 0],
    ['Dr. Anna van der Berg Jr.', 'Anna', 'van der Berg', 2],
    ['欧阳娜娜', '娜娜', '欧阳', 0],
    ['王伟', '伟', '王', 0],
  ])('%s is taken apart', (text, given, family, generation) => {
    expect(splitName(text)).toEqual({ given, family, generation });
  });
});

describe('birthdays', () => {
  it.each([
    ['1980-02-03', '19800203', 'exact'],
    ['1980-02-03', '1980-03-02', 'swapped'],
    ['1980-02-03', '1981-02-03', 'typo'],
    ['--02-03', '1980-02-03', 'day-and-month'],
    ['1900-02-03', '1980-02-03', 'day-and-month'],
    ['1980-02-03', '1980-02-17', 'two-parts'],
    ['1980-02-03', '1967-11-21', 'different'],
    ['1980-02-03', '1955-11-21', 'generation'],
    ['1900-01-01', '1980-01-01', 'missing'],
    ['24-May-11', '5/24/2011', 'exact'],
  ])('%s and %s: %s', (one, other, level) => {
    expect(
      named('birth', compareBirths(readBirth(one, 'month-first'), readBirth(other, 'month-first'))),
    ).toBe(level);
  });
});

describe('numbers', () => {
  it('are read however they are written, and fillers are none', () => {
    expect(readPhone('+49 (30) 555-7777')).toBe('49305557777');
    expect(['0000000', '138****8000', '12', 'n/a'].map(readPhone)).toEqual(Array(4).fill(undefined));
    expect(readNumber(' c01-x00 t47')).toBe('C01X00T47');
    expect(['*****T47', '1111111', 'xxxx'].map(readNumber)).toEqual(Array(3).fill(undefined));
    expect(readEmail('Anna <Anna.Berg+x@googlemail.com>')?.address).toBe('annaberg@googlemail.com');
    expect(readEmail('x7@guest.booking.com')).toBeUndefined();
  });

  it('agree by their ends, by slips, and by kind', () => {
    expect([comparePhones('49305557777', '305557777'), comparePhones('2212412', '7022212412')]).toEqual([
      2, 2,
    ]);
    expect([
      comparePhones('49305557777', '49305557778'),
      comparePhones('49305557777', '8613800138000'),
    ]).toEqual([3, 4]);
    const passport = (number: string, country = 'DE') => ({ type: 'passport', number, country });
    expect(compareDocuments(passport('C01X00T47'), passport('C01X00T74'))).toBe(2);
    expect(compareDocuments(passport('C01X00T47'), passport('C01X00T47', 'FR'))).toBe(2);
    expect(
      compareDocuments(passport('C01X00T47'), { type: 'id-card', number: '123456', country: 'DE' }),
    ).toBe(0);
    expect(areApart(passport('C01X00T47'), passport('C99Y11Z82'))).toBe(true);
    expect(areApart(passport('C01X00T47'), passport('C99Y11Z82', 'FR'))).toBe(false);
    expect(areApart(passport('C01X00T47'), passport('C01X00T74'))).toBe(false);
  });

  it.each([
    ['anna', 'b.example', 'anna', 'b.example', 'same'],
    ['anna.berg', 'b.example', 'ana.berg', 'b.example', 'typo'],
    ['anna.berg', 'b.example', 'anna.berg', 'another.example', 'other-provider'],
    ['anna.berg', 'b.example', 'otto', 'c.example', 'different'],
  ])('mailboxes %s@%s and %s@%s: %s', (local, domain, otherLocal, otherDomain, level) => {
    expect(named('email', compareEmails(local, domain, otherLocal, otherDomain))).toBe(level);
  });
});

describe('places', () => {
  it('agree but for slips and abbreviations', () => {
    expect([compareCities('london', 'lonon'), compareCities('frankfurt', 'frankfurt am main')]).toEqual([
      2, 3,
    ]);
    expect([comparePostcodes('89132', '891320000'), comparePostcodes('89132', '89123')]).toEqual([1, 2]);
    expect([
      compareRegions('nv', 'nevada'),
      compareRegions('oh', 'ohio'),
      compareRegions('nv', 'ohio'),
    ]).toEqual([2, 2, 3]);
  });
});

describe('distances', () => {
  it('are those of the literature', () => {
    expect(editDistance('ca', 'abc', 3)).toBe(3); // optimal string alignment
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
    expect(editDistance('marhta', 'martha', 1)).toBe(1);
    expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.9611, 4); // Winkler (1990)
    expect(jaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 2);
    expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.8133, 4);
  });

  it('are what the whole table of distances says', () => {
    const word = array(constantFrom(...'abc'), { maxLength: 9 }).map((letters) => letters.join(''));
    void assert(
      property(word, word, integer({ min: 1, max: 3 }), (one, other, limit) => {
        expect(editDistance(one, other, limit)).toBe(Math.min(limit + 1, wholeDistance(one, other)));
      }),
      { numRuns: 1000 },
    );
  });

  it('are the same both ways round', () => {
    void assert(
      property(string(), string(), integer({ min: 1, max: 3 }), (one, other, limit) => {
        expect(editDistance(one, other, limit)).toBe(editDistance(other, one, limit));
        expect(jaroWinkler(one, other)).toBeCloseTo(jaroWinkler(other, one), 12);
      }),
    );
  });
});

/** Optimal string alignment as it is written down, every cell of it. */
function wholeDistance(one: string, other: string): number {
  const cells = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number): number => cells[row]?.[column] ?? 99;
  for (let row = 1; row <= one.length; row += 1)
    for (let column = 1; column <= other.length; column += 1) {
      const isTurned = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      (cells[row] as number[])[column] = Math.min(
        at(row - 1, column - 1) + Number(one[row - 1] !== other[column - 1]),
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        row > 1 && column > 1 && isTurned ? at(row - 2, column - 2) + 1 : 99,
      );
    }

  return at(one.length, other.length);
}
