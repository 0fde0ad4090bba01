import type { GuestId, Population, Rule } from '@innkeeper/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { namedColumns } from '../shared/question.ts';
import type { Column, Shape } from '../shared/shape.ts';
import { shapes, tableNames } from '../shared/shape.ts';
import type { Statement } from './engine.ts';
import { migrations } from './migrations.ts';
import { queryBy, sqlPopulation } from './population/sql-population.ts';
import {
  copyInto,
  countRows,
  deleteAll,
  deleteRows,
  insertRows,
  insertTenant,
  lockTenant,
  outcomeOf,
  selectPage,
  selectPageColumns,
  selectUnlisted,
  selectWhere,
  selectWhereColumns,
  upsertRows,
} from './statements.ts';

const tenant = 'the tenant';

function statementsFor(shape: Shape): readonly Statement[] {
  const after = Object.fromEntries(shape.key.map(({ name, holds }) => [name, holds === 'integer' ? 1 : 'a']));
  const row = shape.columns.map(({ holds }) => (holds === 'integer' ? 1 : '1'));
  const isText = shape.key[0]?.holds === 'text';

  return [
    ...shape.findable.flatMap((column) => [
      selectWhere(shape, tenant, { column, values: [1, 'a'] }),
      selectWhere(shape, tenant, { column, values: [column.holds === 'integer' ? 1 : 'a'] }),
      selectWhere(shape, tenant, { column, values: [1, 'a'], columns: shape.key, anyOrder: true }),
      selectWhereColumns(shape, tenant, { column, values: [1, 'a'], columns: shape.columns }),
      countRows(shape, tenant, column, [1, 'a']),
    ]),
    countRows(shape, tenant),
    selectPage(shape, tenant, { limit: 1 }),
    selectPage(shape, tenant, { limit: 1, after, first: isText ? 'a' : 1, backwards: true }),
    selectPageColumns(shape, tenant, { limit: 1, after, columns: shape.columns }),
    ...(isText ? [selectPage(shape, tenant, { limit: 1, prefix: 'a', after })] : []),
    insertRows(shape, tenant, [row]),
    upsertRows(shape, tenant, [row]),
    deleteRows(shape, tenant, [row.slice(0, shape.key.length)]),
    deleteRows(shape, tenant, [row, row]),
    deleteAll(shape, tenant),
  ];
}

const [charged] = namedColumns(shapes.charge, ['ownerId']) as [Column];
const [partOf, partIn] = namedColumns(shapes.party, ['profileId', 'stayId']) as [Column, Column];
const [keyed] = namedColumns(shapes.identityKey, ['value']) as [Column];
const [crowded] = namedColumns(shapes.crowd, ['value']) as [Column];
const statements = [
  ...tableNames().flatMap((table) => statementsFor(shapes[table])),
  selectWhereColumns(shapes.charge, tenant, {
    column: charged,
    values: ['a'],
    columns: shapes.charge.columns,
    through: { shape: shapes.party, from: partOf, to: partIn },
    anyOrder: true,
  }),
  selectUnlisted(shapes.identityKey, tenant, {
    column: keyed,
    values: ['a'],
    list: shapes.crowd,
    by: crowded,
  }),
  lockTenant(tenant),
  insertTenant(tenant),
  outcomeOf(tenant, '1'),
];
const steps = migrations.flatMap(({ statements: texts }) => texts);
const definitions = steps.filter((text) => text.startsWith('create'));
const hints = steps.filter((text) => text.startsWith('do $$'));
const fillings = steps.filter((text) => !text.startsWith('create') && !hints.includes(text));

