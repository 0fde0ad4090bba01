import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore } from '@innkeeper/adapters/memory';
import type { HouseRecord, Store } from '@innkeeper/core';
import { createInnkeeper } from '@innkeeper/core';
import { aCharge, aProfile, aStay } from '@innkeeper/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeWorld } from './fake-world.test-data.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'innkeeper-census-'));
const store = createMemoryStore();
const env = { INNKEEPER_SECRET: 'a secret for tests only' };
const records: readonly HouseRecord[] = [aProfile(), aStay(), aCharge()];
const asleep = {
  type: 'dynamic',
  id: 'asleep',
  name: 'Not here for half a year',
  rule: { fact: 'last', is: { to: { ago: 6, unit: 'months' } } },
  playbook: { action: 'call-back' },
};

async function ran(...args: readonly string[]) {
  const openStore = async (): Promise<Store> => ({ ...store, close: async () => undefined });
  const world = fakeWorld(folder, { env, openStore });
  const exit = await run(args, world);

  return { exit, answer: world.answers(), aside: world.asides() };
}

beforeAll(async () => {
  const house = createInnkeeper({
    store,
    secret: env.INNKEEPER_SECRET,
    clock: { now: () => '2026-11-21T08:30:00Z' },
  });
  await house.importFrom(
    { id: 'it', roles: ['owner'] },
    {
      system: 'pms',
      async *read() {
        yield { items: records.map((record) => ({ record })) };
      },
    },
  );
  writeFileSync(join(folder, 'asleep.json'), JSON.stringify(asleep));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the house that is asked without a file', () => {
  it('lays out its guests', async () => {
    const { answer, exit } = await ran('ledger', '--day', '2026-04-01');
    expect(exit).toBe(0);
    expect(answer).toMatch(/1 {2}0–60 +1 +100\.0 +1 +100\.00/);
    expect((await ran('ledger', '--lang', 'zh-CN')).answer).toContain('共 1 位客人');
  });

  it('scores, sorts and crosses them', async () => {
    expect((await ran('rfm')).answer).toMatch(/555|511/);
    expect((await ran('structure', '--by', 'visits')).answer).toMatch(/edge +1 +1 +100\.0/);
    expect(
      (await ran('pivot', '--over', 'visits', '--by', 'month', '--measure', 'sum:revenue')).answer,
    ).toMatch(/2026-03 +100\.00/);
    const crossed = (...by: readonly string[]) => ran('pivot', '--over', 'visits', '--by', ...by);
    expect((await crossed('month, property')).answer).toBe((await crossed('month', 'property')).answer);
  });

  it('keeps a segment, counts it and explains it', async () => {
    expect((await ran('segment', 'set', 'asleep.json')).answer).toContain('version 1');
    expect((await ran('segment', 'update')).answer).toMatch(/1 entered, 0 left[\s\S]*call-back/);
    expect((await ran('segment')).answer).toMatch(/asleep +Not here for half a year +1/);
    const { answer } = await ran('segment', 'show', 'asleep', '--format', 'csv');
    const [, guest = ''] = answer.trim().split(/\r?\n/);
    expect((await ran('segment', 'explain', 'asleep', guest)).answer).toContain('found: 2026-03-09');
    expect((await ran('segment', 'remove', 'asleep')).answer).toContain('Removed');
    expect((await ran('segment', 'show', 'asleep')).exit).not.toBe(0);
  });

  it('says what was typed wrongly', async () => {
    expect((await ran('structure', '--by', 'shoes')).aside).toContain('amount, contribution, visits, nights');
    expect((await ran('pivot', '--over', 'shoes')).aside).toContain('guests, visits or purchases');
    expect((await ran('ledger', '--day', '2027-01-01')).exit).not.toBe(0);
  });
});

