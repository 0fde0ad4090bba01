import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeWorld, fakeWorld } from './fake-world.test-data.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'innkeeper-fit-'));
const pad = (value: number) => String(value).padStart(2, '0');
/** Guests of every kind of rhythm: some come once, some for a while, some all the time; no chance in it. */
const stays = Array.from({ length: 160 }, (_, guest) =>
  Array.from({ length: 1 + ((guest * guest) % 9) }, (__, stay) => {
    const day = 3 + (guest % 40) + stay * (9 + ((guest * 7) % 31));
    return {
      guest,
      date: new Date(Date.UTC(2025, 0, 1 + day)),
      spent: 40 + ((guest * 13) % 60) + ((stay * 7) % 11),
    };
  }),
).flat();
const iso = (date: Date) => date.toISOString().slice(0, 10);
const table = (line: (stay: (typeof stays)[number]) => string) =>
  `WHO,WHEN,PAID\n${stays.map(line).join('\n')}\n`;

interface Report {
  readonly n: number;
  readonly guests: number;
  readonly parameters: Readonly<Record<string, number>>;
  readonly standardErrors: Readonly<Record<string, number>>;
  readonly logLikelihood: number;
  readonly until?: string;
  readonly unit?: string;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  readonly holdout?: Readonly<Record<string, number>>;
  readonly rows: { readonly read: number; readonly refused: number; readonly later: number };
  readonly refused: readonly {
    readonly code: string;
    readonly lines: readonly number[];
    readonly rows: number;
  }[];
}

async function ran(
  ...args: readonly string[]
): Promise<{ readonly exit: number; readonly world: FakeWorld }> {
  const world = fakeWorld(folder);

  return { exit: await run(['fit', ...args], world), world };
}

async function fitted(...args: readonly string[]): Promise<Report> {
  const { exit, world } = await ran(...args, '--json');
  if (exit !== 0) throw new Error(world.asides());

  return JSON.parse(world.answers()) as Report;
}

function write(name: string, content: string | object): string {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));

  return name;
}

const columns = { WHO: 'guest', WHEN: 'day', PAID: 'amount' };

