import type { Reader, Writer } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import { throwIfAborted } from './turns.ts';

/** Watches over the rows that were lent to a piece of work. */
export interface Guard {
  /** Runs one step of the work: only while it runs, and never after a step failed. */
  step<Value>(take: () => Value | Promise<Value>): Promise<Value>;
  /** Takes a step that nobody waits for: whoever gives it hears at once what it threw. */
  later(take: () => void): void;
  /** What a step threw, if one did. */
  failure(): { readonly error: unknown } | undefined;
  /** Ends the loan. @throws what a step threw, even where the work has swallowed it: half a write is none */
  end(): void;
}

/** A guard for one run of one piece of work. */
export function createGuard(signal?: AbortSignal): Guard {
  let ended = false;
  let failed: { readonly error: unknown } | undefined;
  const throwIfOver = (): void => {
    if (ended) throw new InnkeeperError('internal', { reason: 'rows were used after their read or write' });
    if (failed) throw failed.error;
    throwIfAborted(signal);
  };

  return {
    later(take) {
      throwIfOver();
      try {
        take();
      } catch (error) {
        failed ??= { error };
        throw error;
      }
    },
    async step(take) {
      throwIfOver();
      try {
        return await take();
      } catch (error) {
        failed ??= { error };
        throw error;
      }
    },
    failure: () => failed,
    end() {
      ended = true;
      if (failed) throw failed.error;
    },
  };
}

/** The reader, step by step under a guard. */
export function guardedReader(rows: Reader, { step }: Guard): Reader {
  const { cells, pageColumns, whereColumns, whereUnlisted } = rows;

  return {
    where: (table, column, values) => step(() => rows.where(table, column, values)),
    ...(cells && { cells: (table, column, options) => step(() => cells(table, column, options)) }),
    ...(pageColumns && { pageColumns: (table, options) => step(() => pageColumns(table, options)) }),
    ...(whereColumns && {
      whereColumns: (table, column, options) => step(() => whereColumns(table, column, options)),
    }),
    ...(whereUnlisted && {
      whereUnlisted: (table, column, options) => step(() => whereUnlisted(table, column, options)),
    }),
    page: (table, options) => step(() => rows.page(table, options)),
    count: (table, column, values) => step(() => rows.count(table, column, values)),
  };
}

/** The writer, step by step under a guard. */
export function guardedWriter(rows: Writer, guard: Guard): Writer {
  return {
    ...guardedReader(rows, guard),
    add: (table, given) => guard.step(() => rows.add(table, given)),
    ...(rows.addNew && {
      addNew: (table, given) => guard.step(async () => (await rows.addNew?.(table, given)) ?? false),
    }),
    put: (table, given) => guard.step(() => rows.put(table, given)),
    drop: (table, keys) => guard.step(() => rows.drop(table, keys)),
    ...(rows.later && { later: (step) => guard.later(() => rows.later?.(step)) }),
  };
}
