import { assert, constantFrom, property, record, shuffledSubarray, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOfPreference } from '../preferences/key-of-preference.ts';
import type { KnownPreference } from '../preferences/known-preference.ts';
import type { Preference } from '../shared/preference.ts';
import type { Room } from '../stays/property.ts';
import { rankRooms } from './rank-rooms.ts';

const known = (preference: Preference): KnownPreference => ({
  key: keyOfPreference(preference),
  preference,
  known: 'stated',
  standing: 'current',
  evidence: [{ known: 'stated', source: { system: 'innkeeper', kind: 'fact', id: 'fact_1' } }],
  strength: preference.strength ?? 0.5,
  conflictsWith: [],
  decisions: [],
  stillTrue: [],
});

const like = (attribute: string, value: Preference['value'], rest: Partial<Preference> = {}) =>
  known({ attribute, operator: 'equals', value, stance: 'like', ...rest });

describe('ranked rooms', () => {
  it('take a wired connection for a connection, and what is not listed for unknown', () => {
    const rooms: readonly Room[] = [
      { number: '1', features: { internet: 'wired' } },
      { number: '2', features: {} },
      { number: '3', features: { internet: 'none' } },
    ];

    expect(
      rankRooms(rooms, [like('room.internet', true)]).map(({ room, because }) => [room, because[0]?.code]),
    ).toEqual([
      ['1', 'room/meets'],
      ['2', 'room/unknown'],
      ['3', 'room/misses'],
    ]);
  });

  it('know what a high floor is by the floors of the house, not of the free rooms', () => {
    const all: readonly Room[] = [1, 2, 3, 10, 20, 30].map((floor) => ({
      number: `${floor}01`,
      floor,
      features: {},
    }));
    const free = all.slice(0, 3);

    expect(rankRooms(free, [like('room.height', 'high')], { all }).map(({ met }) => met)).toEqual([0, 0, 0]);
    expect(rankRooms(all, [like('room.height', 'high')])[0]?.room).toBe('3001');
  });

  it('put what breaks a hard constraint last and out, however many wishes it meets', () => {
    const rooms: readonly Room[] = [
      { number: 'a', floor: 5, features: { view: 'river', bed: 'king' } },
      { number: 'b', floor: 1, features: { view: 'city' } },
    ];
    const ground = known({ attribute: 'room.floor', operator: 'at-most', value: 1, stance: 'must' });
    const ranked = rankRooms(rooms, [like('room.view', 'river'), like('room.bed', 'king'), ground]);

    expect(ranked.map(({ room, isOut }) => [room, isOut])).toEqual([
      ['b', false],
      ['a', true],
    ]);
  });

  it('weigh a strong wish more than a weak one', () => {
    const rooms: readonly Room[] = [
      { number: 'a', features: { view: 'city', bed: 'king' } },
      { number: 'b', features: { view: 'river', bed: 'twin' } },
    ];

    expect(
      rankRooms(rooms, [like('room.bed', 'king'), like('room.view', 'river', { strength: 0.9 })])[0]?.room,
    ).toBe('b');
  });

  it('are the same in whatever order rooms and wishes come, none lost and none made up', async () => {
    const aRoom = record({
      number: constantFrom('101', '102', '00103', '2102', '9'),
      floor: constantFrom(1, 2, 21),
      features: record({ view: constantFrom('river', 'city'), bed: constantFrom('king', 'twin') }),
    });
    const wishes = [like('room.view', 'river'), like('room.bed', 'king'), like('room.floor', 21)];

    await assert(
      property(
        uniqueArray(aRoom, { selector: ({ number }) => number }),
        shuffledSubarray(wishes),
        (rooms, some) => {
          const ranked = rankRooms(rooms, some);

          expect(rankRooms([...rooms].reverse(), some)).toEqual(ranked);
          expect(rankRooms(rooms, [...some].reverse()).map(({ room }) => room)).toEqual(
            ranked.map(({ room }) => room),
          );
          expect(ranked.map(({ room }) => room).sort()).toEqual(rooms.map(({ number }) => number).sort());
          for (const { met, of } of ranked) expect(met).toBeLessThanOrEqual(of);
        },
      ),
    );
  });
});
