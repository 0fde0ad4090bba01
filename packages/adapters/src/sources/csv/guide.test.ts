import { readFileSync } from 'node:fs';
import type { Incoming } from '@innkeeper/core';
import { recordSchemas } from '@innkeeper/core/schemas';
import { describe, expect, it } from 'vitest';
import { knownFields } from './fields.ts';
import { csvSource } from './index.ts';

const guide = readFileSync(new URL('../../../../../docs/guides/bring-in-a-csv.md', import.meta.url), 'utf8');
const blocks = [...guide.matchAll(/```(csv|jsonl|json)\n(.*?)```/gs)].map(([, language = '', text = '']) => ({
  language,
  text,
}));
const tables = blocks.filter(({ language }) => language !== 'json').map(({ text }) => text);
const mappings = blocks
  .filter(({ language }) => language === 'json')
  .map(({ text }): unknown => JSON.parse(text));

async function read(at: number): Promise<readonly Incoming[]> {
  const found: Incoming[] = [];
  for await (const { items } of csvSource({ text: tables[at] ?? '', mapping: mappings[at] }).read())
    found.push(...items);

  return found;
}

describe('the guide', () => {
  it('shows a mapping for every table', () => {
    expect(tables).toHaveLength(mappings.length);
    expect(tables.length).toBeGreaterThan(3);
  });

  it('says what becomes of its first table', async () => {
    expect(
      (await read(0)).map((item) => ('record' in item ? item.record.source.id : item.refused)),
    ).toMatchObject(['10023', { code: 'refused/day', field: 'Geburt' }, '10025']);
  });

  it.each(tables.slice(1).map((_, at) => at + 1))(
    'has a recipe %i of which every row comes in',
    async (at) => {
      const found = await read(at);

      expect(found.filter((item) => 'refused' in item)).toEqual([]);
      expect(
        found.every(
          (item) => 'record' in item && recordSchemas[item.record.kind].safeParse(item.record).success,
        ),
      ).toBe(true);
    },
  );

  it('names every field there is', () => {
    const fields = Object.values(knownFields)
      .flat()
      .filter((field) => /^[A-Za-z.]+$/.test(field) && !/\.(year|month|day)$/.test(field));

    expect(fields.filter((field) => !guide.includes(`\`${field}\``))).toEqual([]);
  });
});
