import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore } from '@innkeeper/adapters/memory';
import type { Store } from '@innkeeper/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FakeWorld } from './fake-world.test-data.ts';
import { fakeWorld } from './fake-world.test-data.ts';
import { run } from './run.ts';

const store = createMemoryStore();
const folder = mkdtempSync(join(tmpdir(), 'innkeeper-cli-'));
const guests = [
  'ID,GIVEN,FAMILY,MAIL,BORN,SHOE',
  '1,Jan,Novák,jan@novak.example,1980-02-03,43',
  '2,Eva,Dvořák,eva@dvorak.example,1980-02-31,38',
  '3,Johann,Novak,johann@novak.example,1981-05-06,44',
];
const mapping = {
  system: 'cards',
  id: 'ID',
  columns: { GIVEN: 'givenName', FAMILY: 'familyName', MAIL: 'email', BORN: 'birthDate' },
};

interface Ran {
  readonly exit: number;
  readonly world: FakeWorld;
}

async function ran(args: readonly string[], facts: Parameters<typeof fakeWorld>[1] = {}): Promise<Ran> {
  const openStore = async (): Promise<Store> => ({ ...store, close: async () => undefined });
  const world = fakeWorld(folder, { openStore, ...facts });

  return { exit: await run(args, world), world };
}

async function json<Answer>(args: readonly string[]): Promise<Answer> {
  const { world } = await ran([...args, '--json']);

  return JSON.parse(world.answers()) as Answer;
}

interface Found {
  readonly hits: readonly { readonly guestId: string }[];
}

beforeAll(() => {
  writeFileSync(join(folder, 'guests.csv'), guests.join('\n'));
  writeFileSync(join(folder, 'map.json'), JSON.stringify(mapping));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command', () => {
  it('tries an import out with the counts of the real one', async () => {
    const tried = await ran(['import', 'guests.csv', '--map', 'map.json', '--dry-run']);
    expect(tried.world.answers()).toContain('would be read (nothing was kept)');
    expect(tried.world.answers()).toMatch(/new +2\n +in quarantine +1/);
    expect(tried.world.answers()).toContain('1 × BORN is not a day of the calendar. (line 3 first)');
    expect(existsSync(join(folder, 'guests.quarantine.csv'))).toBe(false);
  });

  it('brings a file in, puts the refused rows beside it, and says what it kept aside', async () => {
    const { exit, world } = await ran(['import', 'guests.csv', '--map', 'map.json']);
    expect(exit).toBe(0);
    expect(world.answers()).toMatch(/new +2\n +in quarantine +1/);
    expect(world.answers()).toContain('1 column without a field, kept beside the record: SHOE');
    expect(readFileSync(join(folder, 'guests.quarantine.csv'), 'utf8')).toContain(
      'guests.csv,3,profile,2,BORN,refused/day',
    );
  });

  it('gives the reasons of a dry run and of the real one alike', async () => {
    const args = ['import', 'guests.csv', '--map', 'map.json'];
    const [tried, done] = [
      await json<{ imports: readonly { refusals: unknown }[] }>([...args, '--dry-run']),
      await json<{ imports: readonly { refusals: unknown }[] }>(args),
    ];
    expect(done.imports[0]?.refusals).toEqual(tried.imports[0]?.refusals);
  });

  it('changes nothing when the same file comes again', async () => {
    const again = await json<{ imports: readonly { counts: object }[] }>([
      'import',
      'guests.csv',
      '--map',
      'map.json',
    ]);
    expect(again.imports[0]?.counts).toMatchObject({ read: 3, new: 0, same: 2, refused: 1 });
  });

  it('stops between two steps and goes on where it was', async () => {
    const rows = Array.from({ length: 12_000 }, (_, row) => `${row},Given${row}`);
    writeFileSync(join(folder, 'many.csv'), ['ID,GIVEN', ...rows].join('\n'));
    writeFileSync(join(folder, 'few.json'), JSON.stringify({ id: 'ID', columns: { GIVEN: 'givenName' } }));
    const stopping = new AbortController();
    let writes = 0;
    const openStore = async (): Promise<Store> => ({
      ...store,
      close: async () => undefined,
      write: async (scope, work) => {
        writes += 1;
        if (writes === 3) stopping.abort(); // the import began, took in one step, and has two to go

        return store.write(scope, work);
      },
    });
    const importing = ['import', 'many.csv', '--map', 'few.json'];
    const stopped = await ran(importing, { openStore, signal: stopping.signal });
    expect([stopped.exit, stopped.world.asides()]).toEqual([
      130,
      expect.stringContaining('goes on from here'),
    ]);

    expect((await ran(importing)).world.answers()).toMatch(/new +12,000/);
    const { imports } = await json<{ imports: readonly { name: string; state: string }[] }>([
      'import',
      'list',
    ]);
    expect(imports.filter(({ name }) => name === 'many.csv')).toMatchObject([{ state: 'finished' }]);
  });

  it('finds a guest by name and ends with 3 for a new one', async () => {
    expect((await ran(['find', 'novák', 'jan'])).world.answers()).toContain('Jan Novák');
    const unknown = await ran(['find', 'Nobody', '--lang', 'zh-CN']);
    expect(unknown.exit).toBe(3);
    expect(unknown.world.answers()).toContain('新客人');
  });

  it('keeps a wish in one line, and the next brief knows it', async () => {
    const kept = await ran(['wish', 'jan@novak.example', '2 fried eggs, half-cooked']);
    expect(kept.world.answers()).toContain('two fried eggs, half-cooked');
    expect((await ran(['brief', 'jan@novak.example'])).world.answers()).toContain('two fried eggs');
  });

  it('keeps nothing of what it did not understand', async () => {
    const { exit, world } = await ran(['wish', 'jan@novak.example', 'xyzzy']);
    expect([exit, world.answers()]).toEqual([1, expect.stringContaining('nothing was kept')]);
  });

  it('asks which guest is meant where several fit', async () => {
    const { exit, world } = await ran(['brief', 'novak']);
    expect(exit).toBe(1);
    expect(world.answers()).toContain('Several guests fit');
  });

  it('merges after a yes, and takes it back', async () => {
    const [jan, johann] = (await json<Found>(['find', 'novak'])).hits.map(({ guestId }) => guestId);
    const args = ['merge', jan ?? '', johann ?? ''];
    expect((await ran(args)).exit).toBe(1);
    expect((await ran([...args, '--preview'])).world.answers()).toContain('2 profiles');
    const { mergeId } = await json<{ mergeId: string }>([...args, '--yes']);
    expect((await json<Found>(['find', 'novak'])).hits).toHaveLength(1);
    expect((await ran(['unmerge', mergeId])).exit).toBe(0);
    expect((await json<Found>(['find', 'novak'])).hits).toHaveLength(2);
  });

  it('writes everything about one guest into one document', async () => {
    const everything = await json<{ guest: unknown; audit: readonly unknown[] }>([
      'export',
      'jan@novak.example',
    ]);
    expect(JSON.stringify(everything.guest)).toContain('Novák');
    expect(everything.audit.length).toBeGreaterThan(0);
  });

  it('forgets a guest only after a yes, and for good', async () => {
    const [johann] = (await json<Found>(['find', 'johann'])).hits;
    const forget = ['forget', johann?.guestId ?? ''];
    expect((await ran(forget, { reply: 'n' })).exit).toBe(1);
    expect((await ran(forget, { reply: 'y' })).exit).toBe(0);
    expect((await ran(['find', 'johann'])).exit).toBe(3);
    await ran(['import', 'guests.csv', '--map', 'map.json']);
    expect((await ran(['find', 'johann'])).exit).toBe(3);
  });

  it('sets the properties, and the doctor sees it', async () => {
    expect((await ran(['doctor'])).world.answers()).toContain('✗ no property');
    const property = {
      id: 'P',
      name: 'The House',
      timeZone: 'Europe/Prague',
      auditHour: 3,
      currencies: ['CZK'],
      country: 'CZ',
      rooms: [{ number: '00712', floor: 7, features: {} }],
    };
    writeFileSync(join(folder, 'house.json'), JSON.stringify({ properties: [property] }));
    expect((await ran(['settings', 'set', 'house.json'])).exit).toBe(0);
    expect((await ran(['settings', 'show'])).world.answers()).toContain('The House: 1 room');
    const { world } = await ran(['doctor', '--lang', 'zh-CN']);
    expect(world.answers()).toContain('✓ 设置里有 1 家酒店');
    // A store that lives in memory is all that is left to say against it.
    expect(world.answers().match(/^✗/gm)).toHaveLength(1);
  });

  it('takes whole imports back until nothing is left', async () => {
    const { imports } = await json<{ imports: readonly { id: string }[] }>(['import', 'list']);
    for (const { id } of [...imports].reverse()) expect((await ran(['import', 'undo', id])).exit).toBe(0);
    expect((await ran(['find', 'novak'])).exit).toBe(3);
  });

  it('does not let a role do what it may not', async () => {
    const { exit, world } = await ran(['import', 'list', '--role', 'receptionist', '--json']);
    expect(exit).toBe(5);
    expect(JSON.parse(world.asides())).toMatchObject({ error: { code: 'actor/not-allowed' } });
  });
});

