import { describe, expect, it } from 'vitest';
import type { StayRecord } from '../../records/stay-record.ts';
import { recordSchemas } from '../../schemas/record-schemas.ts';
import { keyOfSource } from '../../shared/source-reference.ts';
import { demonstrationHotel } from './demonstration-hotel.ts';

const today = '2026-11-22';
const hotel = demonstrationHotel({
  today,
  guests: 600,
  properties: 2,
  systems: ['opera', 'mews'],
  isBusy: true,
});
const records = [...hotel.records()];
const stays = records.filter((record): record is StayRecord => record.kind === 'stay');
const inHouse = stays.filter(({ status }) => status.value === 'in-house');

describe('a busy night', () => {
  it('fills most rooms of both houses, and has guests who arrive', () => {
    const taken = new Set(inHouse.map(({ property, room }) => `${property} ${room}`));
    expect([...taken].filter((room) => room.startsWith('RIVER')).length).toBeGreaterThan(45);
    expect([...taken].filter((room) => room.startsWith('QUINTA')).length).toBeGreaterThan(8);
    const arriving = stays.filter(({ status, arrival }) => status.value === 'reserved' && arrival === today);
    expect(arriving.length).toBeGreaterThan(12);
    expect(arriving.filter(({ room }) => room !== undefined).length).toBeGreaterThan(3);
  });

  it('puts nobody twice into a room of tonight, and nobody into the rooms of the stories', () => {
    const added = inHouse.filter(({ source }) => source.id.endsWith('90'));
    const rooms = added.map(({ property, room }) => `${property} ${room}`);
    expect(new Set(rooms).size).toBe(rooms.length);
    expect(rooms).not.toContain('RIVER 2102');
    expect(rooms).not.toContain('RIVER 1203');
  });

  it('tells each record once, and passes the door with every one', () => {
    expect(new Set(records.map(({ source }) => keyOfSource(source))).size).toBe(records.length);
    for (const stay of stays) expect(recordSchemas.stay.parse(stay)).toEqual(stay);
  });

  it('leaves everybody else as in a quiet hotel', () => {
    const quiet = demonstrationHotel({ today, guests: 600, properties: 2, systems: ['opera', 'mews'] });
    const known = new Set(records.map(({ source }) => keyOfSource(source)));
    for (const { source } of quiet.records()) expect(known.has(keyOfSource(source))).toBe(true);
  });
});
