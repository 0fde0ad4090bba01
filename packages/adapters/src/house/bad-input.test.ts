import type { GuestId, HouseRecord, ImportRun } from '@innkeeper/core';
import { createInnkeeper, InnkeeperError, isInnkeeperError } from '@innkeeper/core';
import { learnWeights, sumOfParts } from '@innkeeper/core/delivered-value';
import { aCharge, aFeedback, aProfile, aStay } from '@innkeeper/core/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { sourceOf } from './small-world.ts';

const today = '2026-11-21';
const who = { id: 'owner-1', roles: ['owner'] };
const yuan = (minor: number) => ({ minor, currency: 'CNY' });
const charge = (id: string, told: object) =>
  aCharge({ id, category: { value: 'food' }, net: yuan(1_000), tax: yuan(0), gross: yuan(1_000), ...told });
const settings = {
  properties: [
    {
      id: 'RIVER',
      name: 'River House',
      timeZone: 'Asia/Shanghai',
      auditHour: 4,
      currencies: ['CNY'],
      country: 'CN',
      rooms: [],
    },
  ],
  value: { otherCostShare: 0.5, marginFloor: 0.2 },
} as const;

describe('what cannot be true', () => {
  const house = createInnkeeper({
    store: createMemoryStore(),
    secret: 'a secret for tests only',
    clock: { now: () => `${today}T09:00:00+08:00` },
  });
  const api = house.as(who);
  let guestId: GuestId;
  let run: ImportRun;
  const read = () => api.readValue({ guestId, property: 'RIVER', day: today });
  const told: readonly HouseRecord[] = [
    aProfile({ names: [{ type: 'primary', given: 'Jianguo', family: 'Ding' }] }),
    aStay({ status: { value: 'checked-out' } }),
    charge('good', {}),
    charge('minus', { quantity: -2 }),
    charge('stray', { net: yuan(-400), gross: yuan(-400) }),
    charge('euro', { net: { minor: 500, currency: 'EUR' }, tax: undefined, gross: undefined }),
    charge('mixed', { net: undefined, tax: { minor: 10, currency: 'EUR' }, gross: yuan(700) }),
    aFeedback({ id: 'soon', type: 'score', day: '2027-01-01', score: { points: 5, of: 5 } }),
  ];

  beforeAll(async () => {
    await api.writeSettings({ settings });
    run = (await house.importFrom(who, sourceOf(told, 'pms'))).run as ImportRun;
    guestId = (await api.findGuests({ text: 'Ding Jianguo' })).hits[0]?.guestId as GuestId;
  });

  it('of money is in no sum, and each line says why: negative quantity, refund without charge, two currencies', async () => {
    const { contribution } = (await read()).toHouse;
    expect(contribution).toMatchObject({ net: yuan(1_000), contribution: yuan(500), isComplete: false });
    const why = contribution?.refused.map(
      ({ source, because }) => `${source?.id.split('-').at(-1)} ${because.code}`,
    );
    expect(why?.sort()).toEqual(['minus value/negative-quantity', 'stray value/refund-without-charge']);
    const refused = await api.listQuarantine({ importId: run.id });
    expect(refused.map(({ code }) => code)).toEqual(Array(2).fill('refused/currency'));
  });

  it('of answers: 6 of 5 is refused at the door, and an answer of tomorrow is not heard today', async () => {
    await expect(
      api.recordScore({ guestId, scores: [{ points: 6, of: 5 }], property: 'RIVER' }),
    ).rejects.toMatchObject({ code: 'input/invalid' });
    const { run: survey } = await house.importFrom(
      who,
      sourceOf([aFeedback({ id: 'six', type: 'score', score: { points: 6, of: 5 } })], 'survey'),
      { key: 'six' },
    );
    expect(survey?.counts).toMatchObject({ new: 0, refused: 1 });
    expect((await api.listQuarantine({ importId: (survey as ImportRun).id }))[0]?.code).toBe('refused/field');
    expect((await read()).toGuest?.satisfaction.n).toBe(0);
    await expect(
      api.recordMoment({ guestId, what: 'queue-minutes', amount: 3, day: '2027-01-01' }),
    ).rejects.toMatchObject({ code: 'input/invalid' });
    await expect(api.recordMoment({ guestId, what: 'queue-minutes', amount: -3 })).rejects.toMatchObject({
      code: 'input/invalid',
    });
  });

  it('of a file: one that cannot be read at all leaves no import that could be finished', async () => {
    const wrong = {
      system: 'pms',
      // biome-ignore lint/correctness/useYield: it fails before its first page
      async *read() {
        throw new InnkeeperError('mapping/missing-header', { header: 'No', headers: 'Nr' });
      },
    };
    await expect(house.importFrom(who, wrong, { name: 'wrong.csv' })).rejects.toMatchObject({
      code: 'mapping/missing-header',
    });
    expect((await api.listImports({})).map(({ name }) => name)).not.toContain('wrong.csv');
  });

  it('of stays: one that ends before it starts is put aside with its reason', async () => {
    const backwards = aStay({ id: 'back', arrival: '2026-03-10', departure: '2026-03-08' });
    const { run: stays } = await house.importFrom(who, sourceOf([backwards], 'pms2'), { key: 'back' });
    expect(stays?.counts).toMatchObject({ new: 0, refused: 1 });
    expect((await read()).toHouse.visits).toBe(1);
  });

  it('of models: nothing is learnt of three guests, nor by weights that do not sum or of guests who are all alike', async () => {
    await expect(api.fitLifetime({})).rejects.toMatchObject({ code: 'lifetime/too-few' });
    const parts = {
      product: 1,
      service: 1,
      personnel: 1,
      image: 1,
      monetary: 1,
      time: 1,
      energy: 1,
      psychic: 1,
    };
    expect(() => sumOfParts(parts, { ...parts, time: 2 })).toThrow(
      expect.objectContaining({ code: 'value/invalid' }),
    );
    const alike = Array.from({ length: 200 }, (_, at) => ({ scores: parts, returned: at % 2 === 0 }));
    const learned = learnWeights(alike as never);
    expect(learned).toMatchObject({ ok: false });
    await expect(
      api.writeSettings({
        settings: {
          ...settings,
          value: {
            evidence: [{ kind: 'praise', part: 'personnel', level: 140, strength: 1, halfLifeDays: 365 }],
          },
        },
      }),
    ).rejects.toSatisfy((error) => isInnkeeperError(error) && error.code === 'input/invalid');
  });

  it('is nowhere a number that is none', async () => {
    expect(JSON.stringify(await read())).not.toMatch(/null|NaN/);
  });
});