describe('a command that was typed wrongly', () => {
  it.each([
    [['fnd'], 'There is no command fnd.'],
    [['find', '--nope'], 'There is no option --nope here.\ninnkeeper find --help shows'],
    [['import', 'list', '--nope'], 'innkeeper import list --help shows'],
    [['ledgr'], 'There is no command ledgr. Did you mean ledger?\ninnkeeper --help shows'],
    [['unmerge'], 'Something is missing: merge-id.'],
    [['import', 'guests.csv'], 'Say with --map which mapping'],
    [['import'], 'Say which file'],
    [['find'], 'Say something of the guest: a name, a number, a room.\ninnkeeper find --help shows'],
    [['import', 'a.csv', 'b.csv', '--map', 'map.json', '--quarantine', 'q.csv'], 'goes with one file'],
    [['demo', '--guests', 'many'], '--guests takes a whole number'],
  ])('%j ends with 2 and says how it is meant', async (args, words) => {
    const { exit, world } = await ran(args);
    expect([exit, world.asides()]).toEqual([2, expect.stringContaining(words)]);
  });

  it('is explained in Chinese too', async () => {
    expect((await ran(['fnd', '--lang', 'zh-CN'])).world.asides()).toContain('没有 fnd 这个命令。');
    expect((await ran(['--help'], { env: { LANG: 'zh_CN.UTF-8' } })).world.answers()).toContain('退出码：');
  });

  it('names the file that is not there, without its folder', async () => {
    const { exit, world } = await ran(['import', 'deep/none.csv', '--map', 'map.json']);
    expect([exit, world.asides()]).toEqual([1, expect.stringContaining('There is no file none.csv.')]);
  });

  it.each([['find'], ['brief'], ['import'], ['import', 'undo'], ['forget']])(
    '%s has a help with examples',
    async (...args) => {
      expect((await ran([...args.flat(), '--help'])).world.answers()).toContain('Examples:');
    },
  );
});
