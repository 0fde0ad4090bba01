import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packGuest } from './packed-lines.ts';
import type { ReportedGuest, ReportedLine } from './reported-guest.ts';
import type { ReportedHouse } from './reported-house.ts';
import { createReportedHouse, dropReported, putReported } from './reported-house.ts';

const word = fc.constantFrom('', 'food', 'room', 'RIVER', '早餐', 'a"b');
const amount = fc.oneof(fc.integer({ min: -500, max: 40_000 }), fc.maxSafeInteger());
const anyLine: fc.Arbitrary<ReportedLine> = fc.tuple(
  fc.integer({ min: 15_000, max: 21_000 }),
  ...([word, word, word, word, word, word, word] as const),
  ...([amount, amount] as const),
  fc.constantFrom(0, 1),
  fc.integer({ min: 0, max: 300 }),
  fc.constantFrom(-1, 20_000),
);
const anyGuest: fc.Arbitrary<ReportedGuest> = fc
  .array(anyLine, { maxLength: 8 })
  .map((lines) => ({ words: ['', '', '', '', ''], known: 1, places: [], stays: [], lines }));

const names = ['category', 'item', 'outlet', 'channel', 'market', 'property', 'place'] as const;

/** What the columns hold, with the words of each in place of their numbers. */
function linesIn({ lines, lists, guests }: ReportedHouse): readonly unknown[] {
  const told = Object.entries(lines.columns).map(([name, column]) => {
    const named = name as (typeof names)[number];
    const list = names.includes(named) ? lists[named === 'place' ? 'property' : named] : undefined;

    return [name, [...column].slice(0, lines.count).map((cell) => (list ? list.words[cell] : cell))];
  });

  return [...told, guests, [...lines.guest].slice(0, lines.count)];
}

describe('the lines of a guest, packed', () => {
  it('are in the columns of a house what they are unpacked, also after they were kept as JSON', () => {
    fc.assert(
      fc.property(fc.array(anyGuest, { maxLength: 4 }), (guests) => {
        const [plain, packed] = [createReportedHouse(), createReportedHouse()];
        for (const [at, guest] of guests.entries()) {
          putReported(plain, `guest_${at}`, guest);
          putReported(packed, `guest_${at}`, JSON.parse(JSON.stringify(packGuest(guest))));
        }
        for (const house of [plain, packed]) dropReported(house, 'guest_1');
        expect(linesIn(packed)).toEqual(linesIn(plain));
      }),
      { numRuns: 100 },
    );
  });

  it('keep amounts beyond 32 bits, packed or not', () => {
    const line: ReportedLine = [20_000, 'room', '', '', '', '', 'H', 'H', 5e9, 4e9, 0, 0, -1];
    const guest: ReportedGuest = {
      words: ['', '', '', '', ''],
      known: 0,
      places: [],
      stays: [],
      lines: [line],
    };
    for (const told of [guest, packGuest(guest)]) {
      const house = createReportedHouse();
      putReported(house, 'guest_1', told);
      expect([house.lines.columns.net[0], house.lines.columns.contribution[0]]).toEqual([5e9, 4e9]);
    }
  });
});
