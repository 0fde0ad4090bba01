import { array, assert, constantFrom, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleIn, type Row } from '../identity-test-table.test-data.ts';
import { resolvePeople } from '../resolve-people.ts';
import { pairScorer } from './pair-scorer.ts';
import { quickLook } from './quick-look.ts';

const anyRow = record(
  {
    givenName: constantFrom('Anna', 'Ana', 'A.', 'Otto', 'Robert', 'Bob', 'Maria Luisa'),
    familyName: constantFrom('Berg', 'Bergh', 'Lindqvist', 'Anna', 'Otto'),
    birthDate: constantFrom('1980-02-03', '1980-03-02', '1955-11-21', '1980-02-13'),
    phone: constantFrom('+49 30 555 7777', '030 555 7777', '+86 138 0013 8000'),
    email: constantFrom('anna.berg@b.example', 'aberg7@c.example', 'otto@d.example'),
    'address.line': constantFrom('Storgatan 1', 'Storgatn 1', 'Am Markt 79'),
    'address.city': constantFrom('Malmö', 'Köln'),
    nationality: constantFrom('SE', 'DE'),
  },
  { requiredKeys: ['familyName'] },
);

describe('a quick look at two records', () => {
  it('passes over nobody who may be the same guest', () => {
    void assert(
      property(array(anyRow, { minLength: 16, maxLength: 16 }), (rows: readonly Row[]) => {
        const people = peopleIn(rows);
        const { model, comparer, prior } = resolvePeople(people);
        const scorer = pairScorer(model, comparer);
        const look = quickLook(people, model, comparer, -prior - 8);
        for (let one = 0; one < people.count; one += 1)
          for (let other = 0; other < one; other += 1)
            if (scorer.oddsOf(one, other) > 0) expect(look(one, other)).toBe(true);
      }),
      { numRuns: 8 },
    );
  });

  it('sees through strangers', () => {
    const people = peopleIn(
      Array.from({ length: 40 }, (_, at) => ({
        givenName: ['Anna', 'Otto', 'Maria', 'Jens'][at % 4] ?? '',
        familyName: `B${'aeiou'[at % 5]}${'rlnt'[at % 4]}${'gkd'[at % 3]}`,
        birthDate: `19${40 + at}-0${1 + (at % 9)}-1${at % 10}`,
        phone: `+49 30 55${1000 + at * 37}`,
      })),
    );
    const { model, comparer, prior } = resolvePeople(people);
    const look = quickLook(people, model, comparer, -prior);
    expect([...people.rows.keys()].filter((other) => other > 0 && look(0, other)).length).toBeLessThan(8);
  });
});
