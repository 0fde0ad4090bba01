import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthOf } from '../structure/growth.ts';
import { structureClasses } from '../structure/structure.ts';
import { zoneNames } from '../zones/rings.ts';
import { crossSegments } from './cross-segments.ts';
import { codeOfType, noteCode, relationStages, typeOfCode } from './type-code.ts';

const anyType = fc.record({
  group: fc.oneof(
    fc.constantFrom(...zoneNames).map((zone) => ({ mode: 'zone', zone }) as const),
    fc
      .stringMatching(/^[A-Z0-9][A-Z0-9-]{0,15}$/)
      .map((industry) => ({ mode: 'one-to-one', industry }) as const),
  ),
  class: fc.constantFrom(...structureClasses),
  band: fc.integer({ min: 1, max: 99 }),
  stage: fc.constantFrom(...relationStages),
});

describe('the code of a type', () => {
  it('reads back into its parts', () => {
    expect(
      codeOfType({
        group: { mode: 'one-to-one', industry: 'LEGAL' },
        class: 'core',
        band: 1,
        stage: 'endorsed',
      }),
    ).toBe('I.LEGAL.C.01.3');
    fc.assert(
      fc.property(anyType, (type) => {
        expect(typeOfCode(codeOfType(type))).toEqual(type);
      }),
    );
  });

  it('is no other text', () => {
    for (const text of [
      '',
      'Z.NE-4.C.01.0',
      'I.legal.C.01.0',
      'I.LEGAL.X.01.0',
      'I.LEGAL.C.00.0',
      'I.LEGAL.C.01.4',
      'Z.NE-1.C.01.0 ',
    ])
      expect(typeOfCode(text), text).toBeUndefined();
    expect(() =>
      codeOfType({ group: { mode: 'zone', zone: 'NE-9' }, class: 'core', band: 1, stage: 'none' }),
    ).toThrow('one of the zones');
    expect(() =>
      codeOfType({
        group: { mode: 'one-to-one', industry: 'law, big' },
        class: 'core',
        band: 1,
        stage: 'none',
      }),
    ).toThrow('capitals');
    expect(() =>
      codeOfType({ group: { mode: 'zone', zone: 'NE-1' }, class: 'core', band: 0, stage: 'none' }),
    ).toThrow('from 1');
  });

  it('is kept with its history: a change is an entry, the same again is none', () => {
    const first = noteCode([], { since: '2026-01-01', code: 'Z.NE-1.P.01.1' });
    const same = noteCode(first, { since: '2026-02-01', code: 'Z.NE-1.P.01.1' });
    const moved = noteCode(same, { since: '2026-03-01', code: 'Z.NE-1.C.01.1' });
    expect(same).toEqual(first);
    expect(moved.map(({ since }) => since)).toEqual(['2026-01-01', '2026-03-01']);
    expect(noteCode(moved, { since: '2026-03-01', code: 'Z.NE-1.C.01.1' })).toEqual(moved);
    expect(noteCode(moved, { since: '2026-02-01', code: 'Z.NE-1.B.01.1' })).toHaveLength(3);
    expect(() => noteCode([], { since: '2026-01-01', code: 'no code' })).toThrow('a code of a type');
  });
});

describe('the cross segmentation', () => {
  const input = {
    guests: ['a', 'b', 'c', 'd', 'e', 'f'],
    industries: ['trade', 'legal'],
    industryOf: [0, 1, 1, 0, 1, 1],
    stageOf: [3, 1, 2, 0, 2, 2],
    contribution: [10, 900, 50, 700, 80, 80],
  };

  it('orders within an industry by relation, then by contribution, then by id', () => {
    const { order, overall } = crossSegments(input);
    expect([...order].map((at) => input.guests[at])).toEqual(['e', 'f', 'c', 'b', 'a', 'd']);
    expect([...overall].map((at) => input.guests[at])).toEqual(['a', 'e', 'f', 'c', 'b', 'd']);
    const ranked = crossSegments({ ...input, rankOf: [0, 9, 0, 0, 0, 0] });
    expect(input.guests[ranked.overall[0] as number]).toBe('b');
  });

  it('has cells that add up to everybody', () => {
    const { cells, n } = crossSegments(input);
    expect(cells.reduce((sum, { guests }) => sum + guests, 0)).toBe(n);
    expect(cells.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(1820);
    expect(cells[0]).toEqual({ industry: 'legal', stage: 'known', level: 2, guests: 2, contribution: 160 });
    expect(() => crossSegments({ ...input, stageOf: [9, 1, 2, 0, 2, 2] })).toThrow(
      'numbers of industries and stages',
    );
    expect(() => crossSegments({ ...input, stageOf: [] })).toThrow('a value for each guest');
  });
});

it('sees who grows: nothing of nothing, a half of who trebles', () => {
  expect([...growthOf([0, 100, 100, 100, 0], [0, 300, 50, 104, 10], 5)]).toEqual([0, 0.5, 0, 0, 1]);
});
