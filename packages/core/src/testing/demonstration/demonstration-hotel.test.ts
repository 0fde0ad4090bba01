import { describe, expect, it } from 'vitest';
import type { ChargeRecord } from '../../records/charge-record.ts';
import type { ProfileRecord } from '../../records/profile-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import { recordSchemas } from '../../schemas/record-schemas.ts';
import { houseSettingsSchema } from '../../schemas/settings-schemas.ts';
import type { Day } from '../../shared/day.ts';
import { addDays, daysBetween } from '../../shared/day.ts';
import { keyOfSource } from '../../shared/source-reference.ts';
import type { Room } from '../../stays/property.ts';
import { idCardCheck } from '../people/document.ts';
import { demonstrationHotel } from './demonstration-hotel.ts';
import { dingCard } from './mr-ding.ts';

const today = '2026-11-22';
const hotel = demonstrationHotel({ today });
const records = [...hotel.records()];
const ding = records[0] as ProfileRecord;
const stays = records.filter((record) => record.kind === 'stay');
const rooms = hotel.settings.properties[0]?.rooms ?? [];

describe('Mr Ding', () => {
  const own = stays.filter(({ parties }) => parties.some(({ profile }) => profile.id === ding.source.id));

  it('has a card whose check character is right, and both of his names', () => {
    expect(ding.identifiers).toMatchObject([{ number: dingCard }]);
    expect(dingCard.slice(17)).toBe(idCardCheck(dingCard.slice(0, 17)));
    expect(ding.names).toMatchObject([{ family: 'Ding' }, { family: '丁', title: '总' }]);
  });

  it.each(['2026-11-22', '2026-03-12', '2026-03-17', '2026-01-01', '2027-02-28'] as Day[])(
    'has stayed a week in the last March and arrives on %s without a room',
    (day) => {
      const [first, second] = [...demonstrationHotel({ today: day, guests: 0 }).records()].filter(
        (record) => record.kind === 'stay',
      ) as [StayRecord, StayRecord];

      expect(first.arrival.slice(5, 7)).toBe('03');
      expect(daysBetween(first.arrival, first.departure)).toBe(7);
      expect(daysBetween(first.departure, day)).toBeGreaterThan(0);
      expect(daysBetween(first.departure, day)).toBeLessThan(366);
      expect(second).toMatchObject({ arrival: day, status: { value: 'reserved' } });
      expect(second.room).toBeUndefined();
    },
  );

  it('had the fruit set in his room on each of seven mornings, and his one stay is paid', () => {
    const folio = records.filter(
      (record) => record.kind === 'charge' && record.stay?.id === own[0]?.source.id,
    ) as ChargeRecord[];
    const sets = folio.filter(({ item, place }) => item === 'FRUITSET' && place === 'room');
    const owed = folio
      .filter(({ type }) => type.value === 'revenue')
      .reduce((sum, { gross }) => sum + (gross?.minor ?? 0), 0);

    expect(sets).toHaveLength(7);
    expect(folio.at(-1)).toMatchObject({ type: { value: 'payment' }, gross: { minor: owed } });
  });

  it('finds one room that has all he likes, and two that a clerk would compare', () => {
    const liked = (room: Room): boolean =>
      (room.floor ?? 0) >= 20 &&
      room.features.view === 'river' &&
      room.features.bed === 'king' &&
      room.features.internet === true;

    expect(rooms.filter(liked).map(({ number }) => number)).toEqual(['2102']);
    expect(rooms.find(({ number }) => number === '1501')?.features).toMatchObject({
      floor: 15,
      view: 'river',
      bed: 'king',
    });
    expect(rooms.find(({ number }) => number === '2210')?.features).toMatchObject({
      floor: 22,
      view: 'city',
      bed: 'king',
    });
  });

  it('finds that room free for the week', () => {
    const taken = stays.filter(
      ({ room, arrival, departure, property }) =>
        property === 'RIVER' && room === '2102' && arrival < addDays(today, 7) && departure > today,
    );

    expect(taken).toEqual([]);
  });
});

it('codes every wish so that the code table gives its meaning back', () => {
  for (const { preferences = [] } of records.filter((record) => record.kind === 'profile')) {
    for (const { group, code, meaning } of preferences) {
      expect(meaning).toBeDefined();
      expect(hotel.preferenceCodes[`${group}/${code}`]).toEqual(meaning);
    }
  }
});

it('codes every charge so that the table of transaction codes gives its kind back', () => {
  for (const { category, type } of records.filter((record) => record.kind === 'charge')) {
    expect(hotel.transactionCodes[category.raw ?? '']).toMatchObject({
      type: type.value,
      category: category.value,
    });
  }
});

it('passes the door with every record, and with its settings', () => {
  for (const record of records) expect(recordSchemas[record.kind].parse(record)).toEqual(record);
  expect(houseSettingsSchema.parse(hotel.settings)).toEqual(hotel.settings);
});

it('tells each record once, all in one OPERA', () => {
  expect(new Set(records.map(({ source }) => keyOfSource(source))).size).toBe(records.length);
  expect(new Set(records.map(({ source }) => source.system))).toEqual(new Set(['opera']));
});

it('has the other people of the stories', () => {
  const profiles = records.filter((record) => record.kind === 'profile');
  const complaint = records.find(
    (record) => record.kind === 'feedback' && record.about === 'shower' && record.state === 'open',
  );

  expect(profiles.find(({ incognito }) => incognito)?.names).toMatchObject([
    {},
    { type: 'alias', family: 'Winter' },
  ]);
  expect(complaint).toMatchObject({ room: '1203', type: 'complaint' });
  expect(
    profiles.filter(({ relations = [] }) => relations.some(({ to }) => to?.id === '700010')),
  ).toHaveLength(3);
});
