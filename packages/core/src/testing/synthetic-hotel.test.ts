import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { assert, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChargeRecord } from '../records/charge-record.ts';
import type { DocumentIdentifier, ProfileRecord } from '../records/profile-record.ts';
import type { HouseRecord } from '../records/record.ts';
import type { StayRecord } from '../records/stay-record.ts';
import { recordSchemas } from '../schemas/record-schemas.ts';
import { houseSettingsSchema } from '../schemas/settings-schemas.ts';
import { parseDay } from '../shared/day.ts';
import { keyOfSource } from '../shared/source-reference.ts';
import { anyGuest } from './any-guest.ts';
import { idCardCheck } from './people/document.ts';
import { agencyPhone } from './profiles/placeholders.ts';
import type { Slip } from './profiles/slip.ts';
import { syntheticHotel } from './synthetic-hotel.ts';

const today = '2026-11-22';
const hotel = syntheticHotel({ seed: 'test', guests: 4000, today });
const records = [...hotel.records()];
const profiles = records.filter((record) => record.kind === 'profile');
const people = profiles.filter(({ type }) => type.value === 'person');
const stays = records.filter((record) => record.kind === 'stay');
const charges = records.filter((record) => record.kind === 'charge');

describe('the same hotel', () => {
  it('is made from the same seed, and another from another', () => {
    const again = syntheticHotel({ seed: 'test', guests: 4000, today });
    const other = syntheticHotel({ seed: 'tset', guests: 4000, today });

    expect(again.recordsOf(1234)).toEqual(hotel.recordsOf(1234));
    expect([...again.records()].slice(0, 500)).toEqual(records.slice(0, 500));
    expect(other.recordsOf(1234)).not.toEqual(hotel.recordsOf(1234));
  });

  it('has the same guest n, whatever its size and whatever was asked for before', () => {
    const large = syntheticHotel({ seed: 'test', guests: 1_000_000, today });
    void assert(
      property(nat({ max: 3999 }), (guest) => {
        expect(large.recordsOf(guest)).toEqual(hotel.recordsOf(guest));
      }),
      { numRuns: 50 },
    );
  });
});

describe('ids', () => {
  it('name one record each', () => {
    expect(new Set(records.map(({ source }) => keyOfSource(source))).size).toBe(records.length);
  });

  it('look as each system gives them', () => {
    const forms = { opera: /^\d{10}$/, mews: /^[\da-f]{8}-0001-4000-8000-0{12}$/, 'cards-2019': /^K\d{10}$/ };
    for (const { source } of profiles) expect(source.id).toMatch(forms[source.system as keyof typeof forms]);
  });

  it('lead to records that exist', () => {
    const known = new Set(records.map(({ source }) => keyOfSource(source)));
    const lost = records.flatMap(referredBy).filter((source) => !known.has(keyOfSource(source)));

    expect(lost).toEqual([]);
  });
});

describe('the door', () => {
  it('lets every record in as it is', () => {
    void assert(
      property(nat().map(anyGuest), (own) => {
        for (const record of own) expect(recordSchemas[record.kind].parse(record)).toEqual(record);
      }),
    );
  });

  it('takes the settings of the house', () => {
    const group = syntheticHotel({ seed: 1, guests: 0, today, properties: 7 });

    expect(houseSettingsSchema.parse(group.settings)).toEqual(group.settings);
    expect(new Set(group.settings.properties.map(({ id }) => id)).size).toBe(7);
  });

  it('meets only currencies and properties that the settings name', () => {
    const currencies = new Map(hotel.settings.properties.map(({ id, currencies }) => [id, currencies]));
    for (const { property: house, gross } of charges)
      expect(currencies.get(house)).toContain(gross?.currency);
  });
});

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

  it('let most guests come once and some often', () => {
    const counts = new Map<string, number>();
    for (const { parties } of stays)
      count(counts, keyOfSource((parties[0] as StayRecord['parties'][0]).profile));
    const often = [...counts.values()];

    expect(often.filter((times) => times === 1).length / often.length).toBeGreaterThan(0.5);
    expect(often.filter((times) => times > 10).length).toBeGreaterThan(20);
  });
});

describe('people', () => {
  it('carry identity cards whose check character and birth date are right', () => {
    const cards = people.flatMap(({ identifiers = [], birthDate, source }) =>
      identifiers
        .filter(isIdCard)
        .map(({ number }) => ({ number, birthDate, slips: hotel.truth(source)?.slips ?? [] })),
    );

    expect(cards.length).toBeGreaterThan(500);
    for (const { number, birthDate, slips } of cards) {
      expect(number.slice(17)).toBe(idCardCheck(number.slice(0, 17)));
      if (birthDate?.year && !slips.includes('day-month-swapped')) {
        expect(number.slice(6, 14)).toBe(`${birthDate.year}${two(birthDate.month)}${two(birthDate.day)}`);
      }
    }
  });

  it('have numbers in E.164 and addresses that belong to nobody', () => {
    for (const { contactPoints = [] } of people) {
      for (const point of contactPoints) {
        if (point.type === 'phone' && point.number !== undefined)
          expect(point.number).toMatch(/^\+[1-9]\d{7,14}$/);
        if (point.type === 'email')
          expect(point.address).toMatch(/^[a-z0-9._]+@(\w+\.example|example\.\w+|guest\.booking\.com)$/);
      }
    }
  });

  it('live in families that share a surname, an address and a telephone', () => {
    const related = people.filter(({ relations = [] }) => relations.some(({ type }) => type === 'parent'));
    const byKey = new Map(people.map((profile) => [keyOfSource(profile.source), profile]));

    expect(related.length).toBeGreaterThan(100);
    for (const child of related) {
      const to = child.relations?.find(({ type }) => type === 'parent')?.to;
      const parent = to && byKey.get(keyOfSource(to));
      expect(child.nationality).toEqual(parent?.nationality);
      if (child.nationality?.value === 'CN') expect(child.names[0]?.family).toBe(parent?.names[0]?.family);
    }
  });
});

