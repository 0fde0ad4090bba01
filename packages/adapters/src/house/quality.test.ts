import type { GuestId } from '@innkeeper/core';
import type { AskOptions, Report } from '@innkeeper/core/reports';
import { wordsFor } from '@innkeeper/core/reports';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const day = '2026-11-21';
const { house, api } = openHouse(createMemoryStore());
const guests: GuestId[] = [];
const five = (points: number) => ({ points, of: 5 });
const property = {
  id: 'RIVER',
  name: 'River House',
  timeZone: 'Asia/Shanghai',
  auditHour: 4,
  currencies: ['CNY'],
  country: 'CN',
  rooms: [],
  rivals: 2,
} as const;

const read = (id: string, options: AskOptions = {}): Promise<Report> =>
  api.readReport({ id, day, options, property: 'RIVER' });
const partOf = (report: Report, ask: string, at = 0) =>
  report.parts.filter((part) => part.ask === ask)[at] as Report['parts'][number];
const figureOf = (report: Report, ask: string, name: string) =>
  partOf(report, ask).figures.find((one) => one.name === name);

beforeAll(async () => {
  await api.writeSettings({
    settings: { properties: [property], value: { otherCostShare: 0.5, marginFloor: 0 } },
  });
  for (const full of ['Zhao', 'Qian', 'Sun', 'Li', 'Zhou', 'Wu'])
    guests.push((await api.addGuest({ statement: { names: [{ type: 'primary', full }] } })).guestId);
});

describe('only all points count', () => {
  beforeAll(async () => {
    for (const [at, points] of [5, 5, 4, 4, 4, 3].entries())
      await api.recordScore({
        guestId: guests[at] as GuestId,
        day: '2026-11-01',
        scores: [{ ...five(points), about: 'breakfast', department: 'kitchen' }],
      });
  });

  it('in the report of the house: 33.3 % with 83.3 % beside it, by department and by what it is about', async () => {
    const report = await read('quality/satisfaction');

    expect(figureOf(report, 'top-box', 'top-box')?.value).toBeCloseTo(1 / 3, 9);
    expect(figureOf(report, 'top-box', 'top-two-box')?.value).toBeCloseTo(5 / 6, 9);
    expect(partOf(report, 'top-box').table?.rows).toEqual([
      ['kitchen', 6, expect.closeTo(1 / 3, 9), expect.closeTo(5 / 6, 9), expect.closeTo(66.6667, 3), ''],
    ]);
    expect(partOf(report, 'top-box', 1).table?.rows[0]?.[0]).toBe('breakfast');
    expect(wordsFor('zh-CN', report).show('kitchen', 'term')).toBe('厨房');
  });

  it('and a department at 72 % has 28 points to go, 3 to a goal of 75 %', async () => {
    const answers = Array.from({ length: 25 }, (_, at) => ({
      ...five(at < 18 ? 5 : 4),
      department: 'spa' as const,
    }));
    await api.recordScore({ guestId: guests[0] as GuestId, day: '2026-11-02', scores: answers });
    const to = async (options: AskOptions) =>
      partOf(await read('quality/satisfaction', options), 'top-box').table?.rows.find(
        ([name]) => name === 'spa',
      );

    expect((await to({}))?.slice(0, 5)).toEqual(['spa', 25, 0.72, 1, 28]);
    expect((await to({ target: 75 }))?.[4]).toBe(3);
  });
});

it('shows the gap between what was expected and what was got: 5 and 2 are 3 too few', async () => {
  const expected = { guestId: guests[1] as GuestId, level: five(5), day: '2026-10-01' } as const;
  await api.recordExpectation({ ...expected, about: 'front desk accuracy' });
  await api.recordExpectation({ ...expected, about: 'mini room available' });
  await api.recordScore({
    guestId: expected.guestId,
    day: '2026-10-05',
    scores: [{ ...five(2), about: 'front desk accuracy' }],
  });
  const { table, lists, figures } = partOf(await read('quality/satisfaction'), 'gaps');

  expect(table?.rows).toEqual([
    ['front desk accuracy', 1, 1, 5, 2, -3],
    ['mini room available', 1, 0, 5, '', ''],
  ]);
  expect(lists[0]).toMatchObject({ name: 'disappointed', guests: [expected.guestId] });
  expect(figures.find(({ name }) => name === 'answered')?.value).toBe(0.5);
});

it('flags a product that was promised and not there twice', async () => {
  for (const guestId of guests.slice(0, 2)) {
    const { promiseId } = await api.makePromise({
      guestId,
      what: 'a mini room',
      product: 'mini room',
      until: day,
    });
    await api.settlePromise({ promiseId, outcome: 'broken' });
  }
  await api.makePromise({ guestId: guests[2] as GuestId, what: 'a cot', product: 'cot', until: day });
  const report = await read('quality/promises');

  expect(partOf(report, 'promises').table?.rows).toEqual([
    ['mini room', 0, 2, 0, 0, 'yes'],
    ['cot', 0, 0, 1, '', 'no'],
  ]);
  expect(partOf(report, 'promises', 1).table?.rows).toEqual([[owner.id, 0, 2, 1, 0]]);
  expect(figureOf(report, 'promises', 'bait')?.value).toBe(1);
});

