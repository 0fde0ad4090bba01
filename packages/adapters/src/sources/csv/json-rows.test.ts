import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Incoming } from '@innkeeper/core';
import { array, assert, asyncProperty, constant, oneof, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvSource } from './index.ts';

const mapping = {
  system: 'crm',
  id: 'id',
  columns: {
    'name.first': 'givenName',
    'name.last': 'familyName',
    phones: 'phone',
    'address.city': 'address.city',
    'address.country': 'address.country',
    born: 'birthDate',
  },
};

async function read(input: { text: string } | { file: string }, how: unknown = mapping): Promise<Incoming[]> {
  const found: Incoming[] = [];
  for await (const { items } of csvSource({ ...input, mapping: how }).read()) found.push(...items);

  return found;
}

const lines = (...objects: readonly unknown[]): { text: string } => ({
  text: objects.map((each) => `${JSON.stringify(each)}\n`).join(''),
});

describe('JSON lines, by the mapping of a table', () => {
  it('are records: paths name what stands inside, lists are several values, the rest is kept', async () => {
    const found = await read(
      lines(
        {
          id: 17,
          name: { first: 'Eva', last: 'Dvo\u0159\u00e1k' },
          phones: ['+420 601 123 456', '+420 602 123 456'],
          address: { city: 'Brno', country: 'CZ' },
          born: '1980-02-03',
          tags: ['wine', 'late'],
          visits: [{ year: 2024 }],
        },
        { id: '9007199254740993', name: { first: 'Bo', last: 'Chen' }, later: { seen: true } },
      ),
    );

    expect(found).toMatchObject([
      {
        where: { line: 1 },
        record: {
          kind: 'profile',
          source: { system: 'crm', id: '17' },
          names: [{ given: 'Eva', family: 'Dvo\u0159\u00e1k' }],
          contactPoints: [
            { type: 'phone', raw: '+420 601 123 456' },
            { type: 'phone', raw: '+420 602 123 456' },
            { type: 'address', city: 'Brno', country: 'CZ' },
          ],
          birthDate: { year: 1980, month: 2, day: 3 },
          extra: { tags: 'wine, late', 'visits.0.year': '2024' },
        },
      },
      { where: { line: 2 }, record: { source: { id: '9007199254740993' }, extra: { 'later.seen': 'true' } } },
    ]);
  });

  it('keep whole numbers exactly that a float cannot hold', async () => {
    const [item] = await read({ text: '{"id":9007199254740993,"name":{"last":"A"}}' });

    expect(item).toMatchObject({ record: { source: { id: '9007199254740993' } } });
  });

  it('refuse a line that is no object, and one that is cut off, and nothing else', async () => {
    const text = '{"id":1,"name":{"last":"A"}}\n[1]\n{"id":2,\n\n{"id":3,"name":{"last":"C"}}\n{"id":4,"na';

    expect(await read({ text })).toMatchObject([
      { record: { source: { id: '1' } } },
      { record: { source: { id: '3' } } },
      { refused: { code: 'refused/not-a-record', raw: '[1]' }, where: { line: 2 } },
      { refused: { code: 'refused/not-a-record', raw: '{"id":2,' }, where: { line: 3 } },
      { refused: { code: 'file/truncated' }, where: { line: 6 } },
    ]);
  });

  it('refuse half a character that an escape hides', async () => {
    expect(await read({ text: '{"id":1,"name":{"last":"A\\ud800"}}' })).toMatchObject([
      { refused: { code: 'refused/text', field: 'name.last' } },
    ]);
  });

  it('say which column is missing where none of the mapping is there', async () => {
    await expect(read(lines({ surname: 'A' }))).rejects.toMatchObject({ code: 'mapping/missing-header' });
  });

  it('keep what only later lines have', async () => {
    const early = Array.from({ length: 4000 }, (_, id) => ({
      id,
      name: { last: `Name ${id} ${'x'.repeat(60)}` },
    }));
    const found = await read(lines(...early, { id: 'last', name: { last: 'Z' }, pillow: 'soft' }));

    expect(found).toHaveLength(4001);
    expect(found.at(-1)).toMatchObject({ record: { extra: { more: '{"pillow":"soft"}' } } });
  });

  it('come from packed files as well', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'innkeeper-json-lines-'));
    const file = join(folder, 'guests.jsonl.gz');
    writeFileSync(file, gzipSync(lines({ id: 1, name: { last: 'A' } }).text));

    expect(await read({ file })).toMatchObject([
      { record: { source: { id: '1' } }, where: { line: 1, part: 'guests.jsonl.gz' } },
    ]);
    rmSync(folder, { recursive: true });
  });

  it('say the same as a table with the same cells', async () => {
    const cell = oneof(constant(''), string({ unit: 'grapheme', maxLength: 12 }));
    const row = record({ given: cell, family: cell, note: cell });
    const flat = { columns: { given: 'givenName', family: 'familyName' } };
    await assert(
      asyncProperty(array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const table = [
          'given,family,note,more',
          ...rows.map(({ given, family, note }) => [given, family, note, ''].map(quoted).join(',')),
        ];
        const told = (items: readonly Incoming[]) =>
          items.map((item) => ('record' in item ? { ...item.record, source: undefined } : item.refused.code));
        const all = { given: 'First', family: 'Row', note: '' };

        expect(told(await read(lines(all, ...rows), flat))).toEqual(
          told(await read({ text: `${table[0]}\nFirst,Row,,\n${table.slice(1).join('\n')}\n` }, flat)),
        );
      }),
      { numRuns: 60 },
    );
  });
});
