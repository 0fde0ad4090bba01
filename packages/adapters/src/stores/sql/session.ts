import { untilAborted } from '../shared/turns.ts';
import type { SessionMode, SqlRows, SqlSession, Statement } from './engine.ts';
import { afterItsEnd, beginOf } from './engine.ts';
import type { Named } from './prepared.ts';
import { named } from './prepared.ts';
import { backToSavepoint } from './statements.ts';

/** What became of statements that travelled together: the rows of each that was done, and why the next was not. */
export interface Round {
  readonly answers: readonly SqlRows[];
  readonly failure?: { readonly error: unknown };
}

/** The way to the database that one transaction has for itself. */
export interface Wire {
  /** Runs statements in their order, up to the first that fails. */
  run(statements: readonly Named[]): Promise<Round>;
  copyIn(copy: string, rows: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Whether an error says that the way is cut, and not only that a statement was refused. */
  isCut(error: unknown): boolean;
  /** Gives it back. @param isCut whether nobody should go it again */
  release(isCut: boolean): void;
}

interface Asked {
  readonly statement: Statement;
  readonly resolve: (rows: SqlRows) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A transaction over a wire. What is asked without waiting for an answer in between travels together: a question to the
 * database costs as much as its way there and back. Where a statement fails, all that come after it fail as it did.
 */
export function openSession(wire: Wire, mode: SessionMode, signal?: AbortSignal): SqlSession {
  let state: 'unused' | 'open' | 'cut' | 'over' = 'unused';
  let isEnding = false;
  let failure: Round['failure'];
  /** What was asked since the last round was sent. */
  let gathered: Asked[] | undefined;
  let last: Promise<unknown> = Promise.resolve();
  ask(plain(beginOf[mode])).catch(ignore);

  /** One after the other. */
  function inOrder<Value>(step: () => Promise<Value>): Promise<Value> {
    const running = last.then(step);
    last = running.catch(ignore);

    return running;
  }

  function ask(statement: Statement): Promise<SqlRows> {
    gathered ??= gather();
    const round = gathered;

    return new Promise((resolve, reject) => round.push({ statement, resolve, reject }));
  }

  /** Begins a round; it is sent when there is nothing left to do but wait. */
  function gather(): Asked[] {
    const round: Asked[] = [];
    process.nextTick(() => send(round));

    return round;
  }

  /** Whatever is asked before its turn comes goes along. */
  function send(round: Asked[]): void {
    inOrder(() => {
      if (gathered === round) gathered = undefined;

      return sendRound(round.splice(0));
    }).catch(ignore);
  }

  async function sendRound(asked: readonly Asked[]): Promise<void> {
    if (asked.length === 0) return;
    const { answers, failure: failed = failure } = await run(asked.map(({ statement }) => named(statement)));
    failure = failed;
    for (const [at, { resolve, reject }] of asked.entries()) {
      const rows = answers[at];
      if (rows) resolve(rows);
      else reject(failed?.error);
    }
  }

  async function run(statements: readonly Named[]): Promise<Round> {
    if (failure) return { answers: [], failure };
    if (state === 'unused') state = 'open';
    try {
      return await wire.run(statements);
    } catch (error) {
      return { answers: [], failure: { error } };
    }
  }

  /** Waits for a step no longer than the caller does. */
  async function waited<Value>(step: Promise<Value>): Promise<Value> {
    try {
      return await untilAborted(step, signal);
    } catch (error) {
      if (signal?.aborted || wire.isCut(error)) state = 'cut';
      throw error;
    }
  }

  function end(): void {
    const isCut = state === 'cut';
    state = 'over';
    wire.release(isCut);
  }

  async function takeBack(): Promise<void> {
    const { failure: refused } = await wire.run([plain('rollback')]);
    if (refused) throw refused.error;
  }

  return {
    async query(statement) {
      if (isEnding) throw afterItsEnd();
      if (statement.text === backToSavepoint.text) failure = undefined;

      return waited(ask(statement));
    },
    async copyIn(copy, rows) {
      if (isEnding) throw afterItsEnd();
      if (gathered) send(gathered);
      gathered = undefined; // what is asked from now on comes after these rows
      await waited(
        inOrder(async () => {
          if (failure) throw failure.error;
          try {
            await wire.copyIn(copy, rows);
          } catch (error) {
            failure = { error };
            throw error;
          }
        }),
      );
    },
    async commit() {
      isEnding = true;
      const done = ask(plain('commit'));
      if (gathered) send(gathered);
      try {
        await done;
      } catch (error) {
        if (wire.isCut(error)) state = 'cut';
        throw error;
      }
      end();
    },
    async rollback() {
      if (state === 'over') return;
      isEnding = true;
      for (const { reject } of gathered?.splice(0) ?? []) reject(afterItsEnd());
      if (state !== 'open') return end();
      state = 'over';
      inOrder(takeBack).then(
        () => wire.release(false),
        () => wire.release(true),
      );
    },
  };
}

function plain(text: string): Statement {
  return { text, values: [] };
}

function ignore(): void {}
