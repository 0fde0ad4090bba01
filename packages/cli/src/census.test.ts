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
