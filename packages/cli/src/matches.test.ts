import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore } from '@innkeeper/adapters/memory';
import type { Store } from '@innkeeper/core';
import { csvRow } from '@innkeeper/core/reports';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FakeWorld } from './fake-world.test-data.ts';
import { fakeWorld } from './fake-world.test-data.ts';
import { run } from './run.ts';

const store = createMemoryStore();
const folder = mkdtempSync(join(tmpdir(), 'innkeeper-matches-'));
const guests = [
  'ID,GIVEN,FAMILY,TEL',
  '1,Gregor,Samsa,+420602718394',
  '2,G,Samsa,+420602718394',
  '3,Milena,=HYPERLINK("http://x"),+420775913482',
  '4,M,=HYPERLINK("http://x"),+420775913482',
];
const mapping = {
  system: 'cards',
  id: 'ID',
  columns: { GIVEN: 'givenName', FAMILY: 'familyName', TEL: 'phone' },
};

async function ran(
  ...args: readonly string[]
): Promise<{ readonly exit: number; readonly world: FakeWorld }> {
  const openStore = async (): Promise<Store> => ({ ...store, close: async () => undefined });
  const world = fakeWorld(folder, { openStore });

  return { exit: await run(args, world), world };
}

beforeAll(async () => {
  writeFileSync(join(folder, 'guests.csv'), guests.join('\n'));
  writeFileSync(join(folder, 'map.json'), JSON.stringify(mapping));
  expect((await ran('import', 'guests.csv', '--map', 'map.json')).exit).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('possible matches at the command line', () => {
  it('are listed with their reasons, for people in both languages and for programs', async () => {
    const { world } = await ran('matches');
    expect(world.answers()).toContain('Gregor Samsa');
    expect(world.answers()).toMatch(/Gregor Samsa: \d\d % sure[\s\S]*?phone\/same \+\d/);
    expect(world.answers()).toContain('2 questions are open.');
    expect((await ran('matches', '--lang', 'zh-CN')).world.answers()).toContain('待核对：2 对。');
    const json = JSON.parse((await ran('matches', '--limit', '1', '--json')).world.answers());
    expect(json.matches).toHaveLength(1);
    expect((await ran('matches', '--format', 'xls')).exit).toBe(2);
  });

  it('go into a spreadsheet, where no cell is a formula, and come back decided, each by itself', async () => {
    const table = (await ran('matches', '--format', 'csv')).world.answers();
    expect(table.startsWith('\uFEFFone,other,decision,note,')).toBe(true);
    expect(table).not.toMatch(/(^|,|")[=+@]/m);
    const rows = table.trimEnd().split('\r\n');
    const filled = rows.map((row, place) =>
      place === 0 ? row : row.replace(',,,', place === 1 ? ',Same,same phone,' : ',different,,'),
    );
    writeFileSync(join(folder, 'filled.csv'), filled.join('\r\n'));
    const first = await ran('decide', 'filled.csv', '--json');
    expect(first.exit).toBe(0);
    const { done, decided } = JSON.parse(first.world.answers());
    expect(done).toBe(2);
    const again = await ran('decide', 'filled.csv');
    expect(again.world.answers()).toContain('0 decided, 2 were so already, 0 refused.');
    expect((await ran('matches')).world.answers()).toContain('Nothing is open');
    expect((await ran('unmerge', decided[0].mergeId)).exit).toBe(0);
    const open = decided.map(({ one, other }: { one: string; other: string }) => ({
      one,
      other,
      decision: 'open',
    }));
    const refused = { one: open[0].one, other: 'guest_00000000', decision: 'same' };
    writeFileSync(join(folder, 'open.json'), JSON.stringify([...open, refused]));
    const opened = await ran('decide', 'open.json');
    expect(opened.exit).toBe(1);
    expect(opened.world.answers()).toContain('refused, guest/not-found');
    expect((await ran('matches')).world.answers()).toContain('2 questions are open.');
  });

  it('name the row that is no decision, and change nothing then', async () => {
    writeFileSync(join(folder, 'bad.csv'), 'one;other;decision\nguest_0000;guest_0001;perhaps\n');
    const { exit, world } = await ran('decide', 'bad.csv');
    expect(exit).toBe(2);
    expect(world.asides()).toContain('Row 2 of bad.csv');
    writeFileSync(join(folder, 'empty.csv'), 'one,other,decision\na,b,\n');
    expect((await ran('decide', 'empty.csv')).world.asides()).toContain(
      'No row of empty.csv has a decision.',
    );
    expect((await ran('decide', 'nowhere.csv')).exit).not.toBe(0);
  });

  it('quote what a spreadsheet would take for a formula, in full-width too', () => {
    expect(csvRow(['=1', '+1', '-1', '@a', '\ta', '＝1', '＋1', '－1', '＠a', 'a=1', 5])).toBe(
      "'=1,'+1,'-1,'@a,'\ta,'＝1,'＋1,'－1,'＠a,a=1,5\r\n",
    );
  });
});
