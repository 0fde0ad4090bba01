import { describe, expect, it } from 'vitest';
import { recordsOf, sumOf } from '../../shared/sums.test-data.ts';
import { samples } from './samples.test-data.ts';
import { openTravelRecords } from './to-records.ts';

const read = (name: string) => recordsOf(openTravelRecords(samples[name]));

describe('a profile of OpenTravel', () => {
  const [profile] = read('createProfile');

  it('becomes a person with everything that names one', () => {
    expect(profile).toMatchObject({
      source: { system: 'opentravel', id: 'G-100' },
      version: Date.parse('2026-03-19T21:15:00+08:00'),
      names: [{ type: 'primary', given: 'Lan', middle: 'Mei', family: 'Hu', title: 'Ms' }],
      birthDate: { month: 6, day: 3 },
      gender: { value: 'female' },
      nationality: { value: 'CN' },
      language: { value: 'zh-CN' },
      vip: { value: 'VIP' },
      identifiers: [
        { documentType: { value: 'passport' }, number: 'E12345678', country: 'CN', expires: '2031-01-02' },
        { programme: 'LOTUS', number: '7700', level: 'Gold' },
      ],
      contactPoints: [
        { type: 'phone', number: '+8613957102103', use: 'mobile' },
        { type: 'email', address: 'lan.hu@example.com', use: 'work' },
        { type: 'address', lines: ['Lotus Road 12'], city: 'Hangzhou', country: 'CN', use: 'home' },
      ],
      relations: [{ type: 'child', name: 'Min Hu' }],
      notes: [{ text: 'Calls before arrival' }],
      extra: { Customer: { EmployeeInfo: { '@EmployeeTitle': 'Director' } } },
    });
  });

  it('keeps nothing of how it is paid', () => {
    expect(JSON.stringify(profile)).not.toMatch(/4111|SeriesCode|PaymentCard/);
  });

  it('has wishes of every level: what is unacceptable is disliked, known code or not', () => {
    expect(profile).toMatchObject({
      preferences: [
        { code: 'false', meaning: [{ attribute: 'room.smoking', value: false, stance: 'like' }] },
        {
          group: 'RoomLocationPref',
          code: '5',
          text: 'Unacceptable: Near the lift',
          meaning: [{ attribute: 'room.location', value: 'Near the lift', stance: 'dislike', strength: 1 }],
        },
        { code: '7', text: 'Preferred', meaning: [{ attribute: 'room.balcony', stance: 'like' }] },
        { code: '101', meaning: [{ attribute: 'room.smoking', value: true, stance: 'dislike' }] },
        { code: '3', meaning: [{ attribute: 'room.bed', value: 'king', stance: 'like', strength: 1 }] },
        { group: 'FoodSrvcPref', code: '9', text: 'Preferred: Set breakfast' },
      ],
    });
    expect(JSON.stringify(profile)).not.toContain('Credit card');
  });

  it('says what may be shared, and takes over what is inherited', () => {
    expect(profile).toMatchObject({
      consents: [
        { channel: 'any', purpose: 'marketing', state: 'denied', raw: 'ShareAllMarketInd=No' },
        { channel: 'any', purpose: 'third-party', state: 'granted' },
        {
          channel: 'phone',
          state: 'denied',
          raw: 'ShareMarketInd=Inherit (ShareMarketInd=Inherit (ShareAllMarketInd=No))',
        },
        { channel: 'email', state: 'granted', address: 'lan.hu@example.com' },
      ],
    });
  });

  it('means what the table of the hotel says, under the level of the message', () => {
    const nearLift = [
      { attribute: 'room.near-lift', operator: 'equals', value: true, stance: 'like' },
    ] as const;
    const [told] = recordsOf(
      openTravelRecords(samples.createProfile, { preferenceCodes: { 'RoomLocationPref/5': nearLift } }),
    );

    expect(told).toMatchObject({
      preferences: expect.arrayContaining([
        expect.objectContaining({ code: '5', meaning: [{ ...nearLift[0], stance: 'dislike', strength: 1 }] }),
      ]),
    });
  });
});

