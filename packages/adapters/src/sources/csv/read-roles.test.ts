import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readBaskets } from './read-baskets.ts';
import type { RoleValues, RowRefusal } from './read-roles.ts';
import { readRoles } from './read-roles.ts';

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
    expect(found).toEqual({ rows: 2, refused: [], currency: undefined, decimals: 2 });
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
    expect([found.rows, found.refused.map(({ lines }) => lines)]).toEqual([5, [[2], [3], [4], [5]]]);
  });

  it('is read by the mapping of an import as well: its fields, several columns of one, a currency in each row', async () => {
    const mapping = {
      kind: 'charge',
      id: 'No',
      columns: {
        Given: 'customer',
        Name: ['customer', 'text'],
        Date: 'day',
        Room: 'net',
        Bar: 'net',
        Cur: 'currency',
      },
    };
    const { rows, found } = await read(
      'No,Given,Name,Date,Room,Bar,Cur\n1,Ada,Li,2026-01-01,100,20.5,jpy\n2,Bo,,2026-01-02,,7,JPY\n',
      mapping,
    );
    expect(rows.map(({ guest, amount }) => [guest, amount])).toEqual([
      ['Ada Li', 121],
      ['Bo', 7],
    ]);
    expect(found).toMatchObject({ currency: 'JPY', decimals: 0 });
    await expect(
      read('No,Given,Name,Date,Room,Bar,Cur\n1,A,,2026-01-01,1,,EUR\n2,A,,2026-01-01,1,,USD\n', mapping),
    ).rejects.toMatchObject({ code: 'money/mixed-currencies' });
  });

  it('refuses a column that the mapping names for the question and the file does not have', async () => {
    await expect(
      read('guest,day,sum\nDing,2026-01-01,5\n', { columns: { Sum: 'amount' } }),
    ).rejects.toMatchObject({ code: 'mapping/missing-header', facts: { header: 'Sum' } });
    await expect(
      read('guest,day\nDing,2026-01-01\n', { columns: { Channel: 'channel' } }),
    ).resolves.toBeDefined();
  });

  it('tells that a packed file ends before its end, and a line of another encoding', async () => {
    const packed = gzipSync(`guest,day\n${'Ding,2026-01-01\n'.repeat(5000)}`);
    const file = join(folder, 'cut.csv.gz');
    writeFileSync(file, packed.subarray(0, packed.length - 12));
    const cut = await readRoles({ file, roles, needed: ['guest', 'day'], onRow: () => undefined });
    expect(cut.refused).toMatchObject([{ code: 'file/truncated' }]);
    writeFileSync(
      join(folder, 'mixed.csv'),
      Buffer.concat([Buffer.from('tea,Käse\n'), Buffer.from('K\xe4se\n', 'latin1')]),
    );
    const { baskets, refused } = await readBaskets({ file: join(folder, 'mixed.csv') });
    expect([baskets, refused[0]?.code, refused[0]?.lines]).toEqual([[['tea', 'Käse']], 'file/encoding', [2]]);
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
    const read = await readBaskets({ file });
    expect(read).toEqual({
      baskets: [['tea', 'egg'], ['spa'], ['a, b', 'tea', 'egg']],
      rows: 3,
      refused: [],
    });
  });
});
