import type { Writer } from '../ports/store.ts';

/** For more rows than this a work waits until they are written, so that it makes no more than the store can take. */
const few = 50;

/** A writer that does not wait. */
export interface WriteBehind {
  readonly rows: Writer;
  /** Waits until all is written. @throws what the store refused */
  settled(): Promise<void>;
}

/**
 * Gives the store a few rows without waiting for its answer: it takes steps in their order, so that whatever is asked next
 * sees them, and an answer that nobody waits for is one way to the database and back less.
 */
export function writeBehind(writer: Writer): WriteBehind {
  const underWay: Promise<void>[] = [];
  const send = ({ length }: readonly unknown[], step: Promise<void>): Promise<void> => {
    if (length > few) return step;
    step.catch(ignore); // told by settled
    underWay.push(step);

    return Promise.resolve();
  };

  return {
    rows: {
      ...writer,
      add: (table, rows) => send(rows, writer.add(table, rows)),
      put: (table, rows) => send(rows, writer.put(table, rows)),
      drop: (table, keys) => send(keys, writer.drop(table, keys)),
    },
    settled: async () => {
      await Promise.all(underWay);
    },
  };
}

function ignore(): void {}
