import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factTableBuilder } from './fact-table.ts';
import type { Measure } from './measure.ts';
import { measureName, parseMeasure } from './measure.ts';
import { pivot } from './pivot.ts';

const names = ['channel', 'room', 'month', 'country', 'meal'] as const;
const anyRows = fc.array(
  fc.tuple(
    fc.tuple(
      fc.constantFrom('web', 'desk', ''),
      fc.constantFrom('king', 'twin'),
      fc.constantFrom('01', '02', '03'),
      fc.constantFrom('DE', 'CN', 'PT'),
      fc.constantFrom('yes', 'no'),
    ),
    fc.integer({ min: 1, max: 8 }).map((guest) => `guest_${guest}`),
    fc.option(fc.integer({ min: -100, max: 1000 }), { nil: undefined }),
  ),
  { maxLength: 60 },
);
type Row = readonly [readonly string[], string, number | undefined];

function tableOf(rows: readonly Row[]) {
  const builder = factTableBuilder([...names, 'guest'], ['revenue']);
  for (const [words, guest, revenue] of rows)
    builder.add([...words, guest], revenue === undefined ? [] : [revenue]);

  return builder.build();
}

const measures: readonly Measure[] = [
  { kind: 'count' },
  { kind: 'sum', of: 'revenue' },
  { kind: 'mean', of: 'revenue' },
  { kind: 'median', of: 'revenue' },
  { kind: 'min', of: 'revenue' },
  { kind: 'max', of: 'revenue' },
  { kind: 'distinct', of: 'guest' },
  { kind: 'share' },
];

function medianOf(values: readonly number[]): number | undefined {
  const rising = [...values].sort((one, other) => one - other);
  const middle = rising.length / 2;

  return rising.length % 2 === 1
    ? rising[Math.floor(middle)]
    : rising.length > 0
      ? ((rising[middle - 1] as number) + (rising[middle] as number)) / 2
      : undefined;
}

