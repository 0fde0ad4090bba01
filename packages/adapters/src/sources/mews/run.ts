import type { Day, Reason } from '@innkeeper/core';
import { isInnkeeperError } from '@innkeeper/core';
import type { MewsClient, MewsOperation } from './client.ts';
import type { GrowingLists } from './lists.ts';
import type { MewsTables } from './options.ts';
import { systemOf } from './reading.ts';

/** What a source reads, and how. */
export interface MewsReadingPlan {
  /** The enterprises to read, where the access token shows more than are wanted. */
  readonly enterpriseIds?: readonly string[];
  /** The day since which changes matter in a first run. @defaultValue ten years ago */
  readonly from?: Day;
  /** Whether payments are read as well; they are never revenue. @defaultValue false */
  readonly payments?: boolean;
  /** How far a later run looks back beyond the one before, in milliseconds. @defaultValue one hour */
  readonly overlap?: number;
  /** How many days ahead a later run reads stays again, changed or not. @defaultValue 7 */
  readonly daysAhead?: number;
  /** How many entries are asked for at once, 1 to 1000; fewer when Mews cannot bring them in time. @defaultValue 500 */
  readonly pageSize?: number;
  /** How many requests run at the same time. @defaultValue 4 */
  readonly atOnce?: number;
}

/** What every run needs. */
export interface Run {
  readonly client: MewsClient;
  readonly plan: MewsReadingPlan;
  readonly tables: MewsTables;
  readonly signal: AbortSignal | undefined;
  readonly lists: GrowingLists;
  /** The enterprises and chains that are read. */
  readonly scope: { readonly enterpriseIds: readonly string[]; readonly chainIds: readonly string[] };
  /** Customers that this run has brought already. */
  readonly seen: Set<string>;
  /** Operations that Mews does not let this integration read. */
  readonly closed: Set<MewsOperation>;
  /** What people should know, told with the next page. */
  readonly notices: Reason[];
}

/** The most ids that one question may hold. */
export const mostIds = 1000;

/**
 * Does work that may be closed to this integration: what it may not read is told once and left out. Mews says the same
 * (401) when the tokens are no longer good; then nothing may be left out, and the run ends.
 */
export async function orClosed(run: Run, operation: MewsOperation, work: () => Promise<void>): Promise<void> {
  if (run.closed.has(operation)) return;
  try {
    await work();
  } catch (error) {
    const isClosed =
      isInnkeeperError(error, 'source/refused') && (error.facts.status === 401 || error.facts.status === 403);
    if (!isClosed || !(await isLetIn(run))) throw error;
    if (run.closed.has(operation)) return;
    run.closed.add(operation);
    run.notices.push({
      code: 'source/part-refused',
      facts: { system: systemOf({ tables: run.tables }), operation },
    });
  }
}

/** Whether the tokens are good at all. */
async function isLetIn({ client, signal }: Run): Promise<boolean> {
  try {
    await client.ask({ operation: 'enterprises/getAll', body: { Limitation: { Count: 1 } }, signal });

    return true;
  } catch (error) {
    if (isInnkeeperError(error, 'source/refused')) return false;
    throw error;
  }
}

/** The ids in handfuls that fit into a question. */
export function chunksOf(ids: readonly string[], size: number): readonly (readonly string[])[] {
  const count = Math.ceil(ids.length / size);

  return Array.from({ length: count }, (_, index) => ids.slice(index * size, (index + 1) * size));
}
