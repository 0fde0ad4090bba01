import { demonstrationHotel } from '@innkeeper/core/testing';
import { describe, expect, it } from 'vitest';
import { added, changed, changes, expectWhole, pathsOf } from '../../shared/drift.test-data.ts';
import { mewsTablesOf, writeMewsHotel } from '../../testing/write-mews.ts';
import { mewsLists } from './lists.ts';
import { mewsRecords } from './to-records.ts';

const hotel = demonstrationHotel({
  today: '2026-11-21',
  guests: 60,
  properties: 2,
  systems: ['opera', 'mews'],
});
const tables = mewsTablesOf(hotel);
const pages = new Map<string, unknown>();
writeMewsHotel(hotel, (name, payload) => pages.set(name, JSON.parse(JSON.stringify(payload))), {
  pageSize: 2,
});
const lists = mewsLists();
for (const page of pages.values()) lists.add(page);
const names = ['2-customers', '3-reservations', '4-order-items', '5-payments'];
const samples = names.map((name) => [name, pages.get(`${name}-000001`)] as const);
const place = { enterpriseId: 'e1' };

describe.each(samples)('an answer that changes its shape: %s', (_, sample) => {
  it.each(Object.entries(changes))(
    'anywhere, where a value %s: still records or refusals, never a crash',
    (_change, change) => {
      for (const path of pathsOf(sample)) {
        for (const item of mewsRecords(changed(sample, path, change), { tables, place, lists }))
          expectWhole(item, path);
      }
    },
  );

  it('keeps what it does not know, wherever it is added', () => {
    const kept = mewsRecords(added(sample), { tables, place, lists });

    expect(kept.every((item) => 'record' in item)).toBe(true);
    expect(JSON.stringify(kept)).toContain('added later');
  });
});

describe.each([...pages].filter(([name]) => /^0|^2-[ai]|^3-[cs]/.test(name)))(
  'a list that changes its shape: %s',
  (_, page) => {
    it('anywhere: what it belongs to still comes in', () => {
      for (const change of Object.values(changes)) {
        for (const path of pathsOf(page).slice(0, 12)) {
          const odd = mewsLists();
          for (const other of pages.values()) odd.add(other === page ? changed(page, path, change) : other);
          for (const [, sample] of samples)
            for (const item of mewsRecords(sample, { tables, place, lists: odd })) expectWhole(item, path);
        }
      }
    });
  },
);
