import { expect, it } from 'vitest';
import { levelShares, thresholdShares } from './evaluate-pairs.ts';
import { peopleIn, type Row } from './identity-test-table.test-data.ts';
import { resolvePeople } from './resolve-people.ts';

const one = (at: number): Row => ({
  givenName: ['Anna', 'Otto', 'Maria', 'Jens'][at % 4] ?? '',
  familyName: `Be${String.fromCharCode(97 + at)}g`,
  birthDate: `19${50 + at}-02-1${at % 10}`,
});
const rows = Array.from({ length: 20 }, (_, at) => [one(at), one(at)]).flat();

it('pairs whose truth nobody knows are neither right nor wrong', () => {
  const people = peopleIn(rows);
  const resolution = resolvePeople(people);
  const known = (place: number): number | undefined => {
    const row = people.rows[place] as number;

    return row < 8 ? Math.floor(row / 2) : undefined;
  };
  const [some] = levelShares(resolution, known);
  expect([some?.pairs, some?.right]).toEqual([4, 4]);
  expect(levelShares(resolution, () => undefined)).toEqual([]);
  const [, , , half] = thresholdShares(resolution, known, 4);
  expect(half).toMatchObject({ precision: 1, recall: 1 });
});
