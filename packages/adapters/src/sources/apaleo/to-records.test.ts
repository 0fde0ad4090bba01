import { describe, expect, it } from 'vitest';
import { recordsOf, sumOf } from '../../shared/sums.test-data.ts';
import { samples } from './samples.test-data.ts';
import { apaleoRecords } from './to-records.ts';

const berlin = { timeZones: { MUC: 'Europe/Berlin' } };
const read = (name: string) => recordsOf(apaleoRecords(samples[name], berlin));

describe('a reservation of apaleo', () => {
  const records = read('reservations');

  it('brings the people in it, by their place; who is only counted is nobody', () => {
    expect(records.filter(({ kind }) => kind === 'profile')).toMatchObject([
      {
        source: { system: 'apaleo', id: 'ABC-1#1' },
        version: Date.parse('2026-02-04T10:05:00+01:00'),
        names: [{ given: 'Ida', middle: 'K', family: 'Storm', title: 'Dr' }],
        identifiers: [{ documentType: { value: 'passport' }, number: 'P1234567' }],
        contactPoints: [
          { number: '+4722001122' },
          { address: 'ida@storm.example' },
          { city: 'Oslo', country: 'NO' },
        ],
        birthDate: { year: 1979, month: 11, day: 30 },
        gender: { value: 'female' },
        language: { value: 'nb' },
        relations: [{ type: 'employer', name: 'Storm AS' }],
        extra: { birthPlace: 'Bergen' },
      },
      { source: { id: 'ABC-1#2' }, names: [{ given: 'Leif' }] },
      { source: { id: 'ABC#booker' }, names: [{ given: 'Berta' }] },
    ]);
  });

  it('is a stay on the days at the house, with who has what part in it', () => {
    expect(records.at(-1)).toMatchObject({
      source: { id: 'ABC-1', property: 'MUC' },
      status: { value: 'checked-out', raw: 'CheckedOut' },
      arrival: '2026-02-02',
      departure: '2026-02-04',
      room: '12',
      roomType: 'DBL',
      ratePlan: 'FLEX',
      adults: 2,
      children: 1,
      channel: 'ota',
      bookingSource: 'Expedia Collect',
      rate: { minor: 9500, currency: 'EUR' },
      purpose: 'Leisure',
      requests: ['Quiet room, [card removed]'],
      otherIds: [
        { type: 'bookingId', id: 'ABC' },
        { type: 'externalCode', id: 'EXP-1' },
      ],
      parties: [
        { role: 'guest', profile: { id: 'ABC-1#1' } },
        { role: 'companion', profile: { id: 'ABC-1#2' } },
        { role: 'booker', profile: { id: 'ABC#booker' } },
        { role: 'company', profile: { id: 'C-9' } },
      ],
      extra: { corporateCode: 'STORM26' },
    });
    expect(JSON.stringify(records)).not.toContain('accountNumber');
  });

  it('inside a booking has the booker of that booking', () => {
    expect(read('booking')).toMatchObject([
      { kind: 'profile', source: { id: 'XYZ#booker' } },
      { kind: 'stay', source: { id: 'XYZ-1' }, parties: [{ role: 'booker', profile: { id: 'XYZ#booker' } }] },
    ]);
  });
});

describe('a folio of apaleo', () => {
  it('earned its charges less what was allowed off them; no tax, no payment', () => {
    const records = read('folio');

    expect(sumOf(records, 'revenue')).toBe(9500 + 1513 - 2000);
    expect(sumOf(records, 'tax')).toBe(500);
    expect(records).toMatchObject([
      {
        source: { id: 'ch1' },
        category: { value: 'room' },
        tax: { minor: 665 },
        gross: { minor: 10165 },
        stay: { id: 'ABC-1' },
      },
      { category: { value: 'food' } },
      { type: { value: 'tax' } },
      { net: { minor: -2000 }, reverses: { id: 'ch1' } },
      { type: { value: 'payment', raw: 'CreditCard' }, net: { minor: 10325 } },
    ]);
  });
});

describe('other payloads of apaleo', () => {
  it('an event brings ids only, an empty page nothing, and what is neither is refused', () => {
    expect([apaleoRecords(samples.event), apaleoRecords({ count: 0 })]).toEqual([[], []]);
    expect(apaleoRecords({ hello: 1 })).toMatchObject([{ refused: { code: 'refused/not-a-record' } }]);
  });
});
