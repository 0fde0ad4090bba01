import { describe, expect, it } from 'vitest';
import { projectGuest } from '../guests/project-guest.ts';
import type { ProfileRecord } from '../records/profile-record.ts';
import type { StayRecord, StayStatus } from '../records/stay-record.ts';
import { dayOfEpoch, epochDayOf } from '../shared/day.ts';
import type { GuestId } from '../shared/id.ts';
import { historyOf } from '../stays/history.ts';
import { birthdaysIn } from './care-due.ts';
import { expectedNights } from './expected-nights.ts';
import { expressCheckIn, maskedValue } from './express-check-in.ts';
import { missingFacts } from './missing-facts.ts';
import { dingProfile, freeRooms } from './mr-ding.test-data.ts';
import { nameList } from './name-list.ts';

const guestOf = (profile: ProfileRecord, id = 'guest_ding') =>
  projectGuest({ id: id as GuestId, profiles: [profile], facts: [] });

const stay = (room: string, status: StayStatus = 'in-house', id = room): StayRecord => ({
  kind: 'stay',
  source: { system: 'opera', kind: 'stay', id },
  property: 'river-house',
  status: { value: status },
  arrival: '2026-11-20',
  departure: '2026-11-25',
  room,
  parties: [{ role: 'guest', profile: dingProfile.source }],
});

describe('the expected length of a stay', () => {
  const nights = (...lengths: readonly number[]) =>
    expectedNights(
      historyOf({
        profiles: [dingProfile.source],
        stays: lengths.map((length, index) => ({
          ...stay('2102', 'checked-out', String(index)),
          arrival: dayOfEpoch(epochDayOf('2020-01-01') + index * 100),
          departure: dayOfEpoch(epochDayOf('2020-01-01') + index * 100 + length),
        })),
        charges: [],
      }),
    );

  it('is what one stay was, says on how many it rests, and is nothing without history', () => {
    expect(nights(7)).toMatchObject({
      nights: 7,
      stays: 1,
      because: [{ code: 'nights/stayed', source: { id: '0' } }],
    });
    expect(nights()).toBeUndefined();
    expect(nights(0)).toBeUndefined();
  });

  it('is the usual one where there is one, else the middle', () => {
    expect(nights(2, 7, 7, 1)?.nights).toBe(7);
    expect(nights(1, 2, 3, 30)?.nights).toBe(2);
  });
});

describe('the registration form', () => {
  it('asks only for what is missing or has run out', () => {
    const expired: ProfileRecord = {
      ...dingProfile,
      birthDate: undefined,
      identifiers: [
        { type: 'document', documentType: { value: 'passport' }, number: 'E1', expires: '2026-11-20' },
      ],
    };
    const { fields, toType } = expressCheckIn(guestOf(expired), { today: '2026-11-21' });

    expect(fields.filter(({ state }) => state !== 'known').map(({ field, state }) => [field, state])).toEqual(
      [
        ['document', 'expired'],
        ['birthDate', 'missing'],
      ],
    );
    expect(toType).toBe(2);
  });

  it('hides most of a number, and nearly all of a short one', () => {
    expect([maskedValue('110101197003077651'), maskedValue('AB12'), maskedValue('7')]).toEqual([
      '••••7651',
      '••••2',
      '••••',
    ]);
  });

  it('is wholly unknown of a stranger, who is asked two things', () => {
    const stranger = guestOf({
      ...dingProfile,
      names: [],
      identifiers: [],
      contactPoints: [],
      birthDate: undefined,
      nationality: undefined,
    });

    expect(missingFacts(stranger, '2026-11-21')).toMatchObject({
      completeness: 0,
      questions: [{ field: 'name' }, { field: 'phone' }],
    });
  });
});

describe('a birthday', () => {
  it('on 29 February is kept on the 28th in a common year', () => {
    const leap = { month: 2, day: 29 };

    expect(birthdaysIn(leap, { from: '2027-02-20', to: '2027-03-05' })).toEqual(['2027-02-28']);
    expect(birthdaysIn(leap, { from: '2028-02-20', to: '2028-03-05' })).toEqual(['2028-02-29']);
  });

  it('is found over the turn of the year', () => {
    expect(birthdaysIn({ month: 1, day: 2 }, { from: '2026-12-28', to: '2027-01-04' })).toEqual([
      '2027-01-02',
    ]);
  });
});

describe('the list of names', () => {
  const hidden = guestOf({ ...dingProfile, incognito: true }, 'guest_hidden');
  const entries = [
    { guest: guestOf(dingProfile), stay: stay('2102') },
    { guest: hidden, stay: stay('2103') },
    { guest: guestOf(dingProfile, 'guest_gone'), stay: stay('2104', 'checked-out') },
    { guest: guestOf(dingProfile, 'guest_low'), stay: stay('1501') },
  ];
  const rooms = [
    ...freeRooms,
    { number: '2103', floor: 21, features: {} },
    { number: '2104', floor: 21, features: {} },
  ];
  const list = (mayUnmask: boolean) =>
    nameList(entries, { locale: 'en', day: '2026-11-21', floor: 21, rooms, mayUnmask });

  it('of floor 21 tonight shows who is in the house there, and nobody else', () => {
    expect(
      list(false).map(({ floor, guests }) => [floor, guests.map(({ room, said }) => [room, said])]),
    ).toEqual([
      [
        21,
        [
          ['2102', 'Mr Ding'],
          ['2103', undefined],
        ],
      ],
    ]);
  });

  it('masks who wishes to stay unknown for whoever has no right to know', () => {
    expect(list(false)[0]?.guests[1]).toMatchObject({ isMasked: true, shown: undefined });
    expect(list(true)[0]?.guests[1]).toMatchObject({ isMasked: false, said: 'Mr Ding' });
  });
});
