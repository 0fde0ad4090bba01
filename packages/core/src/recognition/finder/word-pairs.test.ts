import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { putEntry } from './add-entry.ts';
import { findWord } from './dictionary.ts';
import { findEntries } from './find-entries.ts';
import type { Finder } from './finder.ts';
import { createFinder } from './finder.ts';
import { settleFinder } from './settle-finder.ts';
import { mayStandTogether } from './word-pairs.ts';

const blank = { phones: [], documents: [], emails: [], memberships: [], properties: [] };

function finderOf(names: readonly (readonly [family: string, given: string])[]): Finder {
  const finder = createFinder([1, 2]);
  for (const [at, [family, given]] of names.entries())
    putEntry(finder, {
      ...blank,
      id: at.toString(16).padStart(32, '0'),
      names: [{ type: 'primary', family, given }],
    });
  settleFinder(finder);

  return finder;
}

const found = (finder: Finder, text: string): readonly number[] =>
  findEntries(finder, text).map(({ guest }) => Number.parseInt(guest, 16));

const word = fc.stringMatching(/^[a-z]{3,6}$/);

describe('words that stand together', () => {
  it('are always noted, and few that do not are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 20, maxLength: 60 }), (names) => {
        const finder = finderOf(names);
        const at = (text: string): number => findWord(finder.words, text);
        const together = new Set(names.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
        let strangers = 0;
        for (const [family, given] of names) {
          expect(mayStandTogether(finder.ways.pairs, at(family), at(given))).toBe(true);
          expect(mayStandTogether(finder.ways.pairs, at(given), at(family))).toBe(true);
          for (const [, other] of names)
            if (
              !together.has(`${family} ${other}`) &&
              mayStandTogether(finder.ways.pairs, at(family), at(other))
            )
              strangers += 1;
        }
        expect(strangers).toBeLessThan(names.length * names.length * 0.05);
      }),
      { numRuns: 20 },
    );
  });

  it('lead to whoever bears both, however many bear either', () => {
    const many = Array.from({ length: 2000 }, (_, at): [string, string] =>
      at % 2 === 0
        ? ['zhang', `min${'abcdefghij'.charAt((at / 2) % 10)}`]
        : [`li${'uvwxy'.charAt(((at - 1) / 2) % 5)}`, 'wei'],
    );
    const finder = finderOf([...many, ['zhang', 'wei']]);
    expect(found(finder, 'zhang wei')[0]).toBe(2000);
    expect(found(finder, 'wei zhang')[0]).toBe(2000);
    expect(found(finder, 'zhagn wei')[0]).toBe(2000);
  });

  it('stand first in the order in which they were typed', () => {
    const finder = finderOf([
      ['liang', 'fang'],
      ['fang', 'liang'],
    ]);
    expect(found(finder, 'fang liang')).toEqual([1, 0]);
    expect(found(finder, 'liang fang')).toEqual([0, 1]);
    expect(found(finder, 'fangliang')).toEqual([1, 0]);
  });
});
