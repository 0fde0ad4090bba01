import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore } from '@innkeeper/adapters/memory';
import type { Store } from '@innkeeper/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeWorld } from './fake-world.test-data.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'innkeeper-suggestions-'));
const store = createMemoryStore();

async function ran(...args: readonly string[]) {
  const openStore = async (): Promise<Store> => ({ ...store, close: async () => undefined });
  const world = fakeWorld(folder, { openStore });
  const exit = await run(args, world);

  return { exit, answers: world.answers(), asides: world.asides() };
}

beforeAll(async () => {
  const customers = [
    { id: 'C1', given_name: 'Rosa', family_name: 'Blume', note: 'feather allergy, 要高楼层, away from lift' },
  ];
  const orders = [
    {
      id: 'O1',
      location_id: 'BAR',
      reference_id: 'Room 12',
      state: 'COMPLETED',
      closed_at: '2026-03-20T20:00:00Z',
      line_items: [{ uid: 'w', name: 'Wine', quantity: '1', total_money: { amount: 800, currency: 'EUR' } }],
    },
  ];
  writeFileSync(join(folder, 'bar.json'), JSON.stringify({ customers, orders }));
  expect((await ran('import', 'square', 'bar.json')).exit).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('innkeeper suggestions and checks', () => {
  it('list what notes speak of with the words, keep what is accepted and drop what is declined', async () => {
    const listed = await ran('suggestions', 'Rosa', 'Blume');
    expect(listed.answers).toContain('3 suggestions');
    expect(listed.answers).toContain('← feather allergy · square');
    expect((await ran('suggestions', 'Rosa Blume', '--accept', '1', '--decline', '2')).answers).toContain(
      '2 decided',
    );
    expect((await ran('suggestions', 'Rosa Blume', '--lang', 'zh-CN')).answers).toContain('1 条待确认');
    expect(await ran('suggestions', 'Rosa Blume', '--accept', '7')).toMatchObject({ exit: 2 });
  });

  it('show a check that nothing leads to a stay of', async () => {
    const { answers } = await ran('checks', 'BAR', '2026-03-20');
    expect(answers).toMatch(/Room 12 +EUR 8 +open/);
    expect((await ran('checks', 'BAR', '2026-03-20', '--state', 'linked')).answers).toContain('0 checks');
    expect((await ran('checks', 'BAR', '20-03-2026')).exit).toBe(2);
  });
});

describe('innkeeper offers, tasks and reports of quality', () => {
  it('say that nothing goes along, that nothing is to be done, and that nobody has answered', async () => {
    expect((await ran('offers', 'Rosa Blume')).answers).toContain('Nothing goes along with what he takes');
    expect((await ran('offers', 'Nobody Known')).exit).not.toBe(0);
    expect((await ran('tasks', 'review', '--days', '10')).answers).toContain('Tasks opened: 0.');
    expect((await ran('tasks', '--lang', 'zh-CN')).answers).toContain('没有要做的事');
    expect((await ran('tasks', '--department', 'cellar')).exit).toBe(2);
    expect((await ran('tasks', 'done', 'service_00000000', 'called', 'him')).asides).toContain(
      'No task has the id',
    );
    const report = await ran('report', 'quality/satisfaction', '--target', '90', '--by', 'department');
    expect(report.answers).toContain('Nobody has answered in these days.');
  });
});
