import type { TableName, Writer } from '@innkeeper/core';
import type { SqlEngine } from './engine.ts';
import { quoted } from './names.ts';

/** So many rows a table takes before a plan made without knowing of them is a bad one. */
const few = 20_000;

/** How many rows a piece of work wrote, by table. */
export type Written = Map<TableName, number>;

/** The writer, counting what is written. */
export function countingWriter(rows: Writer, written: Written): Writer {
  const count = (table: TableName, given: readonly unknown[]): void =>
    void written.set(table, (written.get(table) ?? 0) + given.length);
  const { addNew, later } = rows;

  return {
    ...rows,
    add: (table, given) => {
      count(table, given);

      return rows.add(table, given);
    },
    ...(addNew && {
      addNew: (table, given) => {
        count(table, given);

        return addNew(table, given);
      },
    }),
    put: (table, given) => {
      count(table, given);

      return rows.put(table, given);
    },
    ...(later && {
      later: (step) => {
        if (step.take !== 'drop') count(step.table, step.rows);
        later(step);
      },
    }),
  };
}

/** Keeps what a server knows of its tables near to what is in them. */
export interface Statistics {
  /** Hears what was kept, and has the tables looked at that grew as much again. Never fails: plans are only slower. */
  heard(written: Written): Promise<void>;
}

/**
 * Asks a server to look at tables that a load has just filled. Its own upkeep does so a minute later or never, and until
 * then questions about everybody are planned for tables that are all but empty.
 */
export function createStatistics(engine: SqlEngine): Statistics {
  const known = new Map<TableName, { looked: number; since: number }>();

  async function look(table: TableName): Promise<void> {
    const session = await engine.begin('write');
    try {
      await session.query({ text: `analyze ${quoted(table)}`, values: [] });
      await session.commit();
    } finally {
      await session.rollback();
    }
  }

  return {
    async heard(written) {
      for (const [table, rows] of written) {
        const { looked, since } = known.get(table) ?? { looked: 0, since: 0 };
        const isDue = since + rows >= Math.max(few, looked);
        known.set(
          table,
          isDue ? { looked: looked + since + rows, since: 0 } : { looked, since: since + rows },
        );
        if (isDue) await look(table).catch(() => undefined);
      }
    },
  };
}
