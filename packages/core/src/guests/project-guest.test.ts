import { assert, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactPoint, ProfileRecord } from '../records/profile-record.ts';
import type { FactId, GuestId, ProfileId } from '../shared/id.ts';
import type { Fact } from './fact.ts';
import { bindingFact, moveBinding } from './move-binding.ts';
import { projectGuest } from './project-guest.ts';
import { companiesOf, householdOf } from './relatives.ts';
import { holds } from './sourced.ts';

const id = 'guest_a' as GuestId;
const profileId = 'profile_a' as ProfileId;

const aProfile = (system: string, rest: Partial<ProfileRecord>): ProfileRecord => ({
  kind: 'profile',
  source: { system, kind: 'profile', id: '1' },
  type: { value: 'person' },
  active: true,
  names: [],
  ...rest,
});

const aFact = (rest: object, name = 'x', at = '2026-01-02T10:00:00+08:00'): Fact =>
  ({ id: `fact_${name}` as FactId, profileId, at, by: 'staff-1', channel: 'desk', ...rest }) as Fact;

const phone: ContactPoint = { type: 'phone', raw: '13800000000', number: '+8613800000000' };
const card = { type: 'membership', programme: 'river', number: 'R 77' } as const;

describe('a guest', () => {
  it('is one record of what three systems say, each value with everybody who says so', () => {
    const systems = ['opera', 'pos', 'laundry'];
    const guest = projectGuest({
      id,
      profiles: systems.map((system) => aProfile(system, { contactPoints: [phone] })),
      facts: [],
    });

    expect(guest.contactPoints).toHaveLength(1);
    expect(guest.contactPoints[0]?.sources.map(({ system }) => system)).toEqual(['laundry', 'opera', 'pos']);
  });

  it('has one name where two systems write it in other letters, and keeps the title of either', () => {
    const { names } = projectGuest({
      id,
      profiles: [
        aProfile('opera', {
          names: [{ type: 'primary', given: 'Wei', family: 'Ding', title: 'Mr' }],
          changedAt: '2025-02-02T00:00:00Z',
        }),
        aProfile('pos', {
          names: [{ type: 'primary', given: 'WEI', family: 'DING' }],
          changedAt: '2024-02-02T00:00:00Z',
        }),
      ],
      facts: [],
    });

    expect(names).toMatchObject([
      { value: { given: 'Wei', title: 'Mr' }, sources: [{ system: 'opera' }, { system: 'pos' }] },
    ]);
  });

  it('keeps every birth date it was told, the one most sources agree on first', () => {
    const born = (system: string, day: number) =>
      aProfile(system, { birthDate: { year: 1970, month: 3, day } });
    const { birthDates } = projectGuest({
      id,
      profiles: [born('a', 8), born('b', 7), born('c', 7)],
      facts: [],
    });

    expect(birthDates.map(({ value }) => value.day)).toEqual([7, 8]);
  });

  it('believes what a person corrected before what systems say, and the last correction only', () => {
    const correction = (day: number, name: string, at: string) =>
      aFact({ type: 'correction', correction: { field: 'birthDate', value: { month: 3, day } } }, name, at);
    const { birthDates } = projectGuest({
      id,
      profiles: [
        aProfile('a', { birthDate: { month: 3, day: 7 } }),
        aProfile('b', { birthDate: { month: 3, day: 7 } }),
      ],
      facts: [correction(9, 'late', '2026-02-01T00:00:00Z'), correction(7, 'early', '2026-01-01T00:00:00Z')],
    });

    expect(birthDates.map(({ value, confirmed }) => [value.day, confirmed])).toEqual([
      [9, true],
      [7, undefined],
    ]);
  });

  it('shows a wrong number no longer, and forgets nothing', () => {
    const { contactPoints } = projectGuest({
      id,
      profiles: [aProfile('opera', { contactPoints: [phone] })],
      facts: [aFact({ type: 'correction', correction: { field: 'contactPoint', was: phone } })],
    });

    expect(contactPoints).toMatchObject([{ value: phone, until: '2026-01-02T10:00:00+08:00' }]);
  });

  it('binds a card to a phone: both are his', () => {
    const bound = bindingFact({
      profileId,
      state: 'bound',
      at: '2026-01-01T00:00:00Z',
      by: 's',
      identifier: card,
      contactPoint: phone,
    });
    const guest = projectGuest({ id, profiles: [], facts: [bound] });

    expect(guest.identifiers[0]?.value).toEqual(card);
    expect(guest.contactPoints[0]?.value).toEqual(phone);
  });

  it('ends the old bond with its day when a phone goes to another guest, and keeps it as history', () => {
    const other = 'profile_b' as ProfileId;
    const [ended, begun] = moveBinding({
      contactPoint: phone,
      from: profileId,
      to: other,
      day: '2026-05-01',
      at: '2026-05-01T09:00:00Z',
      by: 's',
    });
    const before = projectGuest({
      id,
      profiles: [aProfile('opera', { contactPoints: [phone] })],
      facts: [ended],
    });
    const after = projectGuest({ id: 'guest_b' as GuestId, profiles: [], facts: [begun] });

    expect(before.contactPoints).toMatchObject([{ until: '2026-05-01' }]);
    expect(after.contactPoints.filter(holds)).toHaveLength(1);
    expect([ended.profileId, begun.profileId]).toEqual([profileId, other]);
    expect(ended.id).not.toBe(begun.id);
  });

  it('was met by the travel agency first and at the desk last, and both are kept', () => {
    const { firstTouch, lastTouch } = projectGuest({
      id,
      profiles: [
        aProfile('opera', { channel: 'desk', createdAt: '2025-06-01T00:00:00Z' }),
        aProfile('ota', { channel: 'ota', createdAt: '2025-05-01T00:00:00Z' }),
      ],
      facts: [],
    });

    expect([firstTouch?.channel, lastTouch?.channel]).toEqual(['ota', 'desk']);
  });

  it('has nothing left of a profile whose person the system has removed', () => {
    const guest = projectGuest({
      id,
      profiles: [
        aProfile('opera', {
          anonymised: true,
          names: [{ type: 'primary', family: 'Ding' }],
          contactPoints: [phone],
        }),
      ],
      facts: [],
    });

    expect([guest.names, guest.contactPoints]).toEqual([[], []]);
  });

  it('stays restricted until a person lifts it', () => {
    const profiles = [aProfile('opera', { restricted: { reason: 'unpaid' } })];
    const lift = aFact({ type: 'correction', correction: { field: 'restricted', value: false } });

    expect(projectGuest({ id, profiles, facts: [] }).restricted?.value.reason).toBe('unpaid');
    expect(projectGuest({ id, profiles, facts: [lift] }).restricted).toBeUndefined();
  });

  it('has a household and an employer, and keeps the former one as history', () => {
    const relation = (rest: object, name: string) => aFact({ type: 'relation', ...rest }, name);
    const guest = projectGuest({
      id,
      profiles: [aProfile('opera', { relations: [{ type: 'employer', name: 'Old & Co' }] })],
      facts: [
        relation({ relation: { type: 'child', name: 'Lele' } }, '1'),
        relation({ relation: { type: 'employer', name: 'New & Co' } }, '2'),
        relation({ relation: { type: 'employer', name: 'Old & Co' }, state: 'ended' }, '3'),
      ],
    });

    expect(householdOf(guest).map(({ value }) => value.name)).toEqual(['Lele']);
    expect(companiesOf(guest).map(({ value }) => value.name)).toEqual(['New & Co']);
    expect(guest.relations).toHaveLength(3);
  });

  it('is the same in whatever order his records and facts come', async () => {
    const profiles = ['a', 'b', 'c', 'd'].map((system, index) =>
      aProfile(system, {
        createdAt: index % 2 ? '2025-01-01T00:00:00Z' : undefined,
        channel: system,
        names: [
          { type: 'primary', family: index < 2 ? 'Ding' : 'DING', title: index === 3 ? 'Mr' : undefined },
        ],
        contactPoints: [{ ...phone, primary: index === 2 }],
        birthDate: { month: 3, day: 7 + (index % 2) },
        gender: { value: index === 0 ? 'male' : 'other' },
        consents: [{ channel: 'email', purpose: 'marketing', state: index < 2 ? 'granted' : 'denied' }],
      }),
    );
    const facts = [
      aFact({ type: 'binding', state: 'ended', contactPoint: phone }, '1'),
      aFact({ type: 'binding', state: 'bound', contactPoint: phone }, '2'),
      aFact({ type: 'correction', correction: { field: 'gender', value: 'female' } }, '3'),
      aFact({ type: 'correction', correction: { field: 'gender', value: 'male' } }, '4'),
    ];
    const whole = <Item>(items: readonly Item[]) => shuffledSubarray([...items], { minLength: items.length });
    const expected = projectGuest({ id, profiles, facts });

    await assert(
      property(whole(profiles), whole(facts), (someProfiles, someFacts) => {
        expect(projectGuest({ id, profiles: someProfiles, facts: someFacts })).toEqual(expected);
      }),
    );
  });
});
