import { demonstrationHotel } from '@innkeeper/core/testing';
import { describe, expect, it } from 'vitest';
import { added, changed, changes, expectWhole, pathsOf } from '../../shared/drift.test-data.ts';
import { operaTablesOf, writeOperaHotel } from '../../testing/write-opera.ts';
import { operaRecords } from './to-records.ts';

const hotel = demonstrationHotel({ today: '2026-11-21', guests: 0 });
const tables = { ...operaTablesOf(hotel), guestsFromReservations: true };
const pages = new Map<string, unknown>();
writeOperaHotel(hotel, (name, payload) => pages.set(name, JSON.parse(JSON.stringify(payload))), {
  pageSize: 2,
});
const samples = ['1-profiles-000001', '2-reservations-000001', '3-folios-000001'].map(
  (name) => [name, pages.get(name)] as const,
);

describe.each(samples)('an answer that changes its shape: %s', (_, sample) => {
  it.each(Object.entries(changes))(
    'anywhere, where a value %s: still records or refusals, never a crash',
    (_change, change) => {
      for (const path of pathsOf(sample)) {
        const incoming = operaRecords(changed(sample, path, change), tables, { hotelId: 'RIVER' });

        for (const item of incoming) expectWhole(item, path);
      }
    },
  );

  it('keeps what it does not know, wherever it is added', () => {
    const kept = operaRecords(added(sample), tables, { hotelId: 'RIVER' });

    expect(kept.every((item) => 'record' in item)).toBe(true);
    expect(JSON.stringify(kept)).toContain('added later');
  });
});
