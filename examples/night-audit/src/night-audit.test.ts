import { createMemoryStore } from '@innkeeper/adapters/memory';
import { createInnkeeper } from '@innkeeper/core';
import { syntheticHotel } from '@innkeeper/core/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { directorsPack } from './directors-pack.ts';
import { keepOwnReport } from './own-report.ts';
import { untilHour } from './wait-for-morning.ts';

const today = '2026-11-21';
const house = createInnkeeper({
  store: createMemoryStore(),
  secret: 'a secret for tests only',
  clock: { now: () => `${today}T07:00:00+08:00` },
});
const manager = house.as({ id: 'night-audit', roles: ['manager'] });

beforeAll(async () => {
  const hotel = syntheticHotel({ seed: 'night', guests: 25, today });
  const owner = house.as({ id: 'owner-1', roles: ['owner'] });
  await owner.writeSettings({ settings: hotel.settings });
  const { id } = await owner.startImport({ name: 'all', key: 'all' });
  await owner.takeIn({ importId: id, step: 1, items: [...hotel.records()].map((record) => ({ record })) });
});

describe('the pack of the director', () => {
  it('holds the state of the morning and the five questions, and is the same when built again', async () => {
    const { page, tables } = await directorsPack(manager, today);
    expect(Object.keys(tables)).toEqual([
      'morning/today',
      'decision/summary',
      'director/appraisal',
      'director/loyalty',
      'director/handover',
      'director/starter',
      'director/new-and-lost',
    ]);
    expect(page).toContain('How many guests are new, how many are lost');
    expect(page).toContain('As of 21 November 2026');
    expect(page).toContain('Data until');
    expect(await directorsPack(manager, today)).toEqual({ page, tables });
    expect((await directorsPack(manager, today, 'zh-CN')).page).toContain('老客户为什么流失');
  });

  it('takes a report of the house by its own data', async () => {
    expect(await keepOwnReport(manager)).toBe(1);
    const { parts } = await manager.readReport({ id: 'house/by-channel', day: today, days: 3650 });
    expect(parts[0]?.table?.rows.length).toBeGreaterThan(1);
  });
});

describe('the wait for the morning', () => {
  it('ends at seven by the clock of the hotel, also in the nights in which clocks are changed', () => {
    const china = { timeZone: 'Asia/Shanghai', hour: 7 };
    expect(untilHour(new Date('2026-11-20T22:30:00Z'), china)).toBe(30 * 60_000);
    expect(untilHour(new Date('2026-11-20T23:00:00Z'), china)).toBe(24 * 3_600_000);
    const lisbon = { timeZone: 'Europe/Lisbon', hour: 7 };
    expect(untilHour(new Date('2026-03-28T07:00:00Z'), lisbon)).toBe(23 * 3_600_000);
    expect(untilHour(new Date('2026-10-24T06:00:00Z'), lisbon)).toBe(25 * 3_600_000);
  });
});
