import { InnkeeperError, isInnkeeperError } from '@innkeeper/core';
import type { Raw } from '../../shared/loose.ts';
import { firstText, objectOf, objectsOf } from '../../shared/loose.ts';
import type { MewsOperation } from './client.ts';
import { systemOf } from './reading.ts';
import type { Run } from './run.ts';

/** A list to read to its end. */
export interface Listing {
  readonly operation: MewsOperation;
  /** The name of the list in the answer. */
  readonly list: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Mews's cursor to go on from. */
  readonly cursor?: string | undefined;
}

/** One page of a list. */
export interface MewsPage {
  readonly rows: readonly Raw[];
  readonly answer: unknown;
  /** Where the next page begins; absent on the last. */
  readonly cursor?: string;
}

/** The fewest entries to ask for when Mews cannot bring more in time, or more than this house takes at once. */
const fewest = 10;

/** The pages of a list, newest entries first, until there are no more; smaller pages where they are too heavy. */
export async function* readPages(
  run: Run,
  { operation, list, body, cursor }: Listing,
): AsyncIterable<MewsPage> {
  let count = Math.min(1000, Math.max(1, run.plan.pageSize ?? 500));
  let at = cursor;
  for (const seen = new Set<string>(); ; ) {
    let answer: unknown;
    try {
      const Limitation = { ...(at !== undefined && { Cursor: at }), Count: count };
      answer = await run.client.ask({ operation, body: { ...body, Limitation }, signal: run.signal });
    } catch (error) {
      if (!isTooHeavy(error) || count <= fewest) throw error;
      count = Math.max(fewest, Math.floor(count / 2));
      continue;
    }
    if (!objectOf(answer)) throw unreadable(run, 'a page');
    const rows = objectsOf(objectOf(answer)?.[list]);
    const next = firstText(answer, 'Cursor');
    if (next === undefined || rows.length < count) {
      yield { rows, answer };

      return;
    }
    if (seen.has(next)) throw unreadable(run, 'a further page');
    seen.add(next);
    at = next;
    yield { rows, answer, cursor: next };
  }
}

/** All entries of a list, kept among the lists of the run. */
export async function gather(run: Run, listing: Listing): Promise<readonly Raw[]> {
  const found: Raw[] = [];
  for await (const { rows, answer } of readPages(run, listing)) {
    run.lists.add(answer);
    found.push(...rows);
  }

  return found;
}

function isTooHeavy(error: unknown): boolean {
  if (isInnkeeperError(error, 'source/too-large')) return true;

  return isInnkeeperError(error, 'source/refused') && error.facts.status === 408;
}

function unreadable({ tables }: Run, expected: string): InnkeeperError {
  return new InnkeeperError('source/unreadable', { system: systemOf({ tables }), expected });
}
