import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../shared/sums.test-data.ts';
import { samples } from './samples.test-data.ts';
import { htngRecords } from './to-records.ts';

const read = (name: string) => recordsOf(htngRecords(samples[name]));

describe('a message of HTNG Express', () => {
  const [guest, companion, stay] = read('messages');

  it('brings its guests, with blanks cut off and fields spelled as they are sent', () => {
    expect(guest).toMatchObject({
      source: { system: 'htng', id: '88' },
      version: 0,
      names: [{ given: 'Olu', family: 'Ade', title: 'Mr' }],
      identifiers: [{ programme: 'LOTUS', number: '3001', level: 'GOLD' }],
      contactPoints: [
        { number: '+2348031234567', use: 'mobile' },
        { address: 'olu@ade.example', use: 'home', primary: true },
      ],
      language: { value: 'en' },
      vip: { value: 'V2' },
      preferences: [{ code: 'HIGH FLOOR' }, { code: 'card [card removed]' }],
    });
    expect(companion).toMatchObject({ source: { id: '3013#2' }, names: [{ given: 'Tola' }] });
  });

  it('is a stay, also where the status is a word of the PMS and the currency a number', () => {
    expect(stay).toMatchObject({
      source: { id: '3013', property: '00898' },
      status: { value: 'in-house', raw: 'CHECKEDIN' },
      arrival: '2026-04-14',
      departure: '2026-04-16',
      room: '0103',
      roomType: 'KNSM',
      adults: 2,
      children: 0,
      otherIds: [{ type: 'external_confirmation_code', id: 'EX-9' }],
      parties: [
        { role: 'guest', profile: { id: '88' } },
        { role: 'companion', profile: { id: '3013#2' } },
      ],
    });
    expect(stay).not.toHaveProperty('rate');
  });
});

describe('a reservation in the spelling of the specification', () => {
  it('is the same', () => {
    expect(read('specification').at(-1)).toMatchObject({
      source: { id: '3014', property: 'RIVER' },
      status: { value: 'no-show', raw: 'NO_SHOW' },
      arrival: '2026-05-01',
      room: '7',
      rate: { minor: 4500000, currency: 'NGN' },
      requests: ['floor: high'],
      otherIds: [{ type: 'confirmation', id: 'C-1' }],
      parties: [{ role: 'guest' }, { role: 'companion' }],
    });
  });
});
