import type { ProfileRecord, Store, TableName, Writer } from '@innkeeper/core';
import { expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openHouse, owner } from './small-world.ts';

interface Step {
  readonly take: 'where' | 'put';
  readonly table: TableName;
  /** Column and value of a question. */
  readonly about: readonly string[];
}

/** A store that tells what a write asks and writes. */
function toldBy(inner: Store): { readonly store: Store; readonly steps: Step[] } {
  const steps: Step[] = [];
  const told = (rows: Writer): Writer => ({
    ...rows,
    where(table, column, values) {
      steps.push({ take: 'where', table, about: values.map((value) => `${column} ${value}`) });

      return rows.where(table, column, values);
    },
    put(table, given) {
      if (given.length > 0) steps.push({ take: 'put', table, about: [] });

      return rows.put(table, given);
    },
  });

  return {
    store: { ...inner, write: (scope, work) => inner.write(scope, (rows) => work(told(rows))) },
    steps,
  };
}

const copy = (id: string, told: Partial<ProfileRecord> = {}): ProfileRecord => ({
  kind: 'profile',
  source: { system: 'pms', kind: 'profile', id },
  type: { value: 'person' },
  active: true,
  names: [{ type: 'primary', given: 'Ottilie', family: 'Quarnberg' }],
  birthDate: { year: 1961, month: 3, day: 7 },
  contactPoints: [{ type: 'email', address: 'ottilie.quarnberg@example.org' }],
  ...told,
});

it('asks once what hangs a record that arrives together with others, and before it is known whether it does', async () => {
  const { store, steps } = toldBy(createMemoryStore());
  const api = openHouse(store).house.as(owner);
  const { id: importId } = await api.startImport({ name: 'desk', key: 'desk' });
  for (const [at, record] of [copy('1'), copy('2')].entries())
    await api.takeIn({ importId, step: at + 1, items: [{ record }] });
  steps.length = 0;
  const { guests } = await api.takeIn({ importId, step: 3, items: [{ record: copy('3') }] });
  const first = (table: TableName, take: Step['take']): number =>
    steps.findIndex((step) => step.table === table && step.take === take);
  const questions = steps
    .filter(({ take, table }) => take === 'where' && ['crowd', 'edge', 'doubt', 'root'].includes(table))
    .flatMap(({ table, about }) => about.map((each) => `${table} ${each}`));

  expect(guests).toHaveLength(1);
  expect(first('edge', 'put')).toBeGreaterThan(first('root', 'where'));
  expect(questions).toEqual([...new Set(questions)]);
});
