import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Census, createCensus, dropGuest, putGuest } from './census.ts';
import { readCensusSnapshot, writeCensusSnapshot } from './census-snapshot.ts';
import { rowsOf } from './chain-table.ts';
import { factAt } from './fact-column.ts';
import type { GuestFacts } from './guest-facts.ts';

const anyDay = fc.integer({ min: -20_000, max: 25_000 });
const anyAmount = fc.oneof(
  fc.integer({ min: -9000, max: 90_000 }),
  fc.constantFrom(2 ** 40, -(2 ** 33), 0.5),
);

const anyFacts: fc.Arbitrary<GuestFacts> = fc.record({
  words: fc.dictionary(fc.constantFrom('nationality', 'city', 'pillow'), fc.constantFrom('CN', 'DE', '上海')),
  numbers: fc.dictionary(fc.constantFrom('birthYear', 'score', 'contacts', 'size'), anyAmount),
  days: fc.dictionary(fc.constantFrom('born', 'nextArrival'), anyDay),
  marks: fc.uniqueArray(fc.constantFrom('member', 'at H1', 'prefers room.floor')),
  visits: fc.array(
    fc.record({
      day: anyDay,
      departure: anyDay,
      nights: fc.nat({ max: 400 }),
      heads: fc.nat({ max: 5 }),
      amount: anyAmount,
      contribution: anyAmount,
      property: fc.constantFrom('H1', 'H2', undefined),
    }),
    { maxLength: 4 },
  ),
  purchases: fc.array(
    fc.record({
      what: fc.constantFrom('food', 'spa'),
      day: anyDay,
      count: fc.nat({ max: 300 }),
      amount: anyAmount,
    }),
    { maxLength: 4 },
  ),
});
const anyId = fc.oneof(
  fc.nat({ max: 9 }).map((at) => `guest_${(at * 77_777_777 + 1).toString(16).padStart(32, '0')}`),
  fc.constantFrom('guest_a', 'guest_b'),
);
const anySteps = fc.array(fc.record({ id: anyId, facts: fc.option(anyFacts) }), { maxLength: 14 });

const custom = { pillow: 'word', size: 'number' } as const;

/** Everything a census says, by guest. */
function saidBy(census: Census): unknown {
  const { guests, columns, visits, purchases, marks, lists } = census;
  const all = Array.from({ length: guests.length }, (_, row) => row).filter((row) => guests.at(row) !== '');

  return Object.fromEntries(
    all.map((row) => [
      guests.at(row),
      {
        isFound: guests.get(guests.at(row) as string) === row,
        facts: [...columns].map(([name, column]) => [name, factAt(column, row)]),
        visits: rowsOf(visits, row).map((at) =>
          Object.entries(visits.columns).map(([name, values]) =>
            name in lists ? lists[name as 'property'].words[values[at] as number] : values[at],
          ),
        ),
        purchases: rowsOf(purchases, row).map((at) => [
          ...Object.values(purchases.columns).map((values) => values[at]),
          lists.what.words[purchases.columns.what[at] as number],
        ]),
        marks: rowsOf(marks, row).map((at) => lists.mark.words[marks.columns.mark[at] as number]),
      },
    ]),
  );
}

function follow(
  census: Census,
  steps: readonly { readonly id: string; readonly facts: GuestFacts | null }[],
) {
  for (const { id, facts } of steps)
    if (facts) putGuest(census, id, facts);
    else dropGuest(census, id);
}

it('is the census that was kept, and goes on as it would have', () => {
  fc.assert(
    fc.property(anySteps, anySteps, (before, after) => {
      const census = createCensus({ custom });
      follow(census, before);
      const found = readCensusSnapshot(writeCensusSnapshot(census, { number: 7, key: 'terms' }));
      if (!found) throw new Error('The snapshot was not read.');
      expect([found.number, found.key, found.census.numberOf.size]).toEqual([
        7,
        'terms',
        census.numberOf.size,
      ]);
      expect(saidBy(found.census)).toEqual(saidBy(census));
      follow(census, after);
      follow(found.census, after);
      expect(saidBy(found.census)).toEqual(saidBy(census));
    }),
    { numRuns: 60 },
  );
});

it('is not read where a byte is another, or the end is missing', () => {
  const census = createCensus();
  putGuest(census, 'guest_a', {
    words: { city: 'Lisbon' },
    numbers: {},
    days: {},
    marks: [],
    visits: [],
    purchases: [],
  });
  const bytes = writeCensusSnapshot(census, { number: 1, key: 'k' });
  expect(readCensusSnapshot(bytes)).toBeDefined();
  expect(readCensusSnapshot(new Uint8Array())).toBeUndefined();
  for (let at = 0; at < bytes.length; at += 1) {
    const other = bytes.slice();
    other[at] = (other[at] as number) ^ 4;
    expect(readCensusSnapshot(other)).toBeUndefined();
    if (at % 4 === 0) expect(readCensusSnapshot(bytes.slice(0, at))).toBeUndefined();
  }
});
