import type { Cell, Writer } from '../../ports/store.ts';
import type { KeyOf, Row, TableName } from '../../ports/tables.ts';
import { tables } from '../../ports/tables.ts';

/** What hangs profiles together: asked after step by step while it is found out who a record is. */
const linking: readonly TableName[] = ['crowd', 'edge', 'doubt', 'root'];

type AnyRow = Readonly<Record<string, unknown>>;

/** What was asked of a table, by column and value, and what was written to it since, in order. */
interface Asked {
  readonly columns: Map<string, Map<Cell, Held>>;
  readonly changes: Change[];
}

/** Which question a value was asked with, and how many changes there had been by then. */
interface Held {
  readonly question: Question;
  readonly before: number;
}

/** Values that were asked together, and the rows of each once they are here. */
interface Question {
  readonly coming: Promise<void>;
  rows?: ReadonlyMap<unknown, readonly AnyRow[]>;
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
  const held = new Map<TableName, Asked>(
    linking.map((table) => [table, { columns: new Map<string, Map<Cell, Held>>(), changes: [] }]),
  );
  const note = (table: TableName, rows: readonly object[], isGone = false): void => {
    if (rows.length === 0) return;
    const asked = held.get(table);
    if (!asked || asked.columns.size === 0) return;
    const written = new Map(rows.map((row) => [keyOf(table, row as AnyRow), row as AnyRow]));
    asked.changes.push({ written, isGone });
  };
  const questionOf = (table: TableName, column: string, values: readonly Cell[]): Question => {
    const asking = writer.where(table, column as never, values as never) as Promise<readonly object[]>;
    const question: Question = {
      coming: asking.then((rows) => {
        question.rows = byColumn(rows, column);
      }),
    };
    question.coming.catch(ignore); // told to whoever waits for it

    return question;
  };

  return {
    async where(table, column, values) {
      const asked = held.get(table);
      if (!asked) return writer.where(table, column, values);
      const byValue = asked.columns.get(column) ?? new Map<Cell, Held>();
      asked.columns.set(column, byValue);
      const wanted = new Set<Cell>(values);
      const unknown = [...wanted].filter((value) => !byValue.has(value));
      if (unknown.length > 0) {
        const now = { question: questionOf(table, column, unknown), before: asked.changes.length };
        for (const value of unknown) byValue.set(value, now);
      }
      const changes = [...asked.changes]; // what is written while it waits was not there when it was asked
      for (const value of wanted) await byValue.get(value)?.question.coming;
      const found = [...wanted].flatMap((value) => {
        const { question, before } = byValue.get(value) as Held;

        return changes
          .slice(before)
          .reduce(
            (rows, change) => after(rows, change, { table, column, value }),
            question.rows?.get(value) ?? [],
          );
      });

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

function byColumn(rows: readonly object[], column: string): ReadonlyMap<unknown, readonly AnyRow[]> {
  const found = new Map<unknown, AnyRow[]>();
  for (const row of rows as readonly AnyRow[]) {
    const known = found.get(row[column]);
    if (known) known.push(row);
    else found.set(row[column], [row]);
  }

  return found;
}

function inOrder(table: TableName, rows: readonly AnyRow[]): readonly AnyRow[] {
  return [...rows].sort((one, other) => (keyOf(table, one) < keyOf(table, other) ? -1 : 1));
}

/** A space comes before all that ids are made of. */
function keyOf(table: TableName, row: AnyRow): string {
  return tables[table].key.map((column) => row[column]).join(' ');
}

function ignore(): void {}
