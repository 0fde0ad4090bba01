import { assert, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChargeRecord } from '../../records/charge-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import { parseDay } from '../../shared/day.ts';
import { keyOfSource } from '../../shared/source-reference.ts';
import { anyGuest } from '../any-guest.ts';
import { charges, hotel, isPerson, stays, today } from '../synthetic-hotel.test-data.ts';

describe('stays', () => {
  it('let most guests come once and some often', () => {
    const counts = new Map<string, number>();
    for (const { parties } of stays)
      count(counts, keyOfSource((parties[0] as StayRecord['parties'][0]).profile));
    const often = [...counts.values()];

    expect(often.filter((times) => times === 1).length / often.length).toBeGreaterThan(0.5);
    expect(often.filter((times) => times > 10).length).toBeGreaterThan(20);
  });

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

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sumOf(folio: readonly ChargeRecord[], type: string): number {
  return folio
    .filter((charge) => charge.type.value === type)
    .reduce((sum, { gross }) => sum + (gross?.minor ?? 0), 0);
}
