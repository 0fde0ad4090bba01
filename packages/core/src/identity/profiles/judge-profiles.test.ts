import { array, assert, boolean, constantFrom, integer, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactPoint, Identifier, PersonName, ProfileRecord } from '../../records/profile-record.ts';
import { aProfile, aSource } from '../../testing/builders.ts';
import type { Judgement } from '../judgement.ts';
import { judgeProfiles, usualThresholds } from './judge-profiles.ts';

const anyName = record(
  { given: constantFrom('Anna', 'Ana', 'Wei', 'Max'), family: constantFrom('Berg', 'Ding', 'Moritz') },
  { requiredKeys: [] },
).map((name): PersonName => ({ type: 'primary', ...name }));
const anyPoint = constantFrom<ContactPoint>(
  { type: 'phone', raw: 'x', number: '+4930555777' },
  { type: 'phone', raw: '0000' },
  { type: 'email', address: 'anna@berg.test' },
  { type: 'email', address: 'x7@guest.booking.com' },
  { type: 'address', lines: ['Storgatan 1'], city: 'Stockholm' },
);
const passport = (number: string, country?: string): Identifier => ({
  type: 'document',
  documentType: { value: 'passport' },
  number,
  ...(country && { country }),
});
const card = (number: string, country: string): Identifier => ({
  type: 'document',
  documentType: { value: 'id-card' },
  number,
  country,
});
const anyIdentifier = constantFrom<Identifier>(
  passport('C01X00T47', 'DE'),
  passport('K99Y33Z21', 'DE'),
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

function judge(one: ProfileRecord, other: ProfileRecord): Judgement {
  return judgeProfiles(
    new Map([
      ['1', one],
      ['2', other],
    ]),
  ).judge('1', '2');
}

const bitsOf = ({ because }: Judgement): readonly number[] =>
  because.map(({ facts }) => Number(facts?.['bits']));

describe('what identity thinks of two profiles', () => {
  it('is the same whichever of the two comes first, and whoever else is looked at', () => {
    void assert(
      property(anyProfile('1'), anyProfile('2'), (one, other) => {
        const found = judge(one, other);
        const among = judgeProfiles(
          new Map([
            ['0', aProfile({ id: '0', names: [{ type: 'primary', given: 'Otto', family: 'Lund' }] })],
            ['2', other],
            ['1', one],
          ]),
        );
        expect(among.judge('2', '1')).toEqual(found);
        expect(among.judge('1', '2')).toEqual(found);
      }),
      { numRuns: 150 },
    );
  });

  it('adds up from its reasons, and speaks by its two thresholds', () => {
    void assert(
      property(anyProfile('1'), anyProfile('2'), (one, other) => {
        const found = judge(one, other);
        if (found.verdict === 'apart') return;
        const sum = bitsOf(found).reduce((bits, value) => bits + value, 0);
        expect(Math.abs(sum - found.weight)).toBeLessThan(0.01 * found.because.length);
        const { certain, possible } = usualThresholds;
        expect(found.verdict).toBe(
          found.weight >= certain ? 'certain' : found.weight >= possible ? 'possible' : 'none',
        );
      }),
      { numRuns: 150 },
    );
  });

  it('says what is taken away where all agrees but a person has to decide', () => {
    const withPassport = (id: string, number: string) =>
      aProfile({
        id,
        names: [],
        contactPoints: [{ type: 'phone', raw: 'x', number: '+4930555777' }],
        identifiers: [{ type: 'membership', programme: 'Gold', number: '777-1' }, passport(number, 'DE')],
      });
    const found = judge(withPassport('1', 'K99Y33Z21'), withPassport('2', 'C01X00T47'));
    expect(found.verdict).toBe('possible');
    expect(found.because.at(-1)?.code).toBe('identity/for-a-person');
    const sum = bitsOf(found).reduce((bits, value) => bits + value, 0);
    expect(sum).toBeCloseTo(found.weight, 1);
  });

  it('begins with the match rate, and is nothing more where one of them says nothing', () => {
    const bare = aProfile({ id: '1', names: [] });
    void assert(
      property(anyProfile('2'), (other) => {
        const { verdict, because } = judge(bare, other);
        expect(verdict).toBe('none');
        expect(because.map(({ code }) => code)).toEqual(['identity/match-rate']);
      }),
      { numRuns: 50 },
    );
  });

  it('gives nothing for a masked, relayed or made-up value', () => {
    for (const told of [
      { contactPoints: [{ type: 'email', address: 'x7@guest.booking.com' }] },
      { contactPoints: [{ type: 'phone', raw: '0000', number: '+490000000000' }] },
      { identifiers: [passport('*****T47', 'DE')] },
      { birthDate: { year: 1900, month: 1, day: 1 } },
    ] as const) {
      const pair = ['1', '2'].map((id) => aProfile({ id, names: [], ...told }));
      expect(judge(pair[0] as ProfileRecord, pair[1] as ProfileRecord).because).toHaveLength(1);
    }
  });

  it('says less of a number the more people hold it', () => {
    const phone = { contactPoints: [{ type: 'phone', raw: 'x', number: '+4930555777' }] } as const;
    const called = (id: string, given: string, family: string): ProfileRecord =>
      aProfile({ id, names: [{ type: 'primary', given, family }], ...phone });
    const two = new Map([
      ['1', called('1', 'Anna', 'Berg')],
      ['2', called('2', 'Anna', 'Berg')],
    ]);
    const crowd = new Map([
      ...two,
      ...['Otto Lund', 'Karl Holm', 'Ylva Frost', 'Per Dahl'].map((name, at) => {
        const [given = '', family = ''] = name.split(' ');
        return [`${at + 3}`, called(`${at + 3}`, given, family)] as const;
      }),
    ]);
    const phoneBits = (people: typeof two): number =>
      Number(
        judgeProfiles(people)
          .judge('1', '2')
          .because.find(({ code }) => code === 'identity/phone')?.facts?.['bits'],
      );
    expect(phoneBits(two)).toBeGreaterThan(phoneBits(crowd) + 3);
  });

  it('keeps two numbers of one kind of document and country apart, however much else fits', () => {
    const told = {
      contactPoints: [{ type: 'email', address: 'anna@berg.test' }],
      birthDate: { year: 1980, month: 2, day: 3 },
    } as const;
    const one = aProfile({ id: '1', ...told, identifiers: [card('C01X00T47', 'DE')] });
    const other = aProfile({ id: '2', ...told, identifiers: [card('K99Y33Z21', 'DE')] });
    expect(judge(one, other)).toMatchObject({
      verdict: 'apart',
      because: [{ code: 'identity/other-document' }],
    });
    const abroad = aProfile({ id: '2', ...told, identifiers: [card('K99Y33Z21', 'FR')] });
    expect(judge(one, abroad).verdict).toBe('certain');
    expect(judge(one, aProfile({ id: '2', ...told, notSameAs: [one.source] })).verdict).toBe('apart');
  });

  it('asks about a passport that may have been renewed, and never decides that by itself', () => {
    const told = {
      contactPoints: [{ type: 'email', address: 'anna@berg.test' }],
      birthDate: { year: 1980, month: 2, day: 3 },
    } as const;
    const one = aProfile({ id: '1', ...told, identifiers: [passport('C01X00T47', 'DE')] });
    const other = aProfile({ id: '2', ...told, identifiers: [passport('K99Y33Z21', 'DE')] });
    const found = judge(one, other);
    expect(found.verdict).toBe('possible');
    expect(found.weight).toBeLessThan(usualThresholds.certain);
    const later = aProfile({ ...other, birthDate: { year: 1991, month: 7, day: 19 } });
    expect(judge(one, later).verdict).toBe('apart');
  });

  it('keeps a household apart: one telephone and one address, another given name and birthday', () => {
    const home = {
      contactPoints: [
        { type: 'phone', raw: 'x', number: '+4930555777' },
        { type: 'address', lines: ['Storgatan 1'], city: 'Stockholm' },
      ],
    } as const;
    const one = aProfile({
      id: '1',
      names: [{ type: 'primary', given: 'Anna', family: 'Berg' }],
      birthDate: { year: 1980, month: 2, day: 3 },
      ...home,
    });
    const other = aProfile({
      id: '2',
      names: [{ type: 'primary', given: 'Otto', family: 'Berg' }],
      birthDate: { year: 2012, month: 7, day: 19 },
      ...home,
    });
    expect(judge(one, other)).toMatchObject({
      verdict: 'apart',
      because: [{ code: 'identity/two-of-a-household' }],
    });
  });

  it('links what is certain, asks about what is possible, and says nothing of strangers', () => {
    const one = aProfile({ id: '1' });
    expect(judge(one, aProfile({ id: '2' })).verdict).toBe('possible');
    const dated = { birthDate: { year: 1980, month: 2, day: 3 } } as const;
    expect(judge(aProfile({ id: '1', ...dated }), aProfile({ id: '2', ...dated })).verdict).toBe('certain');
    expect(
      judge(one, aProfile({ id: '2', names: [{ type: 'primary', given: 'Otto', family: 'Lund' }] })).verdict,
    ).toBe('none');
  });
});
