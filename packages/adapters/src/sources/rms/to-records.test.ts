import { existsSync, readFileSync } from 'node:fs';
import { checkIncoming } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import { recordsOf, sumOf } from '../../shared/sums.test-data.ts';
import { samples } from './samples.test-data.ts';
import { rmsRecords } from './to-records.ts';

const read = (name: string) => recordsOf(rmsRecords(samples[name], { timeZone: 'Australia/Brisbane' }));

describe('a guest of RMS Cloud', () => {
  it('becomes a person, whatever form the dates have', () => {
    expect(read('guests')).toMatchObject([
      {
        source: { system: 'rms', id: '78' },
        version: Date.parse('2017-07-12T15:12:00+10:00'),
        names: [{ given: 'Kai', family: 'Reef', title: 'Dr.' }],
        birthDate: { year: 1991, month: 8, day: 22 },
        gender: { value: 'other', raw: 'X' },
        identifiers: [
          { documentType: { value: 'passport' }, number: 'PA12', expires: '2030-09-25' },
          { programme: 'REEF', number: '55d', level: 'Pearl' },
          { programme: 'MEMBERSHIP', number: 'br1' },
        ],
        contactPoints: [
          { number: '+61412345678', use: 'mobile' },
          { raw: '07 4000 0000', use: 'work' },
          { address: 'kai@reef.example' },
          { address: 'kai@work.example' },
          { type: 'address', city: 'Cairns' },
        ],
        preferences: [{ group: 'preference', code: 'Ground floor' }],
        consents: [{ channel: 'email', state: 'denied' }],
        notes: [{ text: 'Card [card removed]' }],
        restricted: { reason: 'blackList' },
        extra: { nationalityId: 8, vipCodesId: 14 },
      },
    ]);
  });
});

describe('a reservation of RMS Cloud', () => {
  it('is a stay, and who has part in it is told apart by more than a number', () => {
    expect(read('reservation')).toMatchObject([
      { kind: 'profile', source: { id: '78' }, version: 0 },
      {
        source: { id: '3681', property: '1' },
        status: { value: 'checked-out', raw: 'Departed' },
        arrival: '2026-08-28',
        departure: '2026-08-30',
        room: 'Room 7',
        roomType: 'Queen',
        ratePlan: 'Daily',
        adults: 2,
        children: 2,
        channel: 'web',
        otherIds: [
          { type: 'onlineConfirmationId', id: '12986985' },
          { type: 'otaRef1', id: 'BCOM-1' },
        ],
        parties: [
          { role: 'guest', profile: { id: '78' } },
          { role: 'company', profile: { id: 'company/5' } },
          { role: 'agent', profile: { id: 'agent/7' } },
        ],
      },
    ]);
  });
});

describe('transactions of RMS Cloud', () => {
  it('count what was charged without tax: no receipt, nothing that was voided', () => {
    const records = read('transactions');

    expect(sumOf(records, 'revenue')).toBe(10000 - 1000);
    expect(records).toMatchObject([
      { category: { value: 'room' }, stay: { id: '3681' }, gross: { minor: 11000 } },
      { net: { minor: -1000 } },
      { type: { value: 'payment', raw: 'Receipt' } },
      { type: { value: 'other' } },
    ]);
    expect(JSON.stringify(records)).not.toContain('5322');
  });
});

const file = '../shared/pms/extra/rms/schema.md';

describe.skipIf(!existsSync(file))(
  'the documentation of RMS Cloud (skipped where ../shared/pms is absent)',
  () => {
    it('shows no example that is not read or refused with a reason', () => {
      const examples = [...readFileSync(file, 'utf8').matchAll(/```json\n([\s\S]*?)```/g)].flatMap(
        ([, text = '']) => {
          try {
            return [JSON.parse(text) as unknown];
          } catch {
            return [];
          }
        },
      );
      expect(examples.length).toBeGreaterThan(200);
      for (const item of examples
        .flatMap((example) => rmsRecords(example))
        .map((found) => checkIncoming(found)))
        if ('refused' in item) expect(item.refused.code).toMatch(/^refused\//);
    });
  },
);
