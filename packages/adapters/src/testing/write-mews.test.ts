import { existsSync, readFileSync } from 'node:fs';
import { syntheticHotel } from '@innkeeper/core/testing';
import { describe, expect, it } from 'vitest';
import type { Raw } from '../shared/loose.ts';
import { objectsOf } from '../shared/loose.ts';
import { writeMewsHotel } from './write-mews.ts';

const hotel = syntheticHotel({ seed: 'mews', guests: 120, today: '2026-11-21', systems: ['opera', 'mews'] });
const pages = new Map<string, Raw>();
const written = writeMewsHotel(
  hotel,
  (name, payload) => pages.set(name, JSON.parse(JSON.stringify(payload))),
  { pageSize: 50 },
);
const all = (list: string): readonly Raw[] => [...pages.values()].flatMap((page) => objectsOf(page[list]));
const told = [...hotel.records()].filter(({ source }) => source.system === 'mews');

describe('a hotel that is written as Mews', () => {
  it('has a customer for each person, a reservation for each stay, an item for each line of revenue', () => {
    const stays = told.filter(({ kind }) => kind === 'stay');

    expect(written.customers).toBe(
      told.filter((record) => record.kind === 'profile' && record.type.value === 'person').length,
    );
    expect(all('Reservations').map(({ Id }) => Id)).toEqual(stays.map(({ source }) => source.id));
    expect(all('OrderItems')).toHaveLength(
      told.filter((record) => record.kind === 'charge' && record.type.value === 'revenue').length,
    );
    expect(written.companionships).toBeGreaterThanOrEqual(stays.length);
    expect(stays.length).toBeGreaterThan(20);
  });

  it('adds up to the same revenue, to the cent', () => {
    const cents = all('OrderItems').reduce(
      (sum, { Amount }) => sum + Math.round((Amount as { NetValue: number }).NetValue * 100),
      0,
    );
    const expected = told.reduce(
      (sum, record) =>
        record.kind === 'charge' && record.type.value === 'revenue'
          ? sum + (record.net?.minor ?? 0) * (record.net?.currency === 'JPY' ? 100 : 1)
          : sum,
      0,
    );

    expect(cents).toBe(expected);
  });

  it('says when a guest comes in the time of the world, and that a no-show was cancelled', () => {
    const noShow = told.find((record) => record.kind === 'stay' && record.status.value === 'no-show');
    const reservation = all('Reservations').find(({ Id }) => Id === noShow?.source.id);

    if (noShow) expect(reservation).toMatchObject({ State: 'Canceled', CancellationReason: 'NoShow' });
    for (const { ScheduledStartUtc } of all('Reservations'))
      expect(ScheduledStartUtc).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z$/);
  });

  it('goes on from the last item of a page', () => {
    for (const page of pages.values()) {
      const [list] = Object.keys(page);
      expect(page.Cursor).toBe(objectsOf(page[list ?? '']).at(-1)?.Id);
    }
  });

  const documentation = '../shared/pms/mews/connector-api/operations/customers.md';
  it.skipIf(!existsSync(documentation))(
    'has the fields of the documented customer (skipped where ../shared/pms is absent)',
    () => {
      const known = new Set(
        [...readFileSync(documentation, 'utf8').matchAll(/"([A-Z][A-Za-z]+)":/g)].map(([, name]) => name),
      );

      for (const name of Object.keys(all('Customers')[0] ?? {})) expect(known).toContain(name);
    },
  );
});
