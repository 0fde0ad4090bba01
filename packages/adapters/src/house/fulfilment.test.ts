import type { Day, GuestId, Preference } from '@innkeeper/core';
import { createInnkeeper, keyOfPreference } from '@innkeeper/core';
import { wordsFor } from '@innkeeper/core/reports';
import { aCharge, aProfile, aStay } from '@innkeeper/core/testing';
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

/** One guest waits and quarrels, another is praised; both brought something. */
describe('both sides of the whole house', () => {
  const house = createInnkeeper({
    store: createMemoryStore(),
    secret: 'a secret for tests only',
    clock: { now: () => '2026-11-21T09:00:00+08:00' },
  });
  const api = house.as(owner);
  const guest = (id: string, family: string) =>
    aProfile({ id, names: [{ type: 'primary', given: id, family }] });
  const stayOf = (id: string) =>
    aStay({
      id,
      status: { value: 'checked-out' },
      parties: [{ role: 'guest', profile: guest(id, '').source }],
    });
  const chargeOf = (id: string) => aCharge({ id, stay: stayOf(id).source });

  it('names the touchpoint that costs most, who loses by the house, and one quadrant for each guest', async () => {
    const records = ['Wu', 'Ma'].flatMap((name) => [guest(name, name), stayOf(name), chargeOf(name)]);
    await house.importFrom(owner, sourceOf(records, 'pms'));
    const idOf = async (text: string) => (await api.findGuests({ text })).hits[0]?.guestId as GuestId;
    const [wu, ma] = [await idOf('Wu Wu'), await idOf('Ma Ma')];
    for (let time = 0; time < 8; time += 1) {
      const day = `2026-11-1${time}` as Day;
      await api.recordMoment({
        guestId: wu,
        what: 'check-in-minutes',
        amount: 60,
        touchpoint: 'check-in',
        day,
      });
      await api.recordScore({ guestId: wu, scores: [{ points: 1, of: 5, about: 'room' }], day });
      await api.recordScore({ guestId: ma, scores: [{ points: 5, of: 5, about: 'room' }], day });
      await api.recordMoment({
        guestId: ma,
        what: 'check-in-minutes',
        amount: 1,
        touchpoint: 'check-in',
        day,
      });
    }
    await api.fileComplaint({ guestId: wu, about: 'shower' });
    const { parts } = await api.readReport({ id: 'plan/both-sides', day: '2026-11-21' });
    const [costs, losers, quadrants] = parts;
    expect(costs?.table?.rows[0]?.slice(0, 2)).toEqual(['check-in', 'time']);
    expect(losers?.table?.rows.map(([id]) => id)).toEqual([wu]);
    expect(losers?.lists[0]?.guests).toEqual([wu]);
    const counts = quadrants?.table?.rows.map(([name, count]) => `${name} ${count}`);
    expect(counts).toEqual(['both-gain 1', 'guest-loses 1', 'hotel-loses 0', 'both-lose 0', 'unknown 0']);
    // The same as is said of each guest one by one.
    const one = await api.readValue({ guestId: wu, day: '2026-11-21' });
    expect(Math.round(one.toGuest?.value.total?.net ?? 0)).toBe(losers?.table?.rows[0]?.[1]);
    expect(one.quadrant).toBe('guest-loses');
  });
});