it('lets nobody see what was promised or answered who does not see feedback', async () => {
  const blind = house.as({ id: 'x', roles: ['counter'] });
  await expect(blind.readReport({ id: 'quality/promises' })).rejects.toMatchObject({
    code: 'actor/not-allowed',
  });
});

it('shows how content the staff of a department is beside its guests, of five answers or more, and never who', async () => {
  const pulse = (number: number, department: string, more: object = {}) => ({
    kind: 'service',
    source: { system: 'pulse', kind: 'service', id: `${department}-${number}` },
    day: '2026-11-03',
    type: 'pulse',
    department,
    score: five(number < 4 ? 4 : 5),
    ...more,
  });
  const told = [
    ...Array.from({ length: 5 }, (_, number) => pulse(number, 'kitchen')),
    ...Array.from({ length: 4 }, (_, number) => pulse(number, 'spa')),
  ];
  await house.importFrom(owner, sourceOf(told as never, 'pulse'));
  const run = await api.startImport({ name: 'named', key: 'named' });
  await api.takeIn({
    importId: run.id,
    step: 1,
    items: [{ record: pulse(9, 'spa', { staff: 'staff-3' }) as never }],
  });
  const lines = await api.listQuarantine({ importId: run.id });
  const { table, figures } = partOf(await read('quality/satisfaction'), 'pulse');

  expect(JSON.stringify(lines)).toContain('names somebody');
  expect(table?.rows).toEqual([
    ['kitchen', '2026-11', expect.closeTo(0.84, 9), 5, expect.closeTo(25 / 30, 9)],
    ['spa', '2026-11', '', '', expect.closeTo((18 * 5 + 7 * 4) / 125, 9)],
  ]);
  expect(figures.find(({ name }) => name === 'months-hidden')).toMatchObject({ value: 1, n: 2 });
});

it('reads loyalty from how often a guest comes and how content he is, never from one alone', async () => {
  const loyalty = async (guestId: GuestId) =>
    (await api.readValue({ guestId, property: 'RIVER', day })).toGuest?.loyalty;
  expect((await loyalty(guests[0] as GuestId))?.because).toEqual([{ code: 'loyalty/no-behaviour' }]);
  const source = { system: 'pms', kind: 'profile', id: 'regular' } as const;
  const stays = [1, 3, 5].map((month) => ({
    kind: 'stay',
    source: { system: 'pms', kind: 'stay', id: `r${month}` },
    property: 'RIVER',
    status: { value: 'checked-out' },
    arrival: `2026-0${month}-01`,
    departure: `2026-0${month}-03`,
    parties: [{ role: 'guest', profile: source }],
  }));
  const names = [{ type: 'primary', given: 'Regular', family: 'Zheng' }];
  const profile = { kind: 'profile', source, type: { value: 'person' }, active: true, names };
  await house.importFrom(owner, sourceOf([profile, ...stays] as never, 'pms'));
  const guestId = (await api.findGuests({ text: 'Regular Zheng' })).hits[0]?.guestId as GuestId;
  expect((await loyalty(guestId))?.index).toBeUndefined();
  await api.recordScore({ guestId, scores: [five(2)], day: '2026-06-01' });

  expect(await loyalty(guestId)).toMatchObject({
    kind: 'spurious',
    behaviour: 0.75,
    attitude: 0.4,
    index: expect.closeTo(100 * Math.sqrt(0.3), 9),
    parts: [
      { part: 'repeat', value: 0.75 },
      { part: 'score', value: 0.4 },
    ],
  });
});

it('holds what was aimed at with core guests against what came of it, and lists who lacks a target', async () => {
  const guestId = (await api.findGuests({ text: 'Regular Zheng' })).hits[0]?.guestId as GuestId;
  const period = { from: '2026-01-01', to: '2026-06-30' } as const;
  await api.setTargets({ guestId, ...period, relationship: 3, contribution: { minor: 1, currency: 'CNY' } });
  await api.setTargets({ guestId, ...period, relationship: 2, benefit: 90 });
  const { table, figures, lists } = partOf(await read('plan/targets'), 'targets');

  expect(table?.rows).toEqual([
    [guestId, 'target-relationship', 2, 2, 0, 'yes'],
    [guestId, 'target-benefit', 90, expect.any(Number), expect.any(Number), 'no'],
  ]);
  expect(figures.find(({ name }) => name === 'targets-reached')).toMatchObject({ value: 0.5, n: 2 });
  expect(lists.map(({ name }) => name)).toEqual(['lack-relationship', 'lack-benefit', 'lack-contribution']);
  expect(lists[2]?.of).toBeGreaterThan(0);
  await expect(
    api.setTargets({ guestId, from: '2026-12-31', to: '2026-01-01', benefit: 50 }),
  ).rejects.toMatchObject({ code: 'input/invalid' });
});