describe('a pivot', () => {
  it('that filters is the pivot of the rows that remain, with its shares and totals', () => {
    const anyWords = fc.uniqueArray(fc.constantFrom('web', 'desk', '', 'fax'), { minLength: 1 });
    fc.assert(
      fc.property(anyRows, anyWords, anyWords, (rows, channels, others) => {
        const where = { channel: channels, country: others.length > 2 ? ['CN', 'PT'] : ['DE'] };
        const remaining = rows.filter(
          ([[channel = '', , , country = '']]) =>
            channels.includes(channel) && where.country.includes(country),
        );
        const question = { by: ['channel', 'month'], measures, totals: 'all' } as const;
        expect(pivot(tableOf(rows), { ...question, where })).toEqual(pivot(tableOf(remaining), question));
      }),
    );
    expect(() => pivot(tableOf([]), { by: [], measures, where: { shoe: ['41'] } })).toThrow(/shoe/);
  });

  it('says of every cell what the rows of that cell say', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { levels } = pivot(tableOf(rows), { by: ['channel', 'month'], measures });
        for (const { of, figures } of levels[0]?.cells ?? []) {
          const own = rows.filter(([words]) => words[0] === of[0] && words[2] === of[1]);
          const known = own.flatMap(([, , revenue]) => (revenue === undefined ? [] : [revenue]));
          const sum = known.reduce((total, value) => total + value, 0);
          expect(figures).toEqual([
            own.length,
            sum,
            known.length > 0 ? sum / known.length : undefined,
            medianOf(known),
            known.length > 0 ? Math.min(...known) : undefined,
            known.length > 0 ? Math.max(...known) : undefined,
            new Set(own.map(([, guest]) => guest)).size,
            own.length / rows.length,
          ]);
        }
        const seen = new Set(rows.map(([words]) => `${words[0]} ${words[2]}`));
        expect(levels[0]?.cells).toHaveLength(rows.length === 0 ? 0 : seen.size);
      }),
    );
  });

  it('answers all 31 choices of five dimensions and the whole by one call, every total equal to the flat sum', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { levels } = pivot(tableOf(rows), { by: names, measures: measures.slice(0, 2), totals: 'all' });
        expect(levels).toHaveLength(32);
        expect(new Set(levels.map(({ by }) => by.join(' '))).size).toBe(32);
        const flat = rows.reduce((total, [, , revenue]) => total + (revenue ?? 0), 0);
        for (const { cells } of levels) {
          const total = (at: number) => cells.reduce((sum, { figures }) => sum + (figures[at] ?? 0), 0);
          expect([total(0), total(1)]).toEqual([rows.length, flat]);
        }
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const asked = { by: ['room', 'country'], measures, totals: 'steps' } as const;
        expect(pivot(tableOf([...rows].reverse()), asked)).toEqual(pivot(tableOf(rows), asked));
      }),
    );
  });

  it('says the same of words that take a byte each, wherever they lie', () => {
    fc.assert(
      fc.property(anyRows, fc.nat({ max: 3 }), (rows, offset) => {
        const table = tableOf(rows);
        const narrow = (codes: ArrayLike<number>): Uint8Array => {
          const room = new Uint8Array(codes.length + offset);
          room.set(codes, offset);

          return room.subarray(offset);
        };
        const bytes = {
          ...table,
          dimensions: table.dimensions.map((one) => ({ ...one, codes: narrow(one.codes) })),
        };
        const question = {
          by: names,
          measures: [{ kind: 'count' }, { kind: 'sum', of: 'revenue' }],
        } as const;
        expect(pivot(bytes, question)).toEqual(pivot(table, question));
      }),
      { numRuns: 40 },
    );
  });

  it('gives subtotals from left to right', () => {
    const { levels } = pivot(tableOf([[['web', 'king', '01', 'DE', 'no'], 'guest_1', 5]]), {
      by: ['room', 'month'],
      measures: [{ kind: 'count' }],
      totals: 'steps',
    });
    expect(levels.map(({ by }) => by)).toEqual([['room', 'month'], ['room'], []]);
  });

  it('groups by words whose combinations are too many for a table of numbers', () => {
    const builder = factTableBuilder(['one', 'other', 'third'], []);
    for (let row = 0; row < 3_000; row += 1) builder.add([`${row}`, `${row % 1_500}`, `${row % 7}`], []);
    const { levels } = pivot(builder.build(), {
      by: ['one', 'other', 'third'],
      measures: [{ kind: 'count' }],
    });
    expect(levels[0]?.cells).toHaveLength(3_000);
  });

  it('refuses a column that is not there, and an answer with too many cells, saying how many', () => {
    const table = tableOf([
      [['web', 'king', '01', 'DE', 'no'], 'guest_1', 5],
      [['web', 'twin', '01', 'DE', 'no'], 'guest_1', 5],
    ]);
    expect(() => pivot(table, { by: ['floor'], measures: [] })).toThrow(/no column "floor".*channel, room/);
    expect(() => pivot(table, { by: [], measures: [{ kind: 'sum', of: 'room' }] })).toThrow(
      'no column "room"',
    );
    expect(() => pivot(table, { by: ['room'], measures: [], most: 1 })).toThrow('2 cells');
    const eleven = Array.from({ length: 11 }, () => 'room');
    expect(() => pivot(table, { by: eleven, measures: [], totals: 'all' })).toThrow('at most ten');
  });
});

describe('a measure', () => {
  it('is read as it is written', () => {
    for (const [text, name] of [
      ['count', 'count'],
      ['sum:revenue', 'sum of revenue'],
      ['distinct:guest', 'distinct of guest'],
      ['quantile:revenue:0.9', 'quantile 0.9 of revenue'],
    ] as const) {
      const measure = parseMeasure(text);
      expect(measure && measureName(measure)).toBe(name);
    }
    for (const text of [
      '',
      'sum',
      'quantile:revenue',
      'quantile:revenue:',
      'quantile:revenue:2',
      'mode:x',
      'count:x',
      'sum:a:b',
    ])
      expect(parseMeasure(text), text).toBeUndefined();
  });
});
