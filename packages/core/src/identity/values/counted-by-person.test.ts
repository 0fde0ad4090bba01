import { expect, it } from 'vitest';
import { peopleIn, type Row } from '../identity-test-table.test-data.ts';
import { countedByPerson } from './counted-by-person.ts';
import { plainlyOne } from './plainly-one.ts';

const anna: Row = {
  givenName: 'Anna',
  familyName: 'Berg',
  birthDate: '1980-02-03',
  'address.city': 'Uppsala',
};
const rows: readonly Row[] = [
  ...[anna, anna, anna],
  { ...anna, birthDate: '', email: 'anna@berg.example' },
  { givenName: 'Anna', familyName: 'Bergh', email: 'anna@berg.example', 'address.city': 'Lund' },
  { givenName: 'Otto', familyName: 'Berg', birthDate: '1980-02-03', 'address.city': 'Uppsala' },
];
const people = peopleIn(rows);
const groups = plainlyOne(people);
const at = (row: number): number => people.rows.indexOf(row);

it('takes records for plainly one by names and birthday or by given name and mailbox, and nobody else', () => {
  expect(new Set([0, 1, 2].map((row) => groups[at(row)])).size).toBe(1);
  expect(groups[at(3)]).toBe(groups[at(4)]);
  expect(new Set(groups).size).toBe(3);
});

it('counts what records of one person share once, and what they differ in by its share', () => {
  const counted = countedByPerson(people, groups);
  const city = (row: number) => counted.city.counts[counted.city.ids[at(row)] as number];
  expect(counted.persons).toBeCloseTo(3, 12);
  expect(counted.givenCounts[people.given[at(0)] as number]).toBeCloseTo(2, 12);
  expect(counted.familyCounts[people.family[at(0)] as number]).toBeCloseTo(2.5, 12);
  expect(counted.birthCounts.get(19800203)).toBeCloseTo(2, 12);
  expect([city(0), city(4)]).toEqual([2.5, 0.5]);
});
