import type { LaterStep, Writer } from '../../ports/store.ts';
import type { TableName } from '../../ports/tables.ts';

/** For more rows than this a work waits until they are written, so that it makes no more than the store can take. */
const few = 50;

/** A writer that does not wait. */
export interface WriteBehind {
  readonly rows: Writer;
  /** Waits until all is written that the store does not itself wait for. @throws what the store refused */
  settled(): Promise<void>;
}

/**
 * Gives the store a few rows without waiting for its answer: it takes steps in their order, so that whatever is asked next
 * sees them, and an answer that nobody waits for is one way to the database and back less.
 */
export function writeBehind(writer: Writer): WriteBehind {
  const underWay: Promise<void>[] = [];
  const send = async <Name extends TableName>(
    step: LaterStep<Name>,
    wait: () => Promise<void>,
  ): Promise<void> => {
    const { length } = step.rows;
    if (length > few) return wait();
    if (length === 0) return;
    if (writer.later) return writer.later(step);
    const written = wait();
    written.catch(ignore); // told by settled
    underWay.push(written);
  };

  return {
    rows: {
      ...writer,
      add: (table, rows) => send({ take: 'add', table, rows }, () => writer.add(table, rows)),
      put: (table, rows) => send({ take: 'put', table, rows }, () => writer.put(table, rows)),
      drop: (table, rows) => send({ take: 'drop', table, rows }, () => writer.drop(table, rows)),
    },
    settled: async () => {
      await Promise.all(underWay);
    },
  };
}

function ignore(): void {}