beforeAll(() => {
  write(
    'stays.csv',
    table(({ guest, date, spent }) => `g${guest},${iso(date)},${spent}.50`),
  );
  write('map.json', { columns, currency: 'EUR' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a plain file of stays', () => {
  it.each([
    ['bg-nbd', ['r', 'alpha', 'a', 'b']],
    ['pareto-nbd', ['r', 'alpha', 's', 'beta']],
    ['bg-bb', ['alpha', 'beta', 'gamma', 'delta']],
    ['gamma-gamma', ['p', 'q', 'v']],
  ])('tells %s its parameters, their errors and the log-likelihood', async (model, names) => {
    const report = await fitted('stays.csv', '--map', 'map.json', '--model', model, '--until', '2025-08-31');
    expect(Object.keys(report.parameters)).toEqual(names);
    expect(Object.keys(report.standardErrors)).toEqual(names);
    for (const value of [...Object.values(report.parameters), ...Object.values(report.standardErrors)])
      expect(value).toBeGreaterThan(0);
    expect(Number.isFinite(report.logLikelihood)).toBe(true);
    expect(report).toMatchObject({
      model,
      until: '2025-08-31',
      guests: 160,
      unit: model === 'bg-bb' ? 'month' : 'week',
    });
  });

  it('is compared with what happened after the day, or in the last weeks where nothing did', async () => {
    const report = await fitted('stays.csv', '--map', 'map.json', '--until', '2025-06-30', '--holdout', '8');
    const actual = stays.filter(({ date }) => iso(date) > '2025-06-30' && iso(date) <= '2025-08-25').length;
    expect(report.holdout).toMatchObject({ weeks: 8, actual });
    expect(report.holdout?.['expected']).toBeGreaterThan(0);
    const last = await fitted('stays.csv', '--map', 'map.json', '--until', '2026-12-31', '--holdout', '60');
    expect(last.until).toBe('2025-11-06');
    expect(last.warnings.map(({ code }) => code)).toContain('lifetime/held-out-before');
  });

  it('is the same written in another way: days of another form, semicolons, several stays of a day, another order', async () => {
    const until = ['--until', '2025-08-31'];
    const one = await fitted('stays.csv', '--map', 'map.json', ...until);
    const rows = stays.toReversed().flatMap(({ guest, date, spent }) => {
      const day = `${pad(date.getUTCDate())}.${pad(date.getUTCMonth() + 1)}.${date.getUTCFullYear()} 14:30`;
      return [`${day};${spent},50;g${guest};Bar`, `${day};0,00;g${guest};Minibar`];
    });
    write('other.csv', `Datum;Betrag;Gast;Ort\n${rows.join('\n')}`);
    const mapping = {
      columns: { Gast: 'customer', Datum: 'day', Betrag: 'net' },
      dateFormat: 'dd.MM.yyyy',
      decimal: ',',
    };
    write('other.json', mapping);
    const other = await fitted('other.csv', '--map', 'other.json', ...until);
    expect(other.parameters).toEqual(one.parameters);
    expect(other.logLikelihood).toBe(one.logLikelihood);
  });

  it('may hold histories that were counted elsewhere, with how many guests have each', async () => {
    const lines = [
      '0,0,6,900',
      '1,1,6,200',
      '1,4,6,80',
      '2,2,6,150',
      '3,5,6,120',
      '6,6,6,200',
      '7,6,6,1',
      '1,9,6,1',
    ];
    write('donors.csv', `frequency,recency,periods,weights\n${lines.join('\n')}`);
    write('donors.json', { columns: { frequency: 'x', recency: 't_x', periods: 'n', weights: 'weights' } });
    const report = await fitted('donors.csv', '--map', 'donors.json', '--model', 'bg-nbd');
    expect(report).toMatchObject({ n: 1651, rows: { read: 8, refused: 1 } });
    expect(report.refused[0]).toMatchObject({ code: 'refused/field', lines: [9], rows: 1 });
    // Seven stays in six seasons are no history of seasons.
    const { exit, world } = await ran('donors.csv', '--map', 'donors.json', '--model', 'bg-bb');
    expect(exit).toBe(1);
    expect(world.asides()).toContain('lifetime/history');
  });
});

describe('bad rows', () => {
  const good = table(({ guest, date, spent }) => `g${guest},${iso(date)},${spent}`);

  it('are counted and named by line and field, and the rest goes on', async () => {
    const bad = [
      'g1,2025-02-30,5',
      ',2025-03-01,5',
      'g1,2025-03-01,five',
      'g2,2025-01-02,-900',
      'g3,,7',
      'g1,2025-03-01,5,6,7',
    ];
    write('bad.csv', `${good}${bad.join('\n')}\n"g1,2025-03-01,5\n`);
    const report = await fitted('bad.csv', '--map', 'map.json', '--until', '2025-08-31');
    const first = stays.length + 2;
    expect(report.rows).toMatchObject({ read: stays.length + 7, refused: 7 });
    expect(report.refused.flatMap(({ lines }) => lines).sort((one, other) => one - other)).toEqual(
      Array.from({ length: 7 }, (_, at) => first + at),
    );
    const { world } = await ran('bad.csv', '--map', 'map.json', '--until', '2025-08-31');
    expect(world.answers()).toContain('PAID: is a refund without its charge');
    expect(world.answers()).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('a refund is taken off its charge, wherever it stands in the file, and is no stay', async () => {
    const until = ['--until', '2025-08-31', '--model', 'gamma-gamma'];
    write('refunded.csv', `WHO,WHEN,PAID\ng1,2025-03-09,-20\n${good.slice(14)}g1,2025-03-01,60\n`);
    write('charged.csv', `${good}g1,2025-03-01,40\n`);
    expect((await fitted('refunded.csv', '--map', 'map.json', ...until)).parameters).toEqual(
      (await fitted('charged.csv', '--map', 'map.json', ...until)).parameters,
    );
  });

  it('two currencies are refused, and so are negative quantities', async () => {
    write('money.csv', 'WHO,WHEN,PAID,CUR\ng1,2025-01-01,5,EUR\ng2,2025-01-02,6,USD\n');
    write('money.json', { columns: { ...columns, CUR: 'currency' } });
    const { exit, world } = await ran('money.csv', '--map', 'money.json');
    expect(exit).toBe(1);
    expect(world.asides()).toContain('money/mixed-currencies');
    write('many.csv', `${good.replaceAll('\n', ',1\n').replace('PAID,1', 'PAID,QTY')}g1,2025-03-03,5,-2\n`);
    write('many.json', { columns: { ...columns, QTY: 'quantity' } });
    const report = await fitted('many.csv', '--map', 'many.json');
    expect(report.refused).toMatchObject([{ code: 'refused/field', rows: 1 }]);
    // A price of one thing and how many there were are an amount as well.
    write('priced.json', { columns: { WHO: 'guest', WHEN: 'day', PAID: 'price', QTY: 'quantity' } });
    const model = ['--model', 'gamma-gamma'];
    const priced = await fitted('many.csv', '--map', 'priced.json', ...model);
    expect(priced.parameters).toEqual((await fitted('many.csv', '--map', 'many.json', ...model)).parameters);
  });
});

describe('what cannot carry a figure', () => {
  it('three guests are answered with doubts in the language of the reader', async () => {
    write('three.csv', 'WHO,WHEN,PAID\na,2025-01-01,5\nb,2025-01-02,6\nb,2025-02-02,6\nc,2025-01-05,1\n');
    const report = await fitted('three.csv', '--map', 'map.json', '--lang', 'zh-CN');
    expect(report.warnings[0]).toMatchObject({ code: 'lifetime/few-guests' });
    expect(report.warnings[0]?.message).toContain('人数太少');
  });

  it.each([
    [['stays.csv'], 2],
    [['stays.csv', '--map', 'map.json', '--model', 'magic'], 2],
    [['stays.csv', '--map', 'map.json', '--unit', 'moon'], 2],
    [['stays.csv', '--map', 'map.json', '--holdout', 'many'], 2],
    [['stays.csv', '--map', 'map.json', '--until', 'soon'], 2],
    [['stays.csv', '--map', 'map.json', '--until', '2025-02-30'], 2],
    [['stays.csv', '--map', 'map.json', '--until', '1999-01-01'], 2],
    [['empty.csv', '--map', 'map.json'], 1],
    [['headers.csv', '--map', 'map.json'], 2],
    [['nowhere.csv', '--map', 'map.json'], 1],
    [['stays.csv', '--map', 'nothing.json'], 1],
    [['stays.csv', '--map', 'typo.json'], 1],
    [['stays.csv', '--map', 'no-guest.json'], 1],
    [['stays.csv', '--map', 'no-amount.json', '--model', 'gamma-gamma'], 2],
  ])('%j is refused in words', async (args, exit) => {
    write('empty.csv', '');
    write('headers.csv', 'WHO,WHEN,PAID\n');
    write('nothing.json', { columns: { NOBODY: 'guest', WHEN: 'day' } });
    write('typo.json', { columns: { WHO: 'gest', WHEN: 'day' } });
    write('no-guest.json', { columns: { WHEN: 'day' } });
    write('no-amount.json', { columns: { WHO: 'guest', WHEN: 'day' } });
    const found = await ran(...args);
    expect(found.exit).toBe(exit);
    expect(found.world.asides().length).toBeGreaterThan(10);
    expect(found.world.asides()).not.toContain('    at ');
  });
});
