import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore } from '@innkeeper/adapters/memory';
import type { Store } from '@innkeeper/core';
import { afterAll, describe, expect, it } from 'vitest';
import type { FakeWorld } from './fake-world.test-data.ts';
import { fakeWorld } from './fake-world.test-data.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'innkeeper-demo-'));
const store = createMemoryStore();
const openStore = async (): Promise<Store> => ({ ...store, close: async () => undefined });
const card = '330106196805245812';

async function ran(...args: readonly string[]): Promise<FakeWorld> {
  const world = fakeWorld(folder, { openStore });
  expect(await run(args, world)).toBe(0);

  return world;
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the demonstration', () => {
  it('takes a hotel in through its OPERA and its Mews and greets Mr Ding on his second stay', async () => {
    const world = await ran('demo', '--guests', '20');
    const [answers, asides] = [world.answers(), world.asides()];
    expect(asides).toContain('Making a hotel group with 20 guests');
    expect(asides).toMatch(/OPERA: \d+ records read[\s\S]*Mews: \d+ records read/);
    expect(asides).not.toContain('in quarantine');
    for (const system of ['opera', 'mews'])
      expect(readdirSync(join(folder, `.innkeeper/demo/${system}`)).length).toBeGreaterThan(0);
    expect(answers).toContain('It is 21 November 2026');
    expect(answers.indexOf('ALLERGY')).toBeLessThan(answers.indexOf('Mr Ding'));
    expect(answers).toMatch(/Room +2102 +4\/4/);
    expect(answers).toContain('a week again? (1 stay)');
    expect(answers).toContain(`wish ${card} "2 fried eggs, half-cooked" --demo`);
  });

  it('finds everything ready the second time, and speaks Chinese', async () => {
    const world = await ran('demo', '--lang', 'zh-CN');
    expect(world.asides()).toBe('');
    expect(world.answers()).toContain('丁总，欢迎您再次入住');
    expect(world.answers()).toContain('2026年11月21日');
  });

  it('can be tried with any command, on the day it is there', async () => {
    await ran('wish', card, '2 fried eggs, half-cooked', '--demo');
    const brief = await ran('brief', card, '--demo');
    expect(brief.answers()).toMatch(/Usual.*two fried eggs, half-cooked.*Say/s);
    expect((await ran('brief', '1203', '--demo')).answers()).toContain('● Complaint open');
  });

  it('answers the questions of the director on a page, in lines and as data', async () => {
    const lines = (await ran('report', 'director/new-and-lost', '--demo')).answers();
    expect(lines).toMatch(/How many guests are new[\s\S]*Active at the beginning +\d+[\s\S]*Won back/);
    const page = (await ran('report', 'director', '--demo', '--format', 'html', '--lang', 'zh-CN')).answers();
    expect(page.match(/<section /g)).toHaveLength(5);
    expect(page).toContain('老客户为什么流失');
    const goal = await ran(
      'report',
      'plan/goal',
      '--demo',
      '--goal',
      '100000',
      '--spend',
      '100',
      '--format',
      'json',
    );
    const [demand] = JSON.parse(goal.answers()).parts;
    expect(demand.figures[0]).toEqual({ name: 'visits-needed', unit: 'count', value: 1000 });
    expect((await ran('report', '--demo')).answers()).toContain('decision/summary');
    const none = fakeWorld(folder, { openStore });
    expect(await run(['report', 'director/none', '--demo'], none)).not.toBe(0);
    expect(none.asides()).toContain('There is no report "director/none"');
  });

  it('shows both sides of Mr Ding, in both languages and as data', async () => {
    const english = (await ran('value', card, '--demo')).answers();
    expect(english).toMatch(/= contribution +CN¥[\d,.]+\n/);
    expect(english).toContain('One visit.');
    expect(english).toMatch(/product +\d+ of 100 .*from one piece of evidence/);
    expect(english).toContain('+ image: a remark that was heard and acted on (snack), 20');
    const chinese = (await ran('value', card, '--demo', '--lang', 'zh-CN')).answers();
    expect(chinese).toContain('形象：意见听进去了，也改了（点心），2026-03-15');
    const { toHouse, toGuest } = JSON.parse((await ran('value', card, '--demo', '--json')).answers());
    expect(toHouse).toMatchObject({
      visits: 1,
      contribution: { formula: 'contribution/1', isComplete: false },
    });
    expect(toGuest.value.coverage).toEqual({ known: 3, of: 8 });
    const clerk = (await ran('value', card, '--demo', '--role', 'receptionist')).answers();
    expect(clerk).not.toContain('¥');
  });

  it('says the same as data', async () => {
    const { brief } = JSON.parse((await ran('demo', '--json')).answers());
    expect(brief.rooms[0]).toMatchObject({ room: '2102', met: 4, of: 4 });
    expect(brief.nights).toMatchObject({ nights: 7, stays: 1 });
  });

  it('has saved answers that the command reads as well, of one system at a time', async () => {
    for (const system of ['opera', 'mews']) {
      const saved = join('.innkeeper/demo', system);
      const world = await ran('import', `--${system}`, saved, '--dry-run', '--demo', '--json');
      const [{ counts }] = JSON.parse(world.answers()).imports;
      expect(counts.read).toBeGreaterThan(20);
    }
    const world = fakeWorld(folder, { openStore });
    expect(await run(['import', '--opera', 'a', '--mews', 'b', '--demo'], world)).toBe(2);
    expect(world.asides() + world.answers()).toContain('not both');
  });

  it('is made anew when asked', async () => {
    await store.clear({ tenant: 'house' });
    expect((await ran('demo', '--again', '--guests', '5')).asides()).toContain(
      'Making a hotel group with 5 guests',
    );
    expect(existsSync(join(folder, '.innkeeper/demo/demonstration.json'))).toBe(true);
    expect((await ran('demo', '--guests', '6')).asides()).toContain('has 5 guests already; --again');
    expect(await run(['demo', '--guests', 'many'], fakeWorld(folder))).toBe(2);
  });
});
