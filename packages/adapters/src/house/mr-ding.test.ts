import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GuestId, Innkeeper } from '@innkeeper/core';
import { createInnkeeper, parseWish, renderBrief, scriptOf } from '@innkeeper/core';
import { demonstrationHotel, dingCard } from '@innkeeper/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operaFiles } from '../sources/opera/index.ts';
import { emptyPgliteStore } from '../stores/pglite/with-tables.test-data.ts';
import { operaTablesOf, writeOperaHotel } from '../testing/index.ts';
import { phoneReader } from '../text/phone.ts';
import { pinyinReader } from '../text/pinyin.ts';

const today = '2026-11-21';
const clerk = { id: 'staff-7', roles: ['receptionist'] } as const;
const colleague = { id: 'staff-8', roles: ['receptionist'] } as const;
const it1 = { id: 'it-1', roles: ['it'] } as const;

describe("Mr Ding's second stay, from OPERA's answers to the brief", () => {
  let folder: string;
  let close: () => Promise<void>;
  let house: Innkeeper;
  let guestId: GuestId;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'innkeeper-ding-'));
    const store = await emptyPgliteStore();
    close = () => store.close();
    house = createInnkeeper({
      store,
      secret: 'a secret for tests only',
      clock: { now: () => '2026-11-21T15:20:00+08:00' },
      phones: phoneReader(),
      pinyin: pinyinReader(),
    });
    const hotel = demonstrationHotel({ today, guests: 40 });
    writeOperaHotel(hotel, folder);
    await house.as(it1).writeSettings({ settings: hotel.settings });
    const { counts } = await house.importFrom(it1, operaFiles({ files: folder, ...operaTablesOf(hotel) }));
    expect(counts.refused).toBe(0);
    expect(counts.new).toBeGreaterThan(100);
  });
  afterAll(async () => {
    await close();
    await rm(folder, { recursive: true, force: true });
  });

  const brief = () =>
    house.as(clerk).briefGuest({
      guestId,
      property: 'RIVER',
      day: today,
      knownBy: 'find/document',
      freeRooms: ['1501', '2102', '2210'],
    });

  it('finds exactly one guest by the number of his ID card', async () => {
    const found = await house
      .as(clerk)
      .findGuests({ document: { type: 'id-card', number: dingCard }, locale: 'zh-CN' });
    expect(found.state).toBe('known');
    expect(found.hits).toHaveLength(1);
    expect(found.hits[0]).toMatchObject({ name: '丁建国', stays: 1, because: [{ code: 'find/document' }] });
    guestId = found.hits[0]?.guestId as GuestId;
  });

  it('answers "new" to an unknown card, and refuses one that cannot be a card before it looks', async () => {
    expect(
      await house.as(clerk).findGuests({ document: { type: 'id-card', number: '11010519491231002X' } }),
    ).toMatchObject({ state: 'new', hits: [] });
    await expect(
      house.as(clerk).findGuests({ document: { type: 'id-card', number: '110105194912310021' } }),
    ).rejects.toMatchObject({ code: 'document/malformed' });
  });

  it('greets him as a returning guest, by the name he is called', async () => {
    const { who, visits } = await brief();
    expect(who.isReturning).toBe(true);
    expect(who.names['zh-CN']?.said).toBe('丁总');
    expect(who.names.en?.said).toBe('Mr Ding');
    expect(visits).toMatchObject({ past: 1, ordinal: 2, last: { nights: 7, room: '2102' } });
    expect(scriptOf(await brief(), 'zh-CN').text).toContain('丁总，欢迎您再次入住');
    expect(scriptOf(await brief(), 'en').text).toContain('Mr Ding, welcome back');
  });

  it('puts the detergent above the greeting', async () => {
    const { alerts } = await brief();
    expect(alerts[0]).toMatchObject({ type: 'constraint', departments: ['laundry'], isConfirmed: false });
    const lines = renderBrief(await brief(), 'en').split('\n');
    expect(lines.findIndex((line) => line.includes('etergent'))).toBeLessThan(
      lines.findIndex((line) => line.includes('Mr Ding')),
    );
  });

  it('offers room 2102 first, with four of four wishes met and why', async () => {
    const { rooms } = await brief();
    expect(rooms[0]).toMatchObject({ room: '2102', met: 4, of: 4 });
    expect(rooms[0]?.because.map(({ code }) => code)).toEqual(Array(4).fill('room/meets'));
    for (const next of rooms.slice(1)) expect(next.met).toBeLessThan(4);
  });

  it('shows what the next best room misses when 2102 is taken', async () => {
    const { rooms } = await house
      .as(clerk)
      .briefGuest({ guestId, property: 'RIVER', day: today, freeRooms: ['1501', '2210'] });
    expect(rooms[0]).toMatchObject({ met: 3, of: 4 });
    expect(rooms[0]?.because.map(({ code }) => code)).toContain('room/misses');
  });

  it('proposes seven nights on the basis of one stay, and breakfast in the room with the usual set', async () => {
    const { nights, usual } = await brief();
    expect(nights).toMatchObject({ nights: 7, stays: 1 });
    expect(JSON.stringify(usual)).toContain('FRUITSET');
    expect(usual[0]).toMatchObject({ place: 'room' });
  });

  it('keeps two fried eggs, half-cooked, in one call, and knows them in the next brief', async () => {
    const { wishes, unread } = parseWish('2 fried eggs, half-cooked');
    expect(unread).toEqual([]);
    const wished = await house.as(clerk).addWish({
      guestId,
      text: '2 fried eggs, half-cooked',
      preferences: wishes.map(({ preference }) => preference),
      order: {
        department: 'kitchen',
        lines: [{ item: 'FRUITSET' }, { item: 'fried eggs', quantity: 2, manner: 'half-cooked' }],
      },
    });
    expect(wished.work?.lines).toHaveLength(2);
    const next = await brief();
    expect(JSON.stringify(next.wishes)).toContain('egg');
    expect(renderBrief(next, 'en')).toMatch(/egg/i);
    expect(renderBrief(next, 'zh-CN')).toContain('蛋');
  });

  it('says the same to every colleague of the same right', async () => {
    const question = { guestId, property: 'RIVER', day: today } as const;
    expect(await house.as(colleague).briefGuest(question)).toEqual(
      await house.as(clerk).briefGuest(question),
    );
  });

  it('lets nobody close a laundry order before the soap is confirmed', async () => {
    const order = await house.as(clerk).orderWork({ guestId, department: 'laundry', text: 'two shirts' });
    expect(order.constraints).toHaveLength(1);
    await expect(house.as(clerk).closeWork({ workId: order.workId, acknowledged: [] })).rejects.toMatchObject(
      { code: 'work/not-acknowledged' },
    );
    await house
      .as(clerk)
      .closeWork({ workId: order.workId, acknowledged: order.constraints.map(({ key }) => key) });
  });

  it('opens a complaint by itself when the soap was forgotten', async () => {
    const order = await house.as(clerk).orderWork({ guestId, department: 'laundry' });
    const heard: string[] = [];
    house.on('constraint-violated', (event) => heard.push(event.guestId));
    await house.as(clerk).reportViolation({
      guestId,
      day: today,
      constraint: order.constraints[0]?.preference as never,
      department: 'laundry',
    });
    expect(heard).toEqual([guestId]);
    expect((await brief()).alerts.map(({ type }) => type)).toContain('complaint');
  });

  it('shows housekeeping what can hurt him, and nothing of his documents or addresses', async () => {
    const seen = JSON.stringify(
      await house
        .as({ id: 'hk', roles: ['housekeeping'] })
        .briefGuest({ guestId, property: 'RIVER', day: today }),
    );
    expect(seen).toContain('soap');
    expect(seen).not.toContain(dingCard.slice(-4));
    expect(seen).not.toContain('example');
  });

  it('leaves a chain of audit that nothing is missing from', async () => {
    expect(await house.as({ id: 'auditor', roles: ['owner'] }).verifyAudit({})).toMatchObject({
      intact: true,
    });
  });
});
