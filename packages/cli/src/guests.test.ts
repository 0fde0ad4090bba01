import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore } from '@innkeeper/adapters/memory';
import type { Store } from '@innkeeper/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeWorld } from './fake-world.test-data.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'innkeeper-guests-'));
const store = createMemoryStore();
const openStore = async (): Promise<Store> => ({ ...store, close: async () => undefined });

async function ran(...args: readonly string[]) {
  const world = fakeWorld(folder, { openStore });
  const exit = await run(args, world);

  return { exit, answers: world.answers(), asides: world.asides() };
}

/** Everybody whom the hotel ever wrote down: 1,000 rows, of which 120 tell again of somebody with another number. */
function history(): string {
  const rows = Array.from({ length: 1000 }, (_, row) => {
    const person = row < 880 ? row : row - 880;
    const called = `2026-${String(1 + (row % 9)).padStart(2, '0')}-1${row % 10}`;

    return [
      `R${row}`,
      `Given${person}`,
      `Family${person}`,
      `P${String(100000 + person)}`,
      `${person % 2 === 0 ? 'LEGAL' : 'TRADE'}`,
      called,
    ].join(',');
  });

  return `ROW,GIVEN,FAMILY,PASSPORT,LINE,CALLED\n${rows.join('\n')}\n`;
}

beforeAll(async () => {
  const files: Readonly<Record<string, string>> = {
    'history.csv': history(),
    'history.json': JSON.stringify({
      system: 'old-lists',
      records: [
        {
          kind: 'profile',
          id: 'ROW',
          columns: { GIVEN: 'givenName', FAMILY: 'familyName', PASSPORT: 'document.passport' },
        },
        { kind: 'contact', id: 'ROW', columns: { CALLED: 'at' }, set: { medium: 'call', direction: 'in' } },
      ],
    }),
    'columns.json': JSON.stringify({
      properties: [],
      columns: [{ name: 'industry', kind: 'word', from: { profile: 'LINE' } }],
    }),
    'legal.json': JSON.stringify({ fact: 'industry', is: { equals: 'LEGAL' } }),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  expect(await ran('import', 'history.csv', '--map', 'history.json')).toMatchObject({ exit: 0 });
  expect(await ran('settings', 'set', 'columns.json')).toMatchObject({ exit: 0 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('innkeeper guests', () => {
  it('lists everybody once, with the day of the last contact', async () => {
    const { exit, answers } = await ran('guests', '--facts', 'lastContact', '--format', 'csv');
    const lines = answers.trimEnd().split(/\r?\n/);

    expect(exit).toBe(0);
    expect(lines).toHaveLength(1 + 880);
    // the first person was written down twice: in January, and in row 880 in August
    expect(lines.find((line) => line.includes('Given0 '))).toMatch(/,2026-08-10$/);
  });

  it('lists one line of business in one query, in both languages', async () => {
    const english = await ran('guests', '--rule', 'legal.json', '--facts', 'industry', '--limit', '3');
    expect(english.answers).toContain('440 guests');
    expect(english.answers.match(/LEGAL/g)).toHaveLength(3);
    expect((await ran('guests', '--rule', 'legal.json', '--lang', 'zh-CN')).answers).toContain('440 位客人');
  });

  it('says which columns there are, and who may not look', async () => {
    expect(await ran('guests', '--facts', 'shoes')).toMatchObject({ exit: 1 });
    expect((await ran('guests', '--facts', 'shoes')).asides).toContain('lastContact');
    expect(await ran('guests', '--role', 'receptionist')).toMatchObject({ exit: 5 });
    expect(await ran('guests', '--role', 'sales', '--facts', 'born')).toMatchObject({ exit: 5 });
  });
});
