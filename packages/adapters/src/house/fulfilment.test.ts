import type { GuestId, Preference } from '@innkeeper/core';
import { createInnkeeper, keyOfPreference } from '@innkeeper/core';
import { wordsFor } from '@innkeeper/core/reports';
import { aProfile, aStay } from '@innkeeper/core/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { sourceOf } from './small-world.ts';

const wish = (attribute: string, value: Preference['value'], operator = 'equals') =>
  ({ attribute, operator, value, stance: 'like' }) as Preference;
const four = [
  wish('room.view', 'river'),
  wish('room.floor', 15, 'at-least'),
  wish('room.quiet', true),
  wish('room.bed', 'king'),
];
const detergent = {
  attribute: 'laundry.detergent',
  operator: 'differs',
  value: 'any',
  stance: 'must',
  severity: 'health',
  department: 'laundry',
} as Preference;
const owner = { id: 'owner-1', roles: ['owner'] };

/** Mr Ding says on his first stay what he likes; on his second he gets it, on his third half of it. */
describe('how many of the wishes that the house knew it met', () => {
  let at = '2026-03-02T09:00:00+08:00';
  const house = createInnkeeper({
    store: createMemoryStore(),
    secret: 'a secret for tests only',
    clock: { now: () => at },
  });
  const api = house.as(owner);
  const kitchen = house.as({ id: 'laundry-1', roles: ['housekeeping'] });
  let guestId: GuestId;
  const rate = async (by?: 'department' | 'stay') => {
    await api
      .saveReport({
        id: `house/fulfilment-${by ?? 'preference'}`,
        question: { en: 'Were wishes met?', 'zh-CN': '要求照办了吗？' },
        parts: [{ ask: 'fulfilment', options: by ? { by } : {} }],
      })
      .catch(() => undefined);
    const report = await api.readReport({ id: `house/fulfilment-${by ?? 'preference'}`, days: 365 });

    return { report, part: report.parts[0], met: report.parts[0]?.figures[0] };
  };
  const stay = (id: string, arrival: `${number}-${number}-${number}`, room: string) =>
    aStay({ id, property: 'RIVER', arrival, departure: arrival, room, status: { value: 'checked-out' } });

  beforeAll(async () => {
    await api.writeSettings({
      settings: {
        properties: [
          {
            id: 'RIVER',
            name: 'River House',
            timeZone: 'Asia/Shanghai',
            auditHour: 4,
            currencies: ['CNY'],
            country: 'CN',
            rooms: [
              { number: '2102', floor: 21, features: { view: 'river', quiet: true, bed: 'king' } },
              { number: '0301', floor: 3, features: { view: 'yard', quiet: true, bed: 'king' } },
            ],
          },
        ],
      },
    });
    await house.importFrom(
      owner,
      sourceOf([
        aProfile({ names: [{ type: 'primary', given: 'Jianguo', family: 'Ding' }] }),
        stay('1', '2026-03-01', '0301'),
      ]),
    );
    const { hits } = await api.findGuests({ text: 'Ding' });
    guestId = hits[0]?.guestId as GuestId;
    await api.addWish({ guestId, preferences: [...four, detergent] });
    at = '2026-04-10T09:00:00+08:00';
  });

  it('is not known where nothing was known before a stay', async () => {
    const { met, part } = await rate();
    expect(met).toMatchObject({ name: 'met', n: 0 });
    expect(met?.value).toBeUndefined();
    expect(part?.because).toEqual([{ code: 'report/no-wishes' }]);
  });

  it('is all of them on the second stay: 4 of 4 wishes about the room', async () => {
    await house.importFrom(owner, sourceOf([stay('2', '2026-04-10', '2102')], 'pms'));
    const { met, part } = await rate('stay');
    expect(met).toMatchObject({ value: 1, n: 4 });
    expect(part?.table?.rows).toEqual([[guestId, '2026-04-10', 4, 4, 1]]);
  });

  it('falls at once with a stay that met half of them, and says which and for whom', async () => {
    at = '2026-05-10T09:00:00+08:00';
    await house.importFrom(owner, sourceOf([stay('3', '2026-05-10', '0301')], 'pms'));
    const { met, part } = await rate();
    expect(met).toMatchObject({ value: 6 / 8, n: 8 });
    expect(part?.table?.rows.map((row) => [row[0], row[1], row[2]])).toEqual([
      ['room.floor', 1, 2],
      ['room.view', 1, 2],
      ['room.bed', 2, 2],
      ['room.quiet', 2, 2],
    ]);
    expect(part?.lists[0]?.guests).toEqual([guestId]);
  });

  it('counts what must be kept by department: confirmed by an order, or found broken', async () => {
    const { workId } = await api.orderWork({ guestId, department: 'laundry' });
    await kitchen.closeWork({ workId, acknowledged: [keyOfPreference(detergent)] });
    const laundry = async () =>
      (await rate('department')).part?.table?.rows.find(([department]) => department === 'laundry');
    expect(await laundry()).toEqual(['laundry', 1, 1, 1]);
    await api.reportViolation({ guestId, constraint: detergent, day: '2026-05-10' });
    expect(await laundry()).toEqual(['laundry', 1, 2, 1 / 2]);
    const { report } = await rate('department');
    expect(wordsFor('zh-CN', report).show('laundry', 'term')).toBe('洗衣');
    expect(wordsFor('en', report).name('department')).toBe('Department');
  });
});
