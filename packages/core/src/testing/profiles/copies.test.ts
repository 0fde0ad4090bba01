import { describe, expect, it } from 'vitest';
import type { ProfileRecord } from '../../records/profile-record.ts';
import { hotel, isPerson, people, profiles, stays, today } from '../synthetic-hotel.test-data.ts';
import { syntheticHotel } from '../synthetic-hotel.ts';
import { agencyPhone } from './placeholders.ts';
import type { Slip } from './slip.ts';

describe('truth', () => {
  it('is told for every profile of a person, and for nothing else', () => {
    for (const profile of profiles) {
      expect(hotel.truth(profile.source) !== undefined).toBe(profile.type.value === 'person');
    }
    for (const { source } of stays.slice(0, 100)) expect(hotel.truth(source)).toBeUndefined();
  });

  it('says of the profiles of one guest that they are one, and that the first holds no slip', () => {
    for (let guest = 0; guest < 500; guest += 1) {
      const own = hotel.recordsOf(guest).filter(isPerson);
      expect(own.map(({ source }) => hotel.truth(source)?.person)).toEqual(own.map(() => guest));
      expect(hotel.truth((own[0] as ProfileRecord).source)).toMatchObject({ copy: 0, slips: [] });
    }
  });

  it('names every kind of slip', () => {
    const found = new Set(people.flatMap(({ source }) => hotel.truth(source)?.slips ?? []));

    expect(found.size).toBe(13);
  });
});

describe('slips', () => {
  const told = people.map((profile) => ({ profile, truth: hotel.truth(profile.source) }));
  const firsts = new Map(
    told.filter(({ truth }) => truth?.copy === 0).map(({ profile, truth }) => [truth?.person, profile]),
  );
  /** Profiles with this slip alone, beside the first profile of the same guest. */
  const pairs = (slip: Slip) =>
    told
      .filter(({ truth }) => truth?.slips.length === 1 && truth.slips[0] === slip)
      .map(({ profile, truth }) => ({ profile, first: firsts.get(truth?.person) as ProfileRecord }));

  it('change what they say and nothing else', () => {
    for (const { profile, first } of pairs('day-month-swapped')) {
      if (profile.birthDate?.year === undefined || first.birthDate?.year === undefined) continue;
      const { month, day } = first.birthDate;
      expect(profile.birthDate).toEqual({ ...first.birthDate, month: day, day: month });
    }
    for (const { profile, first } of pairs('names-swapped')) {
      expect(profile.names[0]).toMatchObject({
        family: first.names[0]?.given,
        given: first.names[0]?.family,
      });
    }
    for (const { profile, first } of pairs('old-phone')) {
      expect(profile.names[0]?.family).toBe(first.names[0]?.family);
      expect(phoneOf(profile)).not.toBe(phoneOf(first) ?? 'none');
    }
  });

  it('hide a mailbox behind an agency, and write a name in its own script', () => {
    const relays = pairs('relay-email').filter(({ profile }) => mailOf(profile) !== 'noemail@example.com');

    expect(relays.every(({ profile }) => mailOf(profile)?.endsWith('@guest.booking.com'))).toBe(true);
    expect(pairs('other-script').every(({ profile }) => !/[a-z]/i.test(profile.names[0]?.family ?? ''))).toBe(
      true,
    );
    expect(
      [relays.length, pairs('other-script').length, pairs('typo').length].every((found) => found > 5),
    ).toBe(true);
  });
});

describe('shares', () => {
  it.each([0, 0.2, 0.5])('are as asked for: %d of the guests are kept more than once', (duplicates) => {
    const some = syntheticHotel({ seed: 3, guests: 3000, today, duplicates });
    let twice = 0;
    for (let guest = 0; guest < some.guests; guest += 1)
      twice += Number(some.recordsOf(guest).filter(isPerson).length > 1);

    expect(Math.abs(twice / some.guests - duplicates)).toBeLessThan(0.03);
  });

  it.each([0, 0.1])(
    'are as asked for: %d of the profiles hold a value that only fills a field',
    (placeholders) => {
      const some = [...syntheticHotel({ seed: 4, guests: 4000, today, placeholders }).records()].filter(
        isPerson,
      );

      expect(Math.abs(some.filter(isFilled).length / some.length - placeholders)).toBeLessThan(0.02);
    },
  );

  it('bring guests of nineteen countries, a third of them from the mainland', () => {
    const first = people.filter(({ source }) => hotel.truth(source)?.copy === 0);
    const countries = new Set(first.map(({ nationality }) => nationality?.value));
    const mainland = first.filter(({ nationality }) => nationality?.value === 'CN');

    expect(countries.size).toBe(19);
    expect(Math.abs(mainland.length / first.length - 0.34)).toBeLessThan(0.03);
  });
});

function phoneOf({ contactPoints = [] }: ProfileRecord): string | undefined {
  return contactPoints.flatMap((point) => (point.type === 'phone' ? (point.number ?? point.raw) : []))[0];
}

function mailOf({ contactPoints = [] }: ProfileRecord): string | undefined {
  return contactPoints.flatMap((point) => (point.type === 'email' ? point.address : []))[0];
}

function isFilled({ birthDate, identifiers = [], contactPoints = [] }: ProfileRecord): boolean {
  return (
    (birthDate !== undefined && birthDate.year === undefined) ||
    identifiers.some(
      ({ type, ...rest }) => type === 'document' && 'number' in rest && rest.number === '*****',
    ) ||
    contactPoints.some((point) => point.type === 'phone' && (point.number ?? agencyPhone) === agencyPhone) ||
    contactPoints.some((point) => point.type === 'email' && point.address.startsWith('noemail@'))
  );
}
