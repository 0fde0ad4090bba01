import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PageOptions, Reader, Writer } from '../../ports/store.ts';
import type { Row } from '../../ports/tables.ts';
import { trialRows } from './trial-rows.ts';

type Key = Row<'identityKey'>;

const order = (one: Key, other: Key): number =>
  one.value === other.value ? (one.profileId < other.profileId ? -1 : 1) : one.value < other.value ? -1 : 1;

/** A table of keys, kept as a list: as a store answers. */
function readerOf(rows: readonly Key[]): Reader {
  const sorted = [...rows].sort(order);

  return {
    where: async (_table: string, column: string, values: readonly unknown[]) =>
      sorted.filter((row) => values.includes(row[column as keyof Key])),
    page: async (_table: string, { limit, after, prefix, first, backwards }: PageOptions<'identityKey'>) => {
      const found = sorted.filter(
        (row) =>
          (after === undefined || (backwards ? order(row, after) < 0 : order(after, row) < 0)) &&
          (prefix === undefined || row.value.startsWith(prefix)) &&
          (first === undefined || row.value === first),
      );

      return (backwards ? found.reverse() : found).slice(0, limit);
    },
    count: async (_table: string, column?: string, values: readonly unknown[] = []) =>
      column === undefined
        ? sorted.length
        : sorted.filter((row) => values.includes(row[column as keyof Key])).length,
  } as unknown as Reader;
}

const key = fc.record({
  value: fc.constantFrom('a', 'ab', 'b', 'c'),
  profileId: fc.constantFrom('1', '2', '3'),
});
const write = fc.record({ puts: fc.array(key, { maxLength: 4 }), drops: fc.array(key, { maxLength: 3 }) });

async function writeAll(rows: Writer, writes: readonly { puts: readonly Key[]; drops: readonly Key[] }[]) {
  for (const { puts, drops } of writes) {
    await rows.put('identityKey', puts);
    await rows.drop('identityKey', drops);
  }
}

it('are read as if they had been written, and the store stays as it was', async () => {
  const questions = fc.record({
    values: fc.array(fc.constantFrom('a', 'ab', 'b', 'c'), { maxLength: 3 }),
    limit: fc.integer({ min: 1, max: 5 }),
    after: fc.option(key, { nil: undefined }),
    prefix: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
    backwards: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(key, { selector: ({ value, profileId }) => `${value} ${profileId}` }),
      fc.array(write, { maxLength: 4 }),
      questions,
      async (before, writes, { values, limit, after, prefix, backwards }) => {
        const there = new Map(before.map((row) => [`${row.value} ${row.profileId}`, row]));
        for (const { puts, drops } of writes) {
          for (const row of puts) there.set(`${row.value} ${row.profileId}`, row);
          for (const row of drops) there.delete(`${row.value} ${row.profileId}`);
        }
        const base = readerOf(before);
        const [trial, real] = [trialRows(base), readerOf([...there.values()])];
        await writeAll(trial, writes);
        const page = { limit, backwards, ...(after && { after }), ...(prefix !== undefined && { prefix }) };
        const ask = async (rows: Reader) => [
          await rows.where('identityKey', 'value', values),
          await rows.page('identityKey', page),
          await rows.count('identityKey'),
          await rows.count('identityKey', 'value', values),
        ];
        expect(await ask(trial)).toEqual(await ask(real));
        expect(await base.count('identityKey')).toBe(before.length);
      },
    ),
  );
});
