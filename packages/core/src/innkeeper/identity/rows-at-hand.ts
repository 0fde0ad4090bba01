import type { Cell, Writer } from '../../ports/store.ts';
import type { KeyOf, Row, TableName } from '../../ports/tables.ts';
import { tables } from '../../ports/tables.ts';

/** What hangs profiles together: asked after step by step while it is found out who a record is. */
const linking: readonly TableName[] = ['crowd', 'edge', 'doubt', 'root'];

type AnyRow = Readonly<Record<string, unknown>>;
/** What was asked, by column and value. */
type Asked = Map<string, Map<Cell, Held>>;
/** The answer to one question, by value. */
type Answer = ReadonlyMap<unknown, readonly AnyRow[]>;

/** What a value was answered, and what was written since. */
interface Held {
  readonly answer: Promise<Answer>;
  since: readonly Change[];
}

/** Rows that were written, or taken away, by their keys. */
interface Change {
  readonly written: ReadonlyMap<string, AnyRow>;
  readonly isGone: boolean;
}

/**
 * A writer that asks the store once for what hangs profiles together, and has at hand what was asked before, with what it
 * wrote since. So whatever may be needed later can be asked after early, beside other questions. For the few records of
 * one write: what was asked stays until its end. Rows come in the order of their keys, which are ids of this house.
 */
export function rowsAtHand(writer: Writer): Writer {
  const held = new Map<TableName, Asked>(linking.map((table) => [table, new Map()]));
  const note = (table: TableName, rows: readonly object[], isGone = false): void => {
    if (rows.length === 0) return;
    const asked = held.get(table);
    if (!asked || asked.size === 0) return;
    const written = new Map(rows.map((row) => [keyOf(table, row as AnyRow), row as AnyRow]));
    const change = { written, isGone };
    for (const byValue of asked.values())
      for (const each of byValue.values()) each.since = [...each.since, change];
  };

  return {
    async where(table, column, values) {
      const asked = held.get(table);
      if (!asked) return writer.where(table, column, values);
      const byValue = asked.get(column) ?? new Map<Cell, Held>();
      asked.set(column, byValue);
      const wanted = [...new Set(values)];
      const unknown = wanted.filter((value) => !byValue.has(value));
      if (unknown.length > 0) {
        const answer = quiet(writer.where(table, column, unknown).then((rows) => byColumn(rows, column)));
        for (const value of unknown) byValue.set(value, { answer, since: [] });
      }
      const known = wanted.flatMap((value) => {
        const each = byValue.get(value);

        return each ? [{ value, ...each }] : [];
      });
      const answers = new Map<Promise<Answer>, Answer>();
      for (const answer of new Set(known.map((each) => each.answer))) answers.set(answer, await answer);
      const found = known.flatMap(({ value, answer, since }) =>
        since.reduce(
          (before, change) => after(before, change, { table, column, value }),
          answers.get(answer)?.get(value) ?? [],
        ),
      );

      return inOrder(table, found) as never;
    },
    page: (table, options) => writer.page(table, options),
    ...(writer.whereUnlisted && { whereUnlisted: writer.whereUnlisted }),
    count: (table, column, values) => writer.count(table, column, values),
    add: <Name extends TableName>(table: Name, rows: readonly Row<Name>[]) => {
      note(table, rows);

      return writer.add(table, rows);
    },
    ...(writer.addNew && {
      addNew: async <Name extends TableName>(table: Name, rows: readonly Row<Name>[]) => {
        const isNew = (await writer.addNew?.(table, rows)) ?? false;
        if (isNew) note(table, rows);

        return isNew;
      },
    }),
    put: <Name extends TableName>(table: Name, rows: readonly Row<Name>[]) => {
      note(table, rows);

      return writer.put(table, rows);
    },
    drop: <Name extends TableName>(table: Name, keys: readonly KeyOf<Name>[]) => {
      note(table, keys, true);

      return writer.drop(table, keys);
    },
  };
}

/** The rows of a value after a write. */
function after(
  before: readonly AnyRow[],
  { written, isGone }: Change,
  { table, column, value }: { readonly table: TableName; readonly column: string; readonly value: Cell },
): readonly AnyRow[] {
  const kept = before.filter((row) => !written.has(keyOf(table, row)));
  const come = isGone ? [] : [...written.values()].filter((row) => row[column] === value);

  return kept.length === before.length && come.length === 0 ? before : [...kept, ...come];
}

function byColumn(rows: readonly object[], column: string): Answer {
  const found = new Map<unknown, AnyRow[]>();
  for (const row of rows as readonly AnyRow[]) {
    const known = found.get(row[column]);
    if (known) known.push(row);
    else found.set(row[column], [row]);
  }

  return found;
}

function inOrder(table: TableName, rows: readonly AnyRow[]): readonly AnyRow[] {
  if (rows.length < 2) return rows;
  const keyed = rows.map((row) => ({ key: keyOf(table, row), row }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : 1));

  return keyed.map(({ row }) => row);
}

/** A space comes before all that ids are made of. */
function keyOf(table: TableName, row: AnyRow): string {
  return tables[table].key.map((column) => row[column]).join(' ');
}

/** Whoever waits for it is told what went wrong; where nobody does, nobody has to be. */
function quiet<Value>(coming: Promise<Value>): Promise<Value> {
  coming.catch(() => undefined);

  return coming;
}
