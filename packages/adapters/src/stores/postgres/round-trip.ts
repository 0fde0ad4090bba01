import type { Connection, Submittable } from 'pg';
import type { SqlCell, SqlRows, Statement } from '../sql/engine.ts';
import type { Named } from '../sql/prepared.ts';
import type { Round } from '../sql/session.ts';

/** What `pg` tells the query that runs. */
interface Running extends Submittable {
  /** `pg` puts its own here where queries have a time limit. */
  callback(): void;
  handleDataRow(message: { readonly fields: readonly SqlCell[] }): void;
  handleCommandComplete(message: { readonly text: string }): void;
  handleReadyForQuery(): void;
  handleError(error: unknown): void;
}

/** What a connection has prepared, by name; a statement that is asked often is understood once. */
const preparedOn = new WeakMap<Connection, Set<string>>();

/**
 * Statements that go to the server and back once, as `pg` takes a query of somebody else's making. One sync ends them: after
 * one that fails the server passes over the rest.
 */
export function roundTrip(
  statements: readonly Named[],
  { mayPrepare, done }: { readonly mayPrepare: boolean; readonly done: (round: Round) => void },
): Submittable {
  const names = statements.map(({ name = '' }) => (mayPrepare ? name : ''));
  const answers: SqlRows[] = [];
  let prepared = new Set<string>();
  let rows: (readonly SqlCell[])[] = [];
  let failure: Round['failure'];
  const trip: Running = {
    submit(connection) {
      prepared = preparedOn.get(connection) ?? prepared;
      preparedOn.set(connection, prepared);
      const sent = new Set<string>();
      connection.stream.cork();
      for (const [at, statement] of statements.entries()) {
        const name = names[at] ?? '';
        write(connection, statement, { name, isThere: prepared.has(name) || sent.has(name) });
        if (name) sent.add(name);
      }
      connection.sync();
      connection.stream.uncork();
    },
    callback: () => undefined,
    handleDataRow({ fields }) {
      rows.push(fields);
    },
    handleCommandComplete({ text }) {
      const at = answers.length;
      const name = names[at];
      if (name) prepared.add(name);
      if (text === 'ROLLBACK' && statements[at]?.text === 'commit') failure = { error: rolledBack() };
      else answers.push(rows);
      rows = [];
    },
    handleReadyForQuery() {
      trip.callback();
      done({ answers, ...(failure && { failure }) });
    },
    handleError(error) {
      trip.callback();
      done({ answers, failure: { error } });
    },
  };

  return trip;
}

/** A commit that the server answers so has kept nothing. */
function rolledBack(): Error {
  return Object.assign(new Error('rolled back'), { code: '40001' });
}

function write(
  connection: Connection,
  { text, values }: Statement,
  { name, isThere }: { readonly name: string; readonly isThere: boolean },
): void {
  if (name && !isThere) connection.close({ type: 'S', name }, true); // it may be there of a trip that failed
  if (!isThere) connection.parse({ name, text, types: [] }, true);
  connection.bind({ statement: name, values: values.map(asText) }, true);
  connection.execute({}, true);
}

function asText(value: Statement['values'][number]): string | null {
  return value === null ? null : String(value);
}
