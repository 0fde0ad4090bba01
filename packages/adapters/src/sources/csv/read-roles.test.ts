import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { RoleValues, RowRefusal } from './read-roles.ts';
import { readBaskets, readRoles } from './read-roles.ts';

const folder = mkdtempSync(join(tmpdir(), 'innkeeper-roles-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const roles = { guest: 'text', day: 'day', amount: 'amount', heads: 'number' } as const;

async function read(text: string, mapping?: unknown) {
  const file = join(folder, 'visits.csv');
  writeFileSync(file, text);
  const rows: RoleValues[] = [];
  const refused: (RowRefusal & { line: number })[] = [];
  const found = await readRoles({
    file,
    mapping,
    roles,
    needed: ['guest', 'day'],
    onRow: (values) => void rows.push(values),
    onRefused: (refusal, line) => void refused.push({ ...refusal, line }),
  });

  return { rows, refused, found };
}

describe('a plain table read for a question', () => {
  it('needs no mapping where its headers are called by what they hold', async () => {
    const { rows, found } = await read(
      'guest,day,amount,note\nDing,2026-11-02,"1,234.50",x\nWang,20261103,,\n',
    );
    expect(rows).toEqual([
      { guest: 'Ding', day: '2026-11-02', amount: 123_450 },
      { guest: 'Wang', day: '2026-11-03', amount: undefined },
    ]);
    expect(found).toEqual({ rows: 2, refused: 0, currency: undefined, decimals: 2 });
  });

  it('is read by a mapping in the manner of its house', async () => {
    const mapping = {
      decimal: ',',
      dateFormat: 'dd.MM.yyyy',
      currency: 'JPY',
      empty: ['-'],
      columns: { Kunde: 'guest', Tag: 'day', Umsatz: 'amount', Personen: 'heads' },
    };
    const { rows, found } = await read(
      'Kunde;Tag;Umsatz;Personen\nDing;02.11.2026;1.200;2\nWang;03.11.2026;-;-\n',
      mapping,
    );
    expect(rows).toEqual([
      { guest: 'Ding', day: '2026-11-02', amount: 1200, heads: 2 },
      { guest: 'Wang', day: '2026-11-03', amount: undefined, heads: undefined },
    ]);
    expect(found).toMatchObject({ currency: 'JPY', decimals: 0 });
  });

  it('passes over what cannot be used, and says which line and why', async () => {
    const { rows, refused, found } = await read(
      'guest,day,amount\nDing,2026-02-31,1\n,2026-01-01,1\nWang,2026-01-01,much\nLi,2026-01-01\nZhao,2026-01-02,3\n',
    );
    expect(rows.map(({ guest }) => guest)).toEqual(['Zhao']);
    expect(refused.map(({ line, code, field }) => [line, code, field])).toEqual([
      [2, 'refused/day', 'day'],
      [3, 'refused/field', 'guest'],
      [4, 'refused/amount', 'amount'],
      [5, 'refused/columns', undefined],
    ]);
    expect(found).toMatchObject({ rows: 5, refused: 4 });
  });

  it('refuses a file without a needed column, naming what it has, and a mapping that says something else', async () => {
    await expect(read('client,day\nDing,2026-01-01\n')).rejects.toMatchObject({
      code: 'mapping/missing-header',
      facts: { header: 'guest', headers: 'client, day' },
    });
    await expect(read('guest,day\n', { columns: { guest: 3 } })).rejects.toMatchObject({
      code: 'mapping/invalid',
    });
    await expect(read('')).rejects.toMatchObject({ code: 'file/empty' });
  });
});

describe('a file of baskets', () => {
  it('has a basket in every line, however many things are in it', async () => {
    const file = join(folder, 'baskets.csv');
    writeFileSync(file, 'tea,egg\n\nspa\n"a, b",tea,,egg\n');
    const baskets: (readonly string[])[] = [];
    for await (const basket of readBaskets(file)) baskets.push(basket);
    expect(baskets).toEqual([['tea', 'egg'], ['spa'], ['a, b', 'tea', 'egg']]);
  });
});
