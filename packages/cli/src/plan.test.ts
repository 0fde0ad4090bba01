import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore } from '@innkeeper/adapters/memory';
import type { HouseRecord, Store } from '@innkeeper/core';
import { createInnkeeper } from '@innkeeper/core';
import type { CarePlan, PlanAnswer } from '@innkeeper/core/plan';
import { aCharge, aProfile, aSource, aStay } from '@innkeeper/core/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { fakeWorld } from './fake-world.test-data.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'innkeeper-plan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const store = createMemoryStore();
const env = { INNKEEPER_SECRET: 'a secret for tests only' };
const house = () =>
  createInnkeeper({ store, secret: env.INNKEEPER_SECRET, clock: { now: () => '2026-11-21T08:30:00Z' } });

/** The first fifth spends ten times as much as the rest and is Portuguese; ten of the others are as well. */
function guests(count: number): readonly HouseRecord[] {
  return Array.from({ length: count }, (_, at) => {
    const id = String(1000 + at);
    const isCore = at < count / 5;
    const value = isCore || at >= count - 10 ? 'PT' : 'CN';

    return [
      aProfile({ id, names: [{ type: 'primary', full: `Guest ${id}` }], nationality: { value } }),
      aStay({ id, parties: [{ role: 'guest', profile: aSource('profile', id) }] }),
      aCharge({
        id,
        stay: aSource('stay', id),
        net: { minor: isCore ? 500_000 : 50_000, currency: 'CNY' },
      }),
    ];
  }).flat();
}

async function planned(plan: unknown, ...args: readonly string[]) {
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
  const openStore = async (): Promise<Store> => ({ ...store, close: async () => undefined });
  const world = fakeWorld(folder, { env, openStore });
  const exit = await run(['plan', 'plan.json', ...args], world);

  return { exit, answer: world.answers(), aside: world.asides() };
}

const whole: CarePlan = {
  situation: { site: 'scenic', localShare: 0.1, passingShare: 0.9 },
  positioning: 'high-end',
  groups: [
    { name: 'bankers', share: 0.5, are: 'elite' },
    { name: 'neighbours', share: 0.5, are: 'public' },
  ],
  evidence: { knownShare: 0.9, segments: 0, partnersSpokenTo: 3, partners: 4, changedProcesses: 0 },
  layers: [
    {
      name: 'the tower',
      stronghold: 'bank',
      influence: 0.4,
      targetGuests: 60,
      until: '2027-03-01',
      owner: 'Lin',
    },
    { name: 'the block', stronghold: 'bank', influence: 0.7, targetGuests: 30 },
  ],
  salesTarget: 100,
  lives: [
    { guest: 'Li', events: [{ type: 'wedding', day: '2025-10-01' }] },
    { guest: 'Wang', birthDate: '1990-01-01' },
  ],
};

describe('a plan', () => {
  it('is answered part by part, as data', async () => {
    const { exit, answer } = await planned(whole, '--day', '2026-11-21', '--json');
    const { need, mode, axes, programme, roadmap, lives, pond }: PlanAnswer = JSON.parse(answer);
    expect(exit).toBe(0);
    expect(need?.need).toBe('low-for-now');
    expect(mode?.byGroup.map((group) => group.mode)).toEqual(['one-to-one', 'zone-module']);
    expect(axes.map((one) => one.axes.includes('occupation'))).toEqual([true, false]);
    expect(programme[0]?.stages.map(({ standing }) => standing)).toEqual([
      'done',
      'open',
      'blocked',
      'blocked',
    ]);
    expect(programme.map(({ stages }) => stages[2]?.partner)).toEqual(['guest', 'representative']);
    expect(roadmap?.layers.map(({ name }) => name)).toEqual(['the block', 'the tower']);
    expect([roadmap?.shortfall, roadmap?.warnings.length]).toEqual([10, 3]);
    expect(lives.map(({ stage, next }) => [stage, next])).toEqual([
      ['newly-married', 'young-family'],
      [undefined, undefined],
    ]);
    expect(pond).toBeUndefined();
  });

  it('is said in both languages, with why', async () => {
    const english = (await planned(whole, '--day', '2026-11-21')).answer;
    expect(english).toContain('90 % are tourists: quality and safety come first');
    expect(english).toContain('the block lacks a day');
    expect(english).toContain('the layers add up to 90, sales asks for 100: 10 apart');
    const chinese = (await planned(whole, '--day', '2026-11-21', '--lang', 'zh-CN')).answer;
    expect(chinese).toContain('暂时低');
    expect(chinese).toContain('2025-10-01 结婚；'.slice(0, 13));
    expect(chinese).not.toMatch(/plan\//);
  });

  it('takes its pond from what the main guests of the house have in common', async () => {
    await house().importFrom(
      { id: 'it', roles: ['owner'] },
      {
        system: 'pms',
        async *read() {
          yield { items: guests(200).map((record) => ({ record })) };
        },
      },
    );
    const market = { people: 200_000, source: 'chamber of commerce' };
    const { exit, answer } = await planned({ market }, '--day', '2026-11-21', '--json');
    const { pond }: PlanAnswer = JSON.parse(answer);
    expect(exit).toBe(0);
    // All forty of the core are Portuguese, and so are fifty of the two hundred.
    expect(pond?.traits[0]).toEqual({ dimension: 'nationality', value: 'PT', lift: 4 });
    expect([pond?.size, pond?.source]).toEqual([50_000, 'chamber of commerce']);
    expect((await planned({ market }, '--day', '2026-11-21', '--lang', 'zh-CN')).answer).toContain('鱼池');
  });

  it('with a slip of the pen is refused with the place of it', async () => {
    const { exit, aside } = await planned({ situation: { site: 'moon', localShare: 2, passingShare: 0 } });
    expect(exit).not.toBe(0);
    expect(aside).toContain('situation.site');
    expect((await planned({ markt: {} })).exit).not.toBe(0);
    expect((await planned(whole, '--day', 'tomorrow')).exit).not.toBe(0);
  });
});
