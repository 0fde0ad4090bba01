import { describe, expect, it } from 'vitest';
import { compareOwn } from './compare/own-columns.ts';
import { explainPair } from './explain-pair.ts';
import { peopleIn, type Row } from './identity-test-table.test-data.ts';
import { resolvePeople } from './resolve-people.ts';

const families = [
  'Berg',
  'Lindqvist',
  'Ding',
  'Moritz',
  'Okafor',
  'Silva',
  'Haas',
  'Petrov',
  'Costa',
  'Young',
];
const trades = ['potter', 'printer', 'surgeon', 'sailor', 'baker', 'judge', 'miner'];
const strangers: readonly Row[] = Array.from({ length: 80 }, (_, at) => ({
  givenName: ['Anna', 'Otto', 'Maria', 'Jens', 'Lena', 'Paul'][at % 6] ?? '',
  familyName: families[(at * 7) % 10] ?? '',
  birthDate: `18${20 + (at % 70)}-0${1 + (at % 9)}-1${at % 10}`,
  'compare.trade': trades[at % 7] ?? '',
  'compare.birthplace': `Town ${at % 20}`,
}));

describe('a column of the table’s own', () => {
  it.each([
    ['potter', 'potter', 1],
    ['cricketer', 'criketer', 2],
    ['sir thomas chaloner house', 'chaloner house', 2],
    ['potter', 'judge', 3],
    ['a', 'b', 3],
  ])('says of %s and %s: level %d', (one, other, level) => {
    expect([compareOwn(one, other), compareOwn(other, one)]).toEqual([level, level]);
  });

  it('weighs by how rare its values are, under its own name, and nothing where it is missing', () => {
    const person = { givenName: 'Ida', familyName: 'Berg' };
    const rows = [
      { ...person, 'compare.trade': 'bellfounder', 'compare.birthplace': 'Town 3' },
      { ...person, 'compare.trade': 'bellfounder' },
      { ...person, 'compare.trade': 'potter', 'compare.birthplace': 'Town 3' },
    ];
    const people = peopleIn([...strangers, ...rows]);
    const resolution = resolvePeople(people);
    const [rare, bare, common] = [80, 81, 82].map((row) => people.rows.indexOf(row)) as [
      number,
      number,
      number,
    ];
    const bitsOf = (one: number, other: number) =>
      Object.fromEntries(
        explainPair(resolution, one, other).steps.map(({ comparison, bits }) => [comparison, bits]),
      );
    expect(bitsOf(rare, bare)).not.toHaveProperty('birthplace');
    expect(bitsOf(rare, bare)['trade']).toBeGreaterThan(3);
    expect(bitsOf(rare, common)['trade']).toBeLessThan(0);
    expect(bitsOf(rare, common)['birthplace']).toBeLessThan(bitsOf(rare, bare)['trade'] as number);
  });
});
