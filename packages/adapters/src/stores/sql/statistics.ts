import type { TableName, Writer } from '@innkeeper/core';
import type { SqlEngine, Statement } from './engine.ts';
import { quoted } from './names.ts';

/** So many rows a table takes before a plan made without knowing of them is a bad one. */
const few = 20_000;
/**
 * From so many values of a column a look tells how they are spread; 300 times as many rows are read for it. A table that
 * grows is looked at again and again, and a fifth of PostgreSQL's own sample says as much of what is asked by keys.
 */
const sample = 20;

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
 * then questions about everybody are planned for tables that are all but empty. A look takes longer than many records: a
 * table that the server knows to be large already is not looked at for the few that this process wrote.
 */
export function createStatistics(engine: SqlEngine): Statistics {
  const known = new Map<TableName, Growth>();

  /** Looks at a table that grew so much, unless the server knows of more rows than these. */
  async function looked(table: TableName, since: number): Promise<Growth> {
    const session = await engine.begin('write');
    try {
      const [[told] = []] = await session.query(rowsKnown(table));
      const there = Math.max(0, Number(told ?? 0));
      if (since < there) return { looked: there, since };
      await session.query({ text: `set local default_statistics_target = ${sample}`, values: [] });
      await session.query({ text: `analyze ${quoted(table)}`, values: [] });
      await session.commit();

      return { looked: there + since, since: 0 };
    } finally {
      await session.rollback();
    }
  }

  return {
    async heard(written) {
      for (const [table, rows] of written) {
        const before = known.get(table) ?? { looked: 0, since: 0 };
        const since = before.since + rows;
        const grown = { looked: before.looked + since, since: 0 };
        const isDue = since >= Math.max(few, before.looked);
        known.set(table, isDue ? await looked(table, since).catch(() => grown) : { ...before, since });
      }
    },
  };
}

/** How many rows a table had when it was looked at, and how many were written since. */
interface Growth {
  readonly looked: number;
  readonly since: number;
}

function rowsKnown(table: TableName): Statement {
  return {
    text: `select reltuples::bigint from pg_class where oid = to_regclass($1)`,
    values: [quoted(table)],
  };
}
