import { describe, expect, it } from 'vitest';
import type { Shape } from '../shared/shape.ts';
import { shapes, tableNames } from '../shared/shape.ts';
import type { Statement } from './engine.ts';
import { migrations } from './migrations.ts';
import {
  copyInto,
  countRows,
  deleteAll,
  deleteRows,
  insertTenant,
  lockTenant,
  outcomeOf,
  selectPage,
  selectWhere,
  upsertRows,
} from './statements.ts';

const tenant = 'the tenant';

function statementsFor(shape: Shape): readonly Statement[] {
  const after = Object.fromEntries(shape.key.map(({ name, holds }) => [name, holds === 'integer' ? 1 : 'a']));
  const row = shape.columns.map(({ holds }) => (holds === 'integer' ? 1 : '1'));
  const isText = shape.key[0]?.holds === 'text';

  return [
    ...shape.findable.flatMap((column) => [
      selectWhere(shape, tenant, column, [1, 'a']),
      countRows(shape, tenant, column, [1, 'a']),
    ]),
    countRows(shape, tenant),
    selectPage(shape, tenant, { limit: 1 }),
    selectPage(shape, tenant, { limit: 1, after, first: isText ? 'a' : 1, backwards: true }),
    ...(isText ? [selectPage(shape, tenant, { limit: 1, prefix: 'a', after })] : []),
    upsertRows(shape, tenant, [row]),
    deleteRows(shape, tenant, [row]),
    deleteAll(shape, tenant),
  ];
}

const statements = [
  ...tableNames().flatMap((table) => statementsFor(shapes[table])),
  lockTenant(tenant),
  insertTenant(tenant),
  outcomeOf(tenant, '1'),
];
const steps = migrations.flatMap(({ statements: texts }) => texts);
const definitions = steps.filter((text) => text.startsWith('create'));
const fillings = steps.filter((text) => !text.startsWith('create'));

describe('every statement for rows', () => {
  it('names the tenant, as a value', () => {
    for (const { text, values } of statements) {
      const place = values.indexOf(tenant) + 1;
      const asks =
        text.includes(`where "tenant_id" = $${place}`) || text.includes(`and "tenant_id" = $${place}`);
      const writes = /^insert into "\w+" \("tenant_id"/.test(text) && /(select|values \()\s?\$1/.test(text);
      expect(place, text).toBeGreaterThan(0);
      expect(asks || writes, text).toBe(true);
    }
  });

  it('writes the tenant into the first column of what COPY brings in', () => {
    for (const table of tableNames()) expect(copyInto(shapes[table])).toMatch(/^copy "\w+" \("tenant_id", "/);
  });

  it('holds no value but as a parameter', () => {
    for (const { text } of statements) expect(text).not.toMatch(/'/);
  });

  it('keeps to what PostgreSQL 15, PGlite and Citus understand alike', () => {
    const avoided = [
      /\bnow\(|\bcurrent_(date|time|timestamp)\b|\brandom\(|\bgen_random|\bclock_timestamp|\bnextval\b/i,
      /\b(trigger|serial|identity|sequence|exclude|deferrable|listen|notify|lock table|advisory|temp|temporary)\b(?!")/i,
      /\b(savepoint|truncate|merge|recursive|materialized|partition|plpgsql|extension|skip locked|set session)\b/i,
      /\bdefault\b/i,
    ];
    for (const text of [...statements.map((statement) => statement.text), ...steps]) {
      for (const words of avoided) expect(text.replaceAll('"sequence"', '')).not.toMatch(words);
    }
  });

  it('locks nothing but the row of its tenant', () => {
    for (const { text } of statements.filter((statement) => /for update/i.test(statement.text))) {
      expect(text).toMatch(/from "tenant" where "tenant_id" = \$1 for update$/);
    }
  });
});

describe('every definition', () => {
  it('begins each key and each index with the tenant', () => {
    for (const text of definitions) {
      expect(text).toMatch(
        /primary key \("tenant_id"|create index if not exists "\w+" on "\w+" \("tenant_id", /,
      );
    }
  });

  it('may run again', () => {
    for (const text of definitions) expect(text).toMatch(/if not exists/);
  });

  it('fills what is derived for each tenant by itself, once', () => {
    const inserts = fillings.filter((text) => text.trimStart().startsWith('insert'));
    const updates = fillings.filter((text) => !inserts.includes(text));
    expect([inserts.length, updates.length]).toEqual([4, 1]);
    for (const text of inserts) {
      expect(text).toMatch(/insert into "\w+" \("tenant_id", .*\nselect (distinct )?"tenant_id", /);
      expect(text).toMatch(/on conflict \("tenant_id", .*\) do nothing$/);
    }
    // Each row from what it holds itself, and only where nothing stands yet.
    for (const text of updates) {
      expect(text).toMatch(/^\nupdate "\w+" set "(\w+)" = [^;]*\nwhere "\1" is null$/);
      expect(text).not.toMatch(/\bfrom\b|\bselect\b|\bjoin\b/);
    }
  });

  it('compares texts by code point', () => {
    for (const text of definitions) expect(text).not.toMatch(/ text(?! collate "C")/);
  });

  it('keeps its names shorter than PostgreSQL cuts them', () => {
    for (const [, name] of definitions.flatMap((text) => [...text.matchAll(/"(\w+)"/g)])) {
      expect(name?.length).toBeLessThan(63);
    }
  });
});
