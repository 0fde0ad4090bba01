import type { Row, Store, Writer } from '@innkeeper/core';
import { isInnkeeperError } from '@innkeeper/core';
import type { Arbitrary } from 'fast-check';
import {
  array,
  assert,
  asyncProperty,
  boolean,
  constantFrom,
  integer,
  oneof,
  option,
  record,
  string,
} from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createMemoryStore } from './memory/index.ts';
import { emptyPgliteStore } from './pglite/with-tables.test-data.ts';
import { openPostgresStore } from './postgres/index.ts';

const url = inject('postgresUrl');
const runs = Number(process.env.INNKEEPER_HISTORIES ?? 60);

type Step = (rows: Writer) => Promise<unknown>;
/** What is done in one transaction; one in eight changes its mind at the end. */
interface Chapter {
  readonly steps: readonly Step[];
  readonly isGivenUp: boolean;
}

const name = oneof(
  constantFrom('a', 'b', 'ab', 'é', '丁', '😀', '\uffff', ''),
  string({ unit: 'grapheme', maxLength: 3 }),
);
const fact: Arbitrary<Row<'fact'>> = record(
  {
    id: name,
    profileId: name,
    type: name,
    at: name,
    by: name,
    closedAt: name,
    body: oneof(name, integer(), array(name)),
  },
  { requiredKeys: ['id', 'profileId', 'type', 'at', 'by', 'body'] },
);
const step = record({ importId: name, number: integer({ min: -3, max: 3 }), body: integer() });
const number = integer({ min: -3, max: 3 });
const bounds = record({ limit: integer({ min: 1, max: 4 }), backwards: boolean() });

const anyStep: Arbitrary<Step> = oneof(
  array(fact, { maxLength: 3 }).map(
    (given): Step =>
      (rows) =>
        rows.add('fact', given),
  ),
  array(fact, { maxLength: 4 }).map(
    (given): Step =>
      (rows) =>
        rows.put('fact', given),
  ),
  array(name, { maxLength: 3 }).map(
    (ids): Step =>
      (rows) =>
        rows.drop(
          'fact',
          ids.map((id) => ({ id })),
        ),
  ),
  array(step, { maxLength: 4 }).map(
    (given): Step =>
      (rows) =>
        rows.put('importStep', given),
  ),
  array(record({ importId: name, number }), { maxLength: 3 }).map(
    (keys): Step =>
      (rows) =>
        rows.drop('importStep', keys),
  ),
  array(name, { maxLength: 3 }).map(
    (names): Step =>
      (rows) =>
        rows.where('fact', 'profileId', names),
  ),
  array(name, { maxLength: 3 }).map(
    (names): Step =>
      (rows) =>
        rows.where('fact', 'id', names),
  ),
  array(name, { maxLength: 3 }).map(
    (names): Step =>
      (rows) =>
        rows.count('fact', 'profileId', names),
  ),
  record({
    bounds,
    after: option(record({ id: name }), { nil: undefined }),
    prefix: option(name, { nil: undefined }),
  }).map(
    ({ bounds: page, after, prefix }): Step =>
      (rows) =>
        rows.page('fact', { ...page, ...(after ? { after } : {}), ...(prefix ? { prefix } : {}) }),
  ),
  record({ bounds, after: record({ importId: name, number }), first: option(name, { nil: undefined }) }).map(
    ({ bounds: page, after, first }): Step =>
      (rows) =>
        rows.page('importStep', { ...page, after, ...(first === undefined ? {} : { first }) }),
  ),
);
const anyHistory = array(
  record({
    steps: array(anyStep, { maxLength: 4 }),
    isGivenUp: integer({ min: 0, max: 7 }).map((dice) => dice === 0),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Everything a store answers to a history, and what it holds in the end. */
async function answersOf(store: Store, history: readonly Chapter[]): Promise<unknown> {
  const scope = { tenant: 'histories' };
  await store.clear(scope);
  const answers: unknown[] = [];
  for (const { steps, isGivenUp } of history) {
    const given: unknown[] = [];
    const outcome = await store
      .write(scope, async (rows) => {
        for (const take of steps) given.push(await take(rows));
        if (isGivenUp) throw new Error('given up');
      })
      .catch((error: unknown) => (isInnkeeperError(error) ? error.code : String(error)));
    answers.push(given, outcome);
  }
  const end = await store.read(scope, (rows) =>
    Promise.all([
      rows.page('fact', { limit: 100 }),
      rows.page('importStep', { limit: 100 }),
      rows.count('fact'),
    ]),
  );

  return [...answers, end];
}

describe('the same history', () => {
  let memory: Store;
  let others: readonly Store[];
  beforeAll(async () => {
    memory = createMemoryStore();
    others = await Promise.all([emptyPgliteStore(), ...(url === '' ? [] : [openPostgresStore({ url })])]);
  });
  afterAll(() => Promise.all(others.map((store) => store.close())));

  it(`has the same answers in memory, on PGlite${url === '' ? '' : ' and on PostgreSQL'}`, async () => {
    await assert(
      asyncProperty(anyHistory, async (history) => {
        const expected = await answersOf(memory, history);
        for (const store of others) expect(await answersOf(store, history)).toEqual(expected);
      }),
      { numRuns: runs },
    );
  });
});