/** Words that the engines understand differently, or that keep something in a session. */
const avoided = [
  /\bnow\(|\bcurrent_(date|time|timestamp)\b|\brandom\(|\bgen_random|\bclock_timestamp|\bnextval\b/i,
  /\b(trigger|serial|identity|sequence|exclude|deferrable|listen|notify|lock table|advisory|temp|temporary)\b(?!")/i,
  /\b(savepoint|truncate|merge|recursive|materialized|partition|plpgsql|extension|skip locked|set session)\b/i,
  /\bdefault\b/i,
];

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

  it('has a place for each of its values, in whatever order questions of one form are asked', () => {
    const again = [...tableNames()].reverse().flatMap((table) => [...statementsFor(shapes[table])].reverse());
    for (const { text, values } of [...statements, ...again]) {
      const places = new Set([...text.matchAll(/\$(\d+)/g)].map(([, place]) => Number(place)));
      expect(
        [...places].sort((one, other) => one - other),
        text,
      ).toEqual(values.map((_, at) => at + 1));
    }
  });

  it('writes the tenant into the first column of what COPY brings in', () => {
    for (const table of tableNames()) expect(copyInto(shapes[table])).toMatch(/^copy "\w+" \("tenant_id", "/);
  });

  it('holds no value but as a parameter', () => {
    for (const { text } of statements) expect(text).not.toMatch(/'/);
  });

  it('keeps to what PostgreSQL 15, PGlite and Citus understand alike', () => {
    for (const text of [...statements.map((statement) => statement.text), ...steps]) {
      for (const words of avoided) expect(text.replaceAll('"sequence"', '')).not.toMatch(words);
    }
  });

  it('locks nothing but the row of its tenant', () => {
    for (const { text } of statements.filter((statement) => /for update/i.test(statement.text))) {
      expect(text).toMatch(/from "tenant" where "tenant_id" = \$\d for update$/);
    }
  });
});

/** Every way in which a rule can ask. */
const rule: Rule = {
  any: [
    { all: [{ not: { stayed: { within: { days: 30 }, property: 'P', roomType: 'R', nights: 2 } } }] },
    { stayed: { bookingSource: 'B', market: 'M', atLeast: 2, atMost: 3 } },
    { bought: { what: 'spa', within: { days: 30 } } },
    { bought: { what: 'spa', amount: 100 } },
    { fact: 'nationality', is: { oneOf: ['DE'] } },
    { fact: 'last', is: { from: { ago: 60, unit: 'days' } } },
    { fact: 'visits', is: { atLeast: 2 } },
    { consent: { channel: 'email', state: 'granted' } },
    { birthday: { within: 7 } },
    { prefers: { attribute: 'room.view', value: 'sea' } },
    { member: { programme: 'gold' } },
  ],
};

/** Asks everything that a population can be asked. */
async function askEverything(population: Population): Promise<void> {
  const asOf = '2026-11-21' as const;
  for (const question of [{ asOf }, { asOf, properties: ['P'] }]) {
    await population.ledger({ ...question, width: 30 });
    for (const by of ['amount', 'contribution', 'visits', 'nights'] as const)
      await population.structure({ ...question, by, limit: 5 });
    await population.rfm(question);
    await population.refusedLines();
    for (const over of ['guests', 'visits'] as const)
      await population.pivot({
        ...question,
        over,
        by: ['nationality'],
        measures: [{ kind: 'count' }, { kind: 'mean', of: 'amount' }, { kind: 'median', of: 'score' }],
      });
    await population.segment({ ...question, rule, after: 'guest_00000000' as GuestId, limit: 5 });
  }
  await population.pivot({
    asOf,
    over: 'purchases',
    by: ['what'],
    measures: [
      { kind: 'distinct', of: 'guest' },
      { kind: 'sum', of: 'spent' },
    ],
  });
}

describe('every question about everybody', () => {
  const asked: Statement[] = [];

  beforeAll(async () => {
    const send = async (statement: Statement) => {
      asked.push(statement);

      return [Array.from({ length: 16 }, () => '1')];
    };
    await askEverything(sqlPopulation(tenant, (work) => work(queryBy(send))));
  });

  it('takes from each table only the rows of the tenant, as a value', () => {
    expect(asked.length).toBeGreaterThan(30);
    for (const { text, values } of asked) {
      const taken = [...text.matchAll(/\b(?:from|join) "(\w+)"(?: as (\w+))? where (.{0,40})/g)];
      expect(taken.length, text).toBeGreaterThan(0);
      expect(text.match(/\b(?:from|join) "/g), text).toHaveLength(taken.length);
      for (const [, , alias, where = ''] of taken) {
        const place = new RegExp(`^${alias ? `${alias}\\.` : ''}"tenant_id" = \\$(\\d+)::text`).exec(
          where,
        )?.[1];
        expect(values[Number(place) - 1], text).toBe(tenant);
      }
    }
  });

  it('keeps to what all engines understand alike, writes nothing and locks nothing', () => {
    for (const { text } of asked) {
      for (const words of avoided) expect(text).not.toMatch(words);
      expect(text).toMatch(/^\/\* census \*\/ select /);
      expect(text).not.toMatch(/\b(insert|update|delete|for share|for update)\b/i);
    }
  });

  it('holds no word of the question but as a parameter', () => {
    for (const { text } of asked)
      expect(text).not.toMatch(/'(P|R|B|M|spa|DE|sea|gold|nationality|guest_\w+|2026[-\d]*)'/);
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

  it('says how few rows hold a value, and how one is stored, as something that a server may decline', () => {
    expect(hints.length).toBeGreaterThan(10);
    for (const text of hints) {
      expect(text).toMatch(
        /alter table "\w+" alter column "\w+" set (\(n_distinct = -0\.2\);\n|storage external; )/,
      );
      expect(text).toContain('exception when feature_not_supported then null;');
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
