import { describe, expect, it } from 'vitest';
import { recordsOf, sumOf } from '../../shared/sums.test-data.ts';
import { samples } from './samples.test-data.ts';
import { cloudbedsRecords } from './to-records.ts';

const read = (name: string, tables = {}) => recordsOf(cloudbedsRecords(samples[name], tables));

describe('a guest of Cloudbeds', () => {
  it('becomes a person; what is masked is unknown', () => {
    const [profile] = read('profiles');

    expect(profile).toMatchObject({
      source: { system: 'cloudbeds', id: '501' },
      version: Date.parse('2024-08-06T16:58:59Z'),
      names: [{ given: 'Noa', family: 'Levi' }],
      contactPoints: [
        { type: 'phone', number: '+972501234567', use: 'mobile' },
        { type: 'email', address: 'noa@levi.example' },
        { type: 'address', lines: ['Dizengoff 1'], country: 'IL' },
      ],
      gender: { value: 'female', raw: 'W' },
      vip: { value: 'VIP' },
      consents: [{ channel: 'any', state: 'granted' }],
    });
    expect(JSON.stringify(profile)).not.toContain('*****');
  });

  it('is the same in the spelling of lists, once however many rooms he has', () => {
    expect(read('modified')).toMatchObject([
      {
        source: { id: '77' },
        names: [{ given: 'Noa', family: 'Levi' }],
        contactPoints: [
          { type: 'email', relay: true },
          { type: 'address', country: 'IL' },
        ],
        gender: { value: 'female', raw: 'F' },
        identifiers: [{ documentType: { value: 'id-card', raw: 'dni' }, number: '12345678Z' }],
        preferences: [{ group: 'Pillow', code: 'Hard' }],
        notes: [{ text: 'away from the lift, card [card removed]' }],
      },
    ]);
  });

  it('who was anonymised is nobody any more', () => {
    const [gone] = read('anonymised');

    expect(gone).toMatchObject({ source: { id: '501' }, names: [], anonymised: true });
    expect(JSON.stringify(gone)).not.toMatch(/Levi|Anonymized"|noa@/);
  });
});

describe('merges of Cloudbeds', () => {
  it('are told by a pointer of the guest who is no more', () => {
    expect(read('pointer')).toMatchObject([
      { source: { id: '78' }, active: false, mergedInto: { id: '77' } },
    ]);
  });

  it('are told by the log: who was there before and is no more leads to who remains', () => {
    expect(read('merge')).toMatchObject([
      { source: { id: '501' }, active: true },
      { source: { id: '502' }, active: false, mergedInto: { id: '501' } },
    ]);
  });

  it('are undone by the log: both are themselves again, later than the merge', () => {
    const [, merged] = read('merge');
    const [one, other] = read('unmerge');

    expect([one, other]).toMatchObject([
      { source: { id: '501' }, active: true },
      { source: { id: '502' }, active: true },
    ]);
    expect(other).not.toHaveProperty('mergedInto');
    expect(other?.version).toBeGreaterThan(merged?.version ?? 0);
  });
});

describe('a reservation of Cloudbeds', () => {
  it('is a stay for each of its rooms, with the guests from a map by their ids', () => {
    const stays = read('reservation', { currencies: { P1: 'EUR' } }).filter(({ kind }) => kind === 'stay');

    expect(stays).toMatchObject([
      {
        source: { id: '3001', property: 'P1' },
        status: { value: 'reserved', raw: 'confirmed' },
        arrival: '2026-06-01',
        departure: '2026-06-04',
        room: '101',
        roomType: 'Double',
        adults: 2,
        market: 'OTA',
        bookingSource: 'Booking.com',
        rate: { minor: 12050, currency: 'EUR' },
        otherIds: [{ type: 'thirdParty', id: 'BDC-5' }],
        parties: [{ role: 'guest', profile: { id: '77' } }],
      },
      {
        source: { id: '3001-2' },
        departure: '2026-06-02',
        room: '102',
        parties: [{ profile: { id: '79' } }],
      },
    ]);
    expect(JSON.stringify(stays)).not.toMatch(/cardNumber|grandTotal/);
  });

  it('comes in the shape of guest profiles as well', () => {
    expect(read('stays').at(-1)).toMatchObject({
      source: { id: '3002' },
      status: { value: 'checked-out' },
      ratePlan: 'BAR',
      channel: 'web',
      adults: 2,
      children: 1,
      parties: [{ role: 'guest', profile: { id: '501' } }],
    });
  });
});

describe('what else Cloudbeds tells', () => {
  it('is a guest by name and room, and no stay without its days', () => {
    expect(read('filtered')).toMatchObject([
      { kind: 'profile', source: { id: '77' }, version: 0, names: [{ full: 'Noa Levi' }] },
    ]);
  });

  it('is a company, and whom one speaks with there, whose number is not that of a guest', () => {
    expect(read('companies')).toMatchObject([
      { source: { id: 'group-g1' }, type: { value: 'company' }, names: [{ full: 'Levi Wines Ltd' }] },
    ]);
    expect(read('contacts')).toMatchObject([
      {
        source: { id: 'contact-501' },
        contactPoints: [{ number: '+972507654321' }, { address: 'gal@levi-wines.example' }],
      },
    ]);
  });

  it('is a check of the restaurant with the stay and guest it is posted to', () => {
    const records = read('check', { timeZone: 'Asia/Jerusalem' });

    expect(sumOf(records, 'revenue')).toBe(6000 - 1000 + 500);
    expect(sumOf(records, 'tip')).toBe(300);
    expect(records[0]).toMatchObject({
      source: { id: 'pos-88/item-1' },
      day: '2026-07-02',
      check: '88',
      outlet: 'Terrace',
      stay: { id: '3002' },
      profile: { id: '501' },
      item: 'FISH',
      tax: { minor: 600 },
      gross: { minor: 6600 },
    });
    expect(JSON.stringify(records)).not.toContain('VISA');
  });
});

describe('transactions of Cloudbeds', () => {
  const records = read('transactions');

  it('count what was earned and nothing else; what adjusts is of the kind of what it adjusts', () => {
    expect(sumOf(records, 'revenue')).toBe(12050 - 2050 + 1800);
    expect(sumOf(records, 'tax')).toBe(1205);
    expect(records.map((record) => record.kind === 'charge' && record.type.value)).toEqual([
      'revenue',
      'tax',
      'revenue',
      'revenue',
      'payment',
      'tip',
    ]);
    expect(records[2]).toMatchObject({
      category: { value: 'room' },
      net: { minor: -2050 },
      reverses: { id: 't1' },
      stay: { id: '3002' },
    });
    expect(records[3]).toMatchObject({ category: { value: 'food' }, day: '2026-07-02' });
  });
});

describe('what the specification also allows', () => {
  const stays = (items: ReturnType<typeof cloudbedsRecords>) =>
    items.flatMap((item) => ('record' in item && item.record.kind === 'stay' ? [item.record] : []));

  it('is a guest who stands under his id and says none of his own, and a room whose days are no days', () => {
    const items = cloudbedsRecords({
      data: {
        reservationID: 'R1',
        propertyID: 'P1',
        status: 'confirmed',
        startDate: '2026-04-01',
        endDate: '2026-04-03',
        guestList: { 77: { guestID: null, guestFirstName: 'Rosa', guestLastName: 'Blume' } },
        rooms: [{ roomName: '101', roomCheckIn: 'in the evening', roomCheckOut: '' }],
      },
    });

    expect(items.every((item) => 'record' in item)).toBe(true);
    expect(items[0]).toMatchObject({ record: { kind: 'profile', source: { id: '77' } } });
    expect(stays(items)).toMatchObject([{ arrival: '2026-04-01', departure: '2026-04-03', room: '101' }]);
  });

  it('is a profile without a name, and rooms without a day: there is no stay in them', () => {
    expect(cloudbedsRecords({ id: '5', isAnonymizationAvailable: true, taxId: 'T1' })).toMatchObject([
      { record: { kind: 'profile', source: { id: '5' } } },
    ]);
    expect(
      cloudbedsRecords({
        data: [{ reservationID: 'R1', guestName: 'Rosa Blume', unassigned: 1, assigned: [] }],
      }),
    ).toEqual([]);
    expect(cloudbedsRecords({ offset: 0, limit: 20 })).toEqual([]);
    expect(
      cloudbedsRecords({ id: '9', eventType: 'unmerge', beforeMergeProfiles: [], afterMergeProfiles: [] }),
    ).toEqual([]);
  });
});
