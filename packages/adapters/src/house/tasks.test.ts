import type { GuestId, HouseRecord } from '@innkeeper/core';
import { createInnkeeper, sentenceOf } from '@innkeeper/core';
import { valueEn } from '@innkeeper/core/words/value.en';
import { valueZhCn } from '@innkeeper/core/words/value.zh-cn';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { sourceOf } from './small-world.ts';

const today = '2026-11-21';
const store = createMemoryStore();
let at = `${today}T10:00:00+08:00`;
const house = createInnkeeper({ store, secret: 'a secret for tests only', clock: { now: () => at } });
const owner = house.as({ id: 'owner-1', roles: ['owner'] });
const clerk = house.as({ id: 'staff-7', roles: ['receptionist'] });
const places = ['RIVER', 'LAKE'] as const;
const nameOf = (number: number) => `P${String(number).padStart(3, '0')}`;
const guestIds: GuestId[] = [];

function records(): readonly HouseRecord[] {
  return Array.from({ length: 30 }, (_, number) => {
    const source = { system: 'pms', kind: 'profile', id: nameOf(number) } as const;

    return [
      {
        kind: 'profile',
        source,
        type: { value: 'person' },
        active: true,
        names: [{ type: 'primary', given: 'Guest', family: nameOf(number) }],
      },
      {
        kind: 'stay',
        source: { system: 'pms', kind: 'stay', id: `S${number}` },
        property: places[number % 10 === 9 ? 1 : 0],
        status: { value: 'checked-out' },
        arrival: number < 15 ? '2026-10-08' : '2026-11-15',
        departure: number < 15 ? '2026-10-09' : '2026-11-17',
        parties: [{ role: 'guest', profile: source }],
      },
    ] as const;
  }).flat() as never;
}

beforeAll(async () => {
  const property = (id: string) => ({
    id,
    name: id,
    timeZone: 'Asia/Shanghai',
    auditHour: 4,
    currencies: ['CNY'],
    country: 'CN',
    rooms: [],
  });
  await owner.writeSettings({ settings: { properties: places.map(property) } });
  await house.importFrom({ id: 'owner-1', roles: ['owner'] }, sourceOf(records(), 'pms'));
  for (let number = 0; number < 30; number += 1) {
    const { hits } = await owner.findGuests({ text: `Guest ${nameOf(number)}` });
    guestIds.push(hits[0]?.guestId as GuestId);
  }
});

const review = (api = owner) => api.reviewDelivered({ property: 'RIVER' });

describe('a stay that cost the guest more than it gave him', () => {
  it('opens one task for the department where most was lost, with its reasons in both languages', async () => {
    const guestId = guestIds[16] as GuestId;
    expect((await review()).opened).toEqual([]); // nothing is known, so nothing is below zero
    await clerk.recordMoment({ guestId, what: 'quarrel', touchpoint: 'breakfast', day: '2026-11-16' });
    await clerk.recordMoment({ guestId: guestIds[17] as GuestId, what: 'quarrel', day: '2026-08-01' });
    const { opened } = await review();

    expect(opened).toMatchObject([
      {
        why: 'stay-below-zero',
        department: 'restaurant',
        touchpoint: 'breakfast',
        guestId,
        state: 'open',
        until: '2026-11-22',
        stay: { id: 'S16' },
      },
    ]);
    const [reason] = opened[0]?.because ?? [];
    expect(Number(reason?.facts?.['value'])).toBeLessThan(0);
    if (!reason) throw new Error('no reason');
    expect(sentenceOf(reason, 'en', valueEn)).toMatch(/cost the guest more than it gave him \(-\d/);
    expect(sentenceOf(reason, 'zh-CN', valueZhCn)).toContain('请补救');
    expect((await review()).opened).toEqual([]);
  });

  it('stands among the duties and the tasks of the department until somebody says what was done', async () => {
    const guestId = guestIds[16] as GuestId;
    const duties = (await clerk.listDuties({ guestId })).duties.filter(({ type }) => type === 'task');
    expect(duties).toMatchObject([{ due: '2026-11-22', isDue: false }]);
    expect((await clerk.listDuties({})).duties.map(({ id }) => id)).toContain(duties[0]?.id);
    expect((await clerk.listTasks({ department: 'kitchen' })).tasks).toEqual([]);
    const [task] = (await clerk.listTasks({ department: 'restaurant' })).tasks;
    expect(task?.guestName).toContain('P016');
    const before = (await owner.listEvents({})).length;
    const taskId = task?.taskId as NonNullable<typeof task>['taskId'];
    expect(await clerk.closeTask({ taskId, done: 'called him, sent fruit' })).toMatchObject({
      state: 'done',
      doneBy: 'staff-7',
    });
    const events = (await owner.listEvents({})).slice(before);
    expect(events.map(({ event }) => event.type)).toContain('task-changed');
    await expect(clerk.closeTask({ taskId, done: 'twice' })).rejects.toMatchObject({ code: 'task/done' });
    expect((await clerk.listTasks({})).tasks).toEqual([]);
    expect((await review()).opened).toEqual([]); // a stay has one task, whenever the job runs
  });
});

describe('a department at which guests get surely less than before', () => {
  it('gets one task, and no second while it is open', async () => {
    for (const [number, guestId] of guestIds.entries()) {
      const day = number < 15 ? '2026-10-08' : '2026-11-15';
      await clerk.recordMoment({ guestId, what: 'check-in-minutes', amount: number < 15 ? 2 : 25, day });
    }
    const { opened } = await review();
    const falls = opened.filter(({ why }) => why === 'value-fell');

    expect(falls).toMatchObject([{ department: 'front-desk', touchpoint: 'check-in', until: '2026-12-05' }]);
    expect(falls[0]?.guestId).toBeUndefined();
    expect(falls[0]?.because[0]?.facts).toMatchObject({ before: expect.any(Number), n: 15 });
    at = '2026-12-02T10:00:00+08:00';
    expect((await owner.reviewDelivered({ property: 'RIVER', day: '2026-12-02' })).opened).toEqual([]);
    at = `${today}T10:00:00+08:00`;
  });

  it('is shown to whoever works at that property, and to nobody of another', async () => {
    const at = (property: string) => house.as({ id: 'm', roles: ['manager'], properties: [property] });
    const whys = async (property: string) => (await at(property).listTasks({})).tasks.map(({ why }) => why);

    expect(await whys('RIVER')).toContain('value-fell');
    expect(await whys('LAKE')).not.toContain('value-fell');
    await expect(clerk.reviewDelivered({})).rejects.toMatchObject({ code: 'actor/not-allowed' });
    const kitchen = house.as({ id: 'chef', roles: ['kitchen'] });
    for (const task of (await kitchen.listTasks({})).tasks) expect(task.because).toEqual([]);
  });
});
