import { array, assert, boolean, constantFrom, integer, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactPoint, Identifier, PersonName, ProfileRecord } from '../records/profile-record.ts';
import { aProfile, aSource } from '../testing/builders.ts';
import { certainWeight, judgePair, possibleWeight } from './judge-pair.ts';

const anyName = record(
  { given: constantFrom('Anna', 'Ana', 'Wei', 'Max'), family: constantFrom('Berg', 'Ding', 'Moritz') },
  { requiredKeys: [] },
).map((name): PersonName => ({ type: 'primary', ...name }));
const anyPoint = constantFrom<ContactPoint>(
  { type: 'phone', raw: 'x', number: '+4930555777' },
  { type: 'phone', raw: 'x', number: '+4930555777', verified: true },
  { type: 'phone', raw: '0000' },
  { type: 'email', address: 'anna@berg.test' },
  { type: 'email', address: 'x7@guest.booking.com' },
  { type: 'address', lines: ['Storgatan 1'], city: 'Stockholm' },
);
const passport = (number: string, country?: string): Identifier => ({
  type: 'document',
  documentType: { value: 'passport' },
  number,
  country,
});
const anyIdentifier = constantFrom<Identifier>(
  passport('C01X00T47', 'DE'),
  passport('C99Y99T99', 'DE'),
  passport('C01X00T47'),
  passport('*****T47', 'DE'),
  { type: 'membership', programme: 'Gold', number: '777-1' },
  { type: 'social', network: 'wechat', handle: 'anna' },
);
const anyProfile = (id: string) =>
  record({
    names: array(anyName, { maxLength: 2 }),
    contactPoints: array(anyPoint, { maxLength: 3 }),
    identifiers: array(anyIdentifier, { maxLength: 2 }),
    birthDate: option(
      record({
        year: option(integer({ min: 1899, max: 1999 }), { nil: undefined }),
        month: integer({ min: 1, max: 3 }),
        day: integer({ min: 1, max: 3 }),
      }),
      { nil: undefined },
    ),
    isDeclared: boolean(),
  }).map(
    ({ isDeclared, ...told }): ProfileRecord =>
      aProfile({ id, ...told, notSameAs: isDeclared && id === '1' ? [aSource('profile', '2')] : [] }),
  );

describe('what identity thinks of two profiles', () => {
  it('is the same whichever of the two comes first', () => {
    void assert(
      property(anyProfile('1'), anyProfile('2'), (one, other) => {
        const { because, ...there } = judgePair(one, other);
        const { because: back, ...again } = judgePair(other, one);
        expect(again).toEqual(there);
        expect(back.map(({ code }) => code).sort()).toEqual(because.map(({ code }) => code).sort());
      }),
      { numRuns: 500 },
    );
  });

  it('adds up from its reasons, heaviest first, and speaks by its two thresholds', () => {
    void assert(
      property(anyProfile('1'), anyProfile('2'), (one, other) => {
        const { verdict, weight, because } = judgePair(one, other);
        if (verdict === 'apart') return;
        const bits = because.map(({ facts }) => Number(facts?.bits));
        expect(bits.reduce((sum, value) => sum + value, 0)).toBe(weight);
        expect([...bits].sort((left, right) => Math.abs(right) - Math.abs(left)).map(Math.abs)).toEqual(
          bits.map(Math.abs),
        );
        expect(verdict).toBe(
          weight >= certainWeight ? 'certain' : weight >= possibleWeight ? 'possible' : 'none',
        );
      }),
      { numRuns: 500 },
    );
  });

  it('does not change by what only one of them has', () => {
    const bare = aProfile({ id: '1', names: [] });
    void assert(
      property(anyProfile('2'), (other) => {
        expect(judgePair(bare, other)).toEqual({ verdict: 'none', weight: 0, because: [] });
      }),
    );
    const same = { names: [{ type: 'primary', given: 'Anna', family: 'Berg' }] } as const;
    const [one, other] = [aProfile({ id: '1', ...same }), aProfile({ id: '2', ...same })];
    void assert(
      property(
        array(anyIdentifier, { maxLength: 2 }),
        array(anyPoint, { maxLength: 2 }),
        (identifiers, contactPoints) => {
          const more = aProfile({ id: '2', ...same, identifiers, contactPoints });
          expect(judgePair(one, more)).toEqual(judgePair(one, other));
        },
      ),
    );
  });

  it('gives nothing for a value that a crowd shares, nor for a masked, relayed or made-up one', () => {
    const shared = { contactPoints: [{ type: 'phone', raw: 'x', number: '+4930555777' }] } as const;
    const [one, other] = ['Anna', 'Otto'].map((given) =>
      aProfile({ id: given, names: [{ type: 'primary', given, family: given }], ...shared }),
    ) as [ProfileRecord, ProfileRecord];
    expect(judgePair(one, other).because.map(({ code }) => code)).toContain('identity/same-phone');
    const crowded = new Set(['phone:+4930555777']);
    expect(judgePair(one, other, { crowded }).because.map(({ code }) => code)).toEqual([
      'identity/other-name',
    ]);
    for (const told of [
      { contactPoints: [{ type: 'email', address: 'x7@guest.booking.com' }] },
      { contactPoints: [{ type: 'phone', raw: '0000', number: '+490000000000' }] },
      { identifiers: [passport('*****T47', 'DE')] },
      { birthDate: { year: 1900, month: 1, day: 1 } },
    ] as const) {
      const [left, right] = [
        aProfile({ id: '1', names: [], ...told }),
        aProfile({ id: '2', names: [], ...told }),
      ];
      expect(judgePair(left, right).weight).toBe(0);
    }
  });

  it('keeps two numbers of one kind of document and country apart, however much else fits', () => {
    const told = {
      contactPoints: [{ type: 'email', address: 'anna@berg.test' }],
      birthDate: { year: 1980, month: 2, day: 3 },
    } as const;
    const one = aProfile({ id: '1', ...told, identifiers: [passport('C01X00T47', 'DE')] });
    expect(
      judgePair(one, aProfile({ id: '2', ...told, identifiers: [passport('C99Y99T99', 'DE')] })).verdict,
    ).toBe('apart');
    expect(
      judgePair(one, aProfile({ id: '2', ...told, identifiers: [passport('C99Y99T99', 'FR')] })).verdict,
    ).toBe('certain');
    expect(judgePair(one, aProfile({ id: '2', ...told, notSameAs: [one.source] })).verdict).toBe('apart');
  });

  it('links what is certain, asks about what is possible, and says nothing of a common name', () => {
    const one = aProfile({ id: '1' });
    expect(judgePair(one, aProfile({ id: '2' })).verdict).toBe('possible');
    const dated = { birthDate: { year: 1980, month: 2, day: 3 } } as const;
    expect(judgePair(aProfile({ id: '1', ...dated }), aProfile({ id: '2', ...dated })).verdict).toBe(
      'certain',
    );
    expect(
      judgePair(one, aProfile({ id: '2', names: [{ type: 'primary', given: 'Otto', family: 'Lund' }] }))
        .verdict,
    ).toBe('none');
  });
});
