import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pgliteWithTables } from '../pglite/with-tables.test-data.ts';
import { namedColumns } from '../shared/question.ts';
import type { Column } from '../shared/shape.ts';
import { shapes } from '../shared/shape.ts';
import type { SqlEngine, SqlRows, Statement } from './engine.ts';
import {
  insertRows,
  insertTenant,
  lockTenant,
  selectPage,
  selectUnlisted,
  selectWhere,
} from './statements.ts';

const tenant = 'house';
const steps = 4000;
let engine: SqlEngine;

beforeAll(async () => {
  engine = await pgliteWithTables({ sharedBuffers: '16MB' });
  const rows = Array.from({ length: steps }, (_, at) => ['import', at + 1, '{}']);
  await ask(insertRows(shapes.importStep, tenant, rows));
});

afterAll(() => engine.close());

async function ask(statement: Statement): Promise<SqlRows> {
  const session = await engine.begin('write');
  try {
    const rows = await session.query(statement);
    await session.commit();

    return rows;
  } finally {
    await session.rollback();
  }
}

/** How many pages of a table and its indexes the database looks at to answer. */
async function pagesOf({ text, values }: Statement): Promise<number> {
  const [[plan] = []] = await ask({ text: `explain (analyze, buffers, format json) ${text}`, values });
  const [told] = JSON.parse(String(plan)) as readonly [{ readonly Plan: Record<string, number> }];

  return (told.Plan['Shared Hit Blocks'] ?? 0) + (told.Plan['Shared Read Blocks'] ?? 0);
}

describe('a page within one first key', () => {
  it.each([{ backwards: false }, { backwards: true }])(
    'costs the same wherever it begins: %o',
    async (way) => {
      const from = (number: number) =>
        selectPage(shapes.importStep, tenant, {
          first: 'import',
          after: { importId: 'import', number },
          limit: 1,
          ...way,
        });

      const counts: number[] = [];
      for (const number of [2, steps / 2, steps - 1]) counts.push(await pagesOf(from(number)));

      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(3);
    },
  );
});

describe('a few rows of a key', () => {
  it.each([
    ['one', ['profile_1']],
    ['several', ['profile_1', 'profile_2', 'profile_3']],
  ])('are found by one plan, whichever they are: %s', async (_name, values) => {
    const [other] = namedColumns(shapes.edge, ['other']) as [Column];
    const { text } = selectWhere(shapes.edge, tenant, { column: other, values });
    for (let time = 0; time < 12; time += 1)
      await ask(
        selectWhere(shapes.edge, tenant, { column: other, values: values.map((id) => `${id}${time}`) }),
      );

    const [[generic, custom] = []] = await ask({
      text: 'select generic_plans, custom_plans from pg_prepared_statements where statement = $1',
      values: [text],
    });
    expect([Number(generic), Number(custom)]).toEqual([7, 5]);
  });
});

describe('what a writer asks', () => {
  const [crowded] = namedColumns(shapes.crowd, ['value']) as [Column];
  const [keyed] = namedColumns(shapes.identityKey, ['value']) as [Column];
  const [either] = namedColumns(shapes.doubt, ['one']) as [Column];

  /** A table that was looked at while it had next to no rows is taken for one that is quickly read as a whole. */
  beforeAll(async () => {
    await ask(insertTenant(tenant));
    for (const table of ['crowd', 'doubt', 'letter']) await ask({ text: `analyze "${table}"`, values: [] });
  });

  it.each([
    ['a page', selectPage(shapes.letter, tenant, { first: 'new', limit: 1 })],
    ['a few keys', selectWhere(shapes.crowd, tenant, { column: crowded, values: ['a', 'b', 'c'] })],
    ['one key', selectWhere(shapes.doubt, tenant, { column: either, values: ['a'] })],
    [
      'keys that are not listed',
      selectUnlisted(shapes.identityKey, tenant, {
        column: keyed,
        values: ['a', 'b'],
        list: shapes.crowd,
        by: crowded,
      }),
    ],
  ])('goes by an index, whatever the size of the table when it was planned: %s', async (_name, asked) => {
    expect(await planOf(asked, [])).toContain('Seq Scan');
    expect(await planOf(asked, [lockTenant(tenant)])).not.toContain('Seq Scan');
  });

  /** How a question is planned behind others of its transaction. */
  async function planOf({ text, values }: Statement, before: readonly Statement[]): Promise<string> {
    const session = await engine.begin('write');
    try {
      for (const each of before) await session.query(each);
      const rows = await session.query({ text: `explain ${text}`, values });

      return rows.join('\n');
    } finally {
      await session.rollback();
    }
  }
});
