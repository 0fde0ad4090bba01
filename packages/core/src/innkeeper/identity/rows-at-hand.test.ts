import {
  type Arbitrary,
  array,
  assert,
  asyncProperty,
  constant,
  constantFrom,
  integer,
  oneof,
  record,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Writer } from '../../ports/store.ts';
import type { Row } from '../../ports/tables.ts';
import { rowsAtHand } from './rows-at-hand.ts';

type Doubt = Row<'doubt'>;
type Step =
  | { readonly take: 'where'; readonly column: 'one' | 'other' | 'state'; readonly values: readonly string[] }
  | { readonly take: 'put' | 'drop'; readonly rows: readonly Doubt[] };

/** A store of doubts that takes steps in the order in which they are given, and answers later. */
function doubts(): { readonly writer: Writer; readonly asked: string[] } {
  const kept = new Map<string, Doubt>();
  const asked: string[] = [];
  const keyOf = ({ one, other }: Pick<Doubt, 'one' | 'other'>): string => `${one} ${other}`;
  const later = <Value>(value: Value): Promise<Value> =>
    new Promise((resolve) => {
      setImmediate(() => resolve(value));
    });
  const writer = {
    where(_: 'doubt', column: 'one', values: readonly string[]) {
      asked.push(`${column} ${values.join()}`);
      const found = [...kept.values()].filter((row) => values.includes(row[column]));

      return later(found.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)));
    },
    put(_: 'doubt', rows: readonly Doubt[]) {
      for (const row of rows) kept.set(keyOf(row), row);

      return later(undefined);
    },
    drop(_: 'doubt', rows: readonly Doubt[]) {
      for (const row of rows) kept.delete(keyOf(row));

      return later(undefined);
    },
  };

  return { writer: writer as unknown as Writer, asked };
}

const id = constantFrom('p1', 'p2', 'p3', 'p10');
const aDoubt: Arbitrary<Doubt> = record({
  one: id,
  other: id,
  state: constantFrom('question', 'apart'),
  weight: integer({ min: 0, max: 9 }),
  body: constant({ because: [] }),
});
const step: Arbitrary<Step> = oneof(
  record({
    take: constant('where' as const),
    column: constantFrom('one' as const, 'other' as const, 'state' as const),
    values: array(oneof(id, constantFrom('question', 'apart')), { maxLength: 3 }),
  }),
  record({ take: constantFrom('put' as const, 'drop' as const), rows: array(aDoubt, { maxLength: 3 }) }),
);

/** Takes all steps without waiting in between, and tells what each question was answered. */
async function answersOf(writer: Writer, steps: readonly Step[]): Promise<readonly unknown[]> {
  return Promise.all(
    steps.map(async (each) => {
      if (each.take === 'where') return writer.where('doubt', each.column, each.values);
      await (each.take === 'put' ? writer.put('doubt', each.rows) : writer.drop('doubt', each.rows));

      return undefined;
    }),
  );
}

describe('rows at hand', () => {
  it('say what the store would say, whatever was asked and written before', async () => {
    await assert(
      asyncProperty(array(step, { maxLength: 12 }), async (steps) => {
        expect(await answersOf(rowsAtHand(doubts().writer), steps)).toEqual(
          await answersOf(doubts().writer, steps),
        );
      }),
    );
  });

  it('are asked for once', async () => {
    const { writer, asked } = doubts();
    const rows = rowsAtHand(writer);
    await Promise.all([rows.where('doubt', 'one', ['p1', 'p2']), rows.where('doubt', 'one', ['p2', 'p3'])]);
    await rows.put('doubt', [{ one: 'p1', other: 'p2', state: 'question', weight: 1, body: 0 }]);

    expect(await rows.where('doubt', 'one', ['p3', 'p1'])).toMatchObject([{ one: 'p1', other: 'p2' }]);
    expect(asked).toEqual(['one p1,p2', 'one p3']);
  });

  it('leave what was refused to whoever asks, and to nobody else', async () => {
    const reason = new Error('gone');
    const rows = rowsAtHand({ where: () => Promise.reject(reason) } as unknown as Writer);
    const early = rows.where('root', 'profileId', ['p1']);
    early.catch(() => undefined);
    await rows.where('root', 'profileId', []);

    await expect(rows.where('root', 'profileId', ['p1'])).rejects.toBe(reason);
  });
});