describe('a merge of OpenTravel', () => {
  it('keeps the survivor and says of each obsolete profile where it went', () => {
    expect(read('mergeProfiles')).toMatchObject([
      { source: { id: 'G-100' }, active: true },
      { source: { id: 'G-200' }, active: false, mergedInto: { id: 'G-100' } },
      { source: { id: 'G-300' }, active: false, mergedInto: { id: 'G-100' } },
    ]);
  });

  it('is refused where a profile would go into itself', () => {
    const message = { OTA_ProfileMergeRQ: { UniqueID: { '@ID': 'G' }, ObsoleteProfileID: { '@ID': 'G' } } };

    expect(openTravelRecords(message)).toMatchObject([{ refused: { code: 'refused/field', id: 'G' } }]);
  });
});

describe('a reservation of OpenTravel', () => {
  const records = read('reservation');
  const stays = records.filter(({ kind }) => kind === 'stay');

  it('is a stay for each of its rooms, with the people in that room', () => {
    expect(stays).toMatchObject([
      {
        source: { id: 'R-1', property: 'RIVER' },
        status: { value: 'reserved', raw: 'Commit' },
        arrival: '2026-04-01',
        departure: '2026-04-03',
        roomType: 'KNG',
        ratePlan: 'BAR',
        rate: { minor: 88000, currency: 'CNY' },
        adults: 2,
        children: 1,
        market: 'CORP',
        channel: 'Lotus Travel',
        otherIds: [{ type: '13', id: 'LT-9' }],
        requests: ['High floor, card [card removed]'],
        parties: [
          { role: 'guest', profile: { id: 'G-100' } },
          { role: 'companion', profile: { id: 'R-1#2' } },
          { role: 'agent', profile: { id: 'A-7' } },
        ],
      },
      {
        source: { id: 'R-1/2' },
        departure: '2026-04-02',
        roomType: 'TWN',
        parties: [{ role: 'guest', profile: { id: 'R-1#3' } }, { role: 'agent' }],
      },
    ]);
  });

  it('tells of its people thinly: nothing of theirs is replaced', () => {
    expect(records.filter(({ kind }) => kind === 'profile').map(({ version }) => version)).toEqual([
      0, 0, 0, 0,
    ]);
  });
});

describe('a stay of OpenTravel with its revenue', () => {
  const records = read('stayInfo');

  it('counts each line once: no summary beside its lines, no total', () => {
    expect(sumOf(records, 'revenue')).toBe(88000 + 88000 - 6000 + 3800 + 3800 + 2000);
    expect(sumOf(records, 'tax')).toBe(10200);
    expect(sumOf(records, 'revenue', 'tax')).toBe(sumOf(records, 'total'));
  });

  it('is over, and its charges lead to it', () => {
    expect(records).toMatchObject([
      { kind: 'profile', source: { id: 'G-100' } },
      { kind: 'stay', source: { id: 'R-1' }, status: { value: 'checked-out' } },
      {
        source: { id: 'R-1/9/1', property: 'RIVER' },
        day: '2026-04-01',
        category: { value: 'room', raw: '1000' },
        stay: { id: 'R-1' },
        extra: { FolioID: ['55'] },
      },
      ...Array.from({ length: 7 }, () => ({ kind: 'charge' })),
    ]);
  });
});

describe('other messages of OpenTravel', () => {
  it('a loyalty account is the profile of its member', () => {
    expect(read('loyaltyAccount')).toMatchObject([
      { source: { id: '7700' }, identifiers: [{ programme: 'LOTUS', number: '7700', points: 1200 }] },
    ]);
  });

  it('an answer that only confirms holds no record, and what is no message is refused', () => {
    expect(openTravelRecords({ OTA_ProfileMergeRS: { Success: '', UniqueID: { '@ID': 'G' } } })).toEqual([]);
    expect(openTravelRecords({ html: {} })).toMatchObject([{ refused: { code: 'refused/not-a-record' } }]);
  });

  it('a message in an envelope is read', () => {
    expect(openTravelRecords({ Envelope: { Body: samples.mergeProfiles } })).toHaveLength(3);
  });
});