describe('stays', () => {
  it('of one guest never overlap and end after they begin', () => {
    void assert(
      property(nat().map(anyGuest), (own) => {
        const lived = own.filter(
          (record) => record.kind === 'stay' && record.status.value !== 'cancelled',
        ) as StayRecord[];
        lived.forEach(({ arrival, departure }, place) => {
          expect(parseDay(arrival)).toBe(arrival);
          expect(departure > arrival).toBe(true);
          expect(arrival >= (lived[place - 1]?.departure ?? arrival)).toBe(true);
        });
      }),
    );
  });

  it('never begin before their guest was born', () => {
    for (let guest = 0; guest < 1000; guest += 1) {
      const own = hotel.recordsOf(guest);
      const born = own.flatMap((record) => (isPerson(record) ? (record.birthDate?.year ?? []) : []))[0] ?? 0;
      for (const record of own)
        if (record.kind === 'stay') expect(Number(record.arrival.slice(0, 4))).toBeGreaterThanOrEqual(born);
    }
  });

  it('stand as the day demands: nobody who comes tomorrow has left', () => {
    for (const { status, arrival, departure, room } of stays) {
      if (status.value === 'checked-out') expect(departure <= today).toBe(true);
      if (status.value === 'in-house') expect(arrival <= today && departure > today).toBe(true);
      if (status.value === 'reserved') expect(arrival >= today).toBe(true);
      expect(room !== undefined).toBe(status.value === 'checked-out' || status.value === 'in-house');
    }
  });

  it('end with a payment of what was owed', () => {
    const folios = new Map<string, ChargeRecord[]>();
    for (const charge of charges) {
      const key = charge.stay ? keyOfSource(charge.stay) : '';
      folios.set(key, [...(folios.get(key) ?? []), charge]);
    }
    for (const { source, status } of stays.filter(({ status }) => status.value === 'checked-out')) {
      const folio = folios.get(keyOfSource(source)) ?? [];
      expect(status.raw).toBe('CheckedOut');
      expect(sumOf(folio, 'revenue')).toBe(sumOf(folio, 'payment'));
    }
  });

  it('charge whole minor units, net and tax together being the price, and link what is taken back', () => {
    const byKey = new Map(charges.map((charge) => [keyOfSource(charge.source), charge]));
    const refunds = charges.filter(({ reverses }) => reverses !== undefined);

    for (const { net, tax, gross, type } of charges) {
      expect(Number.isInteger(gross?.minor)).toBe(true);
      if (type.value === 'revenue') expect((net?.minor ?? 0) + (tax?.minor ?? 0)).toBe(gross?.minor);
      else expect(net).toBeUndefined();
    }
    expect(refunds.length).toBeGreaterThan(20);
    for (const { reverses, gross } of refunds) {
      const taken = reverses && byKey.get(keyOfSource(reverses));
      expect(gross?.minor).toBe(-(taken?.gross?.minor ?? 0));
    }
  });
});

it('streams: one guest at a time, and no more memory for a longer look', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const many = syntheticHotel({ seed: 9, guests: 1_000_000, today }).records();
  const held = [0, 0].map(() => {
    for (let left = 60_000; left > 0; left -= 1) many.next();
    collect();
    return process.memoryUsage().heapUsed;
  }) as [number, number];

  expect(held[1] - held[0]).toBeLessThan(3_000_000);
});

function referredBy(record: HouseRecord) {
  if (record.kind === 'stay') return record.parties.map(({ profile }) => profile);
  if (record.kind === 'profile') return (record.relations ?? []).flatMap(({ to }) => to ?? []);
  if (record.kind === 'contact') return [record.profile];

  return [record.stay, record.profile].filter((source) => source !== undefined);
}

function isPerson(record: HouseRecord): record is ProfileRecord {
  return record.kind === 'profile' && record.type.value === 'person';
}

function phoneOf({ contactPoints = [] }: ProfileRecord): string | undefined {
  return contactPoints.flatMap((point) => (point.type === 'phone' ? (point.number ?? point.raw) : []))[0];
}

function mailOf({ contactPoints = [] }: ProfileRecord): string | undefined {
  return contactPoints.flatMap((point) => (point.type === 'email' ? point.address : []))[0];
}

function isIdCard(
  identifier: NonNullable<ProfileRecord['identifiers']>[number],
): identifier is DocumentIdentifier {
  return (
    identifier.type === 'document' &&
    identifier.documentType.value === 'id-card' &&
    identifier.number !== '*****'
  );
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

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sumOf(folio: readonly ChargeRecord[], type: string): number {
  return folio
    .filter((charge) => charge.type.value === type)
    .reduce((sum, { gross }) => sum + (gross?.minor ?? 0), 0);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