describe('what is given away', () => {
  it('is given, asked for and decided from the terminal, in both languages', async () => {
    const { answer } = await ran('find', 'Ding', '--json');
    const [hit] = JSON.parse(answer).hits as readonly { readonly guestId: string }[];
    const guest = hit?.guestId ?? '';
    expect((await ran('give', guest, '--what', 'tea')).exit).toBe(2);
    writeFileSync(
      join(folder, 'house.json'),
      JSON.stringify({
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
        value: { otherCostShare: 0.3, marginFloor: 0.5 },
      }),
    );
    expect((await ran('settings', 'set', 'house.json')).exit).toBe(0);
    const given = await ran('give', guest, '--what', 'tea', '--cost', '15');
    expect(given.answer).toMatch(/given .*tea .*15\.00 .*by /);
    const asked = await ran('give', guest, '--what', 'dinner', '--cost', '80', '--lang', 'zh-CN');
    expect(asked.answer).toContain('待批准');
    const waiting = await ran('gifts');
    const [giftId = ''] = /service_\w+/.exec(waiting.answer) ?? [];
    expect((await ran('gifts', 'decline', giftId)).answer).toContain('declined');
    expect((await ran('gifts')).answer).toContain('Nothing waits');
    expect((await ran('gifts', guest)).answer).toMatch(
      /May be given: .*20\.00; given: .*15\.00; left: .*5\.00/,
    );
  });
});

describe('who comes again', () => {
  const again: Store = createMemoryStore();
  const openStore = async (): Promise<Store> => ({ ...again, close: async () => undefined });
  const asked = async (...args: readonly string[]) => {
    const world = fakeWorld(folder, { env, openStore });
    const exit = await run(args, world);

    return { exit, answer: world.answers(), aside: world.asides() };
  };
  const dayAt = (week: number) =>
    new Date(Date.UTC(2025, 0, 6 + 7 * week)).toISOString().slice(0, 10) as `${number}-${number}-${number}`;
  const told = Array.from({ length: 60 }, (_, guest) => {
    const id = `again-${guest}`;
    const profile = aProfile({
      id,
      names: [{ type: 'primary', given: `G${guest}`, family: `Again${guest}` }],
    });

    return [
      profile,
      ...Array.from({ length: 1 + ((guest * guest) % 7) }, (__, stay) => {
        const arrival = dayAt((guest % 20) + stay * (3 + (guest % 5)));
        const own = { id: `${id}-${stay}`, arrival, departure: arrival, parties: [] };
        const parties = [{ role: 'guest', profile: profile.source }] as const;
        const stayed = aStay({ ...own, parties, status: { value: 'checked-out' } });

        return [stayed, aCharge({ id: `${id}-${stay}`, day: arrival, stay: stayed.source })];
      }).flat(),
    ];
  }).flat();

  it('is fitted to the house, kept, and said of each guest', async () => {
    const house = createInnkeeper({
      store: again,
      secret: env.INNKEEPER_SECRET,
      clock: { now: () => '2026-06-30T08:30:00Z' },
    });
    await house.importFrom(
      { id: 'it', roles: ['owner'] },
      {
        system: 'pms',
        async *read() {
          yield { items: told.map((record) => ({ record })) };
        },
      },
    );
    const dry = await asked('fit', '--until', '2026-01-31', '--dry-run');
    expect(dry.exit).toBe(0);
    expect(dry.answer).toMatch(/bg-nbd: 60 of 60 guests/);
    const { exit, answer } = await asked('fit', '--until', '2026-01-31', '--holdout', '20', '--json');
    expect(exit).toBe(0);
    const report = JSON.parse(answer);
    expect(Object.keys(report.parameters)).toEqual(['r', 'alpha', 'a', 'b']);
    expect(report).toMatchObject({ isKept: true, guests: 60, holdout: { weeks: 20 } });
    const shown = await asked('value', 'Again6', '--day', '2026-01-31');
    expect(shown.answer).toMatch(/Not lost: \d+ %\. \d+\.\d stays expected within a year/);
    expect(shown.answer).toMatch(/worth over 3 years/);
    const chinese = await asked('value', 'Again6', '--day', '2026-01-31', '--lang', 'zh-CN');
    expect(chinese.answer).toContain('一年内预计来');
    expect(`${shown.answer}${chinese.answer}`).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('is refused of a house that knows too few, and of a model that is none of stays', async () => {
    const few = await ran('fit');
    expect(few.exit).toBe(1);
    expect(few.aside).toContain('lifetime/too-few');
    expect((await asked('fit', '--model', 'gamma-gamma')).exit).toBe(2);
    expect((await asked('fit', '--until', '2025-02-30')).exit).toBe(2);
  });
});
