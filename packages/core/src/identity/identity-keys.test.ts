import { describe, expect, it } from 'vitest';
import type { ContactPoint } from '../records/profile-record.ts';
import { aProfile } from '../testing/builders.ts';
import { syntheticHotel } from '../testing/index.ts';
import { comparedKeys, identityKeys } from './identity-keys.ts';
import { crowdSize, pairsOfKeys } from './pairs-of-keys.ts';

const hide = (value: string): string => `hidden(${value.length})`;

describe('what a profile can be found by', () => {
  it('is more than what it is compared over', () => {
    const hotel = syntheticHotel({ seed: 3, guests: 60, today: '2026-11-21' });
    const syllables = (name: string): readonly string[] => [...name].map((letter) => `s${letter}`);
    const profiles = Array.from({ length: 60 }, (_, guest) => hotel.recordsOf(guest))
      .flat()
      .filter((record) => record.kind === 'profile');
    for (const profile of [...profiles, aProfile({ anonymised: true })]) {
      const { strong, near } = identityKeys(profile, { hide, syllables });
      expect(comparedKeys(profile, { hide, syllables })).toEqual([...strong, ...near]);
    }
  });

  it('hides document numbers, and reads numbers however they are written', () => {
    const profile = aProfile({
      identifiers: [
        { type: 'document', documentType: { value: 'passport' }, number: ' c01-x00 t47 ' },
        { type: 'membership', programme: 'gold', number: '777-12 3a' },
        { type: 'social', network: 'wechat', handle: 'anna' },
      ],
      contactPoints: [
        { type: 'email', address: 'Anna@Berg.test' },
        { type: 'phone', raw: '0', number: '+4930555777' },
        { type: 'address', lines: ['Storgatan 1'] },
      ],
      birthDate: { year: 1980, month: 2, day: 3 },
    });
    const { strong, search } = identityKeys(profile, { hide });
    expect(strong).toEqual([
      'born:annaberg|1980-2-3',
      'document:hidden(9)',
      'email:anna@berg.test',
      'membership:777123A',
      'phone:+4930555777',
    ]);
    expect(search).toEqual(expect.arrayContaining(['name:anna', 'name:berg']));
  });

  it.each<[string, ContactPoint]>([
    ['a relay of a travel agent', { type: 'email', address: 'x1@guest.booking.com' }],
    ['a relay that says so', { type: 'email', address: 'x1@agent.test', relay: true }],
    ['a masked address', { type: 'email', address: 'a***@berg.test' }],
    ['an address made up for the form', { type: 'email', address: 'noemail@hotel.test' }],
    ['a phone that could not be read', { type: 'phone', raw: '0000' }],
    ['a phone of one digit', { type: 'phone', raw: 'x', number: '+491111111111' }],
    ['a phone that counts', { type: 'phone', raw: 'x', number: '+49301234567' }],
  ])('is not %s', (_, point) => {
    expect(identityKeys(aProfile({ contactPoints: [point], names: [] }), { hide }).strong).toEqual([]);
  });

  it('is nothing where the system has removed the person', () => {
    expect(identityKeys(aProfile({ anonymised: true }), { hide })).toEqual({
      strong: [],
      near: [],
      search: [],
    });
  });

  it('is no name with a birthday whose year is not known', () => {
    for (const birthDate of [
      { month: 2, day: 3 },
      { year: 1900, month: 1, day: 1 },
    ])
      expect(identityKeys(aProfile({ birthDate }), { hide }).strong).toEqual([]);
  });
});

describe('pairs that share a value', () => {
  it('are each named once, and a crowd makes none', () => {
    const many = Array.from({ length: crowdSize + 1 }, (_, place) => `p${place}`);
    const holders = new Map([
      ['phone:1', ['b', 'a']],
      ['email:1', ['a', 'b', 'c']],
      ['phone:crowd', many],
    ]);
    expect(pairsOfKeys(holders)).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
    expect(pairsOfKeys(new Map([['x', many.slice(1)]]))).toHaveLength((crowdSize * (crowdSize - 1)) / 2);
  });
});
