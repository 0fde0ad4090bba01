import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore } from '@innkeeper/adapters/memory';
import type { Store } from '@innkeeper/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeWorld, fakeWorld } from './fake-world.test-data.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'innkeeper-resolve-'));
const rows = [
  'WHO,NAME,LAST,BORN,MAIL',
  ...Array.from({ length: 40 }, (_, at) => {
    const word = `${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + ((at * 7) % 26))}ren`;
    return `${at},Na${word},Fa${word}son,19${40 + at}-0${1 + (at % 9)}-1${at % 10},${word}${at}@host.example`;
  }),
  'x,"Anna, Maria",Lindqvist,1980-02-03,anna@lindqvist.example',
  'x,Anna Maria,Lindquist,1980-02-03,anna@lindqvist.example',
  '',
  'y,,,,',
];

async function ran(
  ...args: readonly string[]
): Promise<{ readonly exit: number; readonly world: FakeWorld }> {
  const world = fakeWorld(folder);

  return { exit: await run(['resolve', ...args], world), world };
}

beforeAll(() => {
  writeFileSync(join(folder, 'guests.csv'), rows.join('\n'));
  writeFileSync(join(folder, 'empty.csv'), '');
  const columns = { NAME: 'givenName', LAST: 'familyName', BORN: 'birthDate', MAIL: 'email' };
  writeFileSync(join(folder, 'map.json'), JSON.stringify({ columns }));
  const own = (names: readonly string[]) =>
    JSON.stringify({
      columns: { ...columns, ...Object.fromEntries(names.map((name) => [name, `compare.${name}`])) },
    });
  writeFileSync(join(folder, 'own.json'), own(['WHO']));
  writeFileSync(join(folder, 'many.json'), own(['WHO', 'B', 'C', 'D', 'E']));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a plain file', () => {
  it('gets a line for every row: its number, its guest, the probability', async () => {
    const { exit } = await ran('guests.csv', '--map', 'map.json', '--out', 'who.csv');
    const lines = readFileSync(join(folder, 'who.csv'), 'utf8').trim().split('\n');
    expect(exit).toBe(0);
    expect(lines).toHaveLength(44);
    expect(lines[0]).toBe('row,guest,probability,answer');
    expect(lines.slice(41, 43).map((line) => line.split(',').slice(0, 2))).toEqual([
      ['41', '41'],
      ['42', '41'],
    ]);
    expect(lines[43]).toMatch(/^43,43,.*,alone$/);
  });

  it('is measured against a column that is never compared', async () => {
    const { world } = await ran('guests.csv', '--map', 'map.json', '--truth', 'WHO', '--json');
    const report = JSON.parse(world.answers()) as {
      rows: number;
      evaluation: { pairs: { true: number; recall: number } };
    };
    expect(report.rows).toBe(43);
    expect(report.evaluation.pairs).toMatchObject({ true: 1, recall: 1 });
  });

  it('explains two of its rows, and says what it needs where they are none', async () => {
    const { world } = await ran('guests.csv', '--map', 'map.json', '--explain', '41', '42');
    expect(world.answers()).toMatch(/email\s+same/);
    expect((await ran('guests.csv', '--map', 'map.json', '--explain', '41', '99')).exit).toBe(2);
    const own = await ran('guests.csv', '--map', 'own.json', '--explain', '41', '42');
    expect(own.world.answers()).toMatch(/WHO\s+same/);
  });

  it.each([
    [['empty.csv', '--map', 'map.json'], 1],
    [['nowhere.csv', '--map', 'map.json'], 1],
    [['guests.csv', '--map', 'many.json'], 1],
    [['guests.csv'], 2],
    [['guests.csv', '--map', 'map.json', '--truth', 'NOBODY'], 2],
  ])('that cannot be used is refused in words: %j', async (args, exit) => {
    const found = await ran(...args);
    expect(found.exit).toBe(exit);
    expect(found.world.asides()).not.toContain('    at ');
  });
});

describe('the whole house', () => {
  it('is resolved in its store, and that is taken back', async () => {
    const home = mkdtempSync(join(tmpdir(), 'innkeeper-house-'));
    const store = createMemoryStore();
    const openStore = async (): Promise<Store> => ({ ...store, close: async () => undefined });
    const told = async (...args: readonly string[]) => {
      const world = fakeWorld(home, { openStore });
      const exit = await run([...args, '--json'], world);
      return { exit, said: exit === 0 ? JSON.parse(world.answers()) : undefined };
    };
    try {
      const cards = [
        'NO,NAME,BORN,MAIL',
        '1,Anna Lindqvist,1980-02-03,anna@lindqvist.example',
        '2,Anna Lindquist,1980-02-03,anna@lindqvist.example',
        '3,Otto Frost,1971-05-06,',
      ];
      writeFileSync(join(home, 'cards.csv'), cards.join('\n'));
      const columns = { NO: 'id', NAME: 'fullName', BORN: 'birthDate', MAIL: 'email' };
      writeFileSync(join(home, 'map.json'), JSON.stringify({ columns }));
      expect((await told('import', 'cards.csv', '--map', 'map.json')).exit).toBe(0);
      expect((await told('resolve', '--dry-run')).said).toMatchObject({
        people: 3,
        certain: 1,
        before: { guests: 2 },
      });
      expect((await told('resolve')).exit).toBe(0);
      expect((await told('resolve', '--undo')).said).toMatchObject({ after: { profiles: 3, guests: 2 } });
      expect((await told('resolve', '--undo')).exit).not.toBe(0);
      expect((await told('resolve', '--out', 'who.csv')).exit).not.toBe(0);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
});
