import { InnkeeperError } from '@innkeeper/core';

/** One page of a list. */
export interface RowPage<Row> {
  readonly rows: readonly Row[];
  /** Where the next page begins; absent on the last. */
  readonly at?: string;
}

/** What ends a list that does not end by itself. */
export interface PageGuard {
  readonly system: string;
  /** What the system calls the list, for the error. */
  readonly operation: string;
  /** Pages after which a list is given up. @defaultValue 50,000 */
  readonly mostPages?: number;
  /** The place of an earlier page to go on from. */
  readonly at?: string | undefined;
}

/** Pages by a token that each answer brings for the next: Square, Mews, Cloudbeds's accounting. */
export async function* pagesByCursor<Row>(
  guard: PageGuard,
  ask: (
    cursor: string | undefined,
  ) => Promise<{ readonly rows: readonly Row[]; readonly next?: string | undefined }>,
): AsyncGenerator<RowPage<Row>> {
  const seen = new Set<string>();
  for (let cursor = guard.at; ; ) {
    const { rows, next } = await ask(cursor);
    if (next === undefined) return yield { rows };
    if (seen.has(next) || seen.size >= (guard.mostPages ?? 50_000)) throw endless(guard);
    seen.add(next);
    cursor = next;
    yield { rows, at: next };
  }
}

/** How pages are counted. */
export interface Counting extends PageGuard {
  /** Rows that are asked for at once. */
  readonly size: number;
  /** The number of the first page. @defaultValue 1 */
  readonly first?: number;
}

/** What is known of a list beside one of its pages. */
export interface CountedPage<Row> {
  readonly rows: readonly Row[];
  /** Whether there is more, where the system says so; else a page that is not full is the last. */
  readonly hasMore?: boolean | undefined;
  /** How many rows the whole list has, where the system says so: when it shrinks while it is read, rows have moved up. */
  readonly total?: number | undefined;
}

/** Pages by number: apaleo, Cloudbeds v1.3, Toast. An empty page is the last. */
export async function* pagesByNumber<Row>(
  counting: Counting,
  ask: (page: number, size: number) => Promise<CountedPage<Row>>,
): AsyncGenerator<RowPage<Row>> {
  const { first = 1, size } = counting;
  const start = startOf(counting.at) ?? first;
  for await (const { rows, at } of counted({ ...counting, start: (start - first) * size }, (offset) =>
    ask(Math.floor(offset / size) + first, size),
  )) {
    yield { rows, ...(at !== undefined && { at: String(Math.floor(at / size) + first) }) };
  }
}

/** Pages by how many rows to pass over: OPERA, Cloudbeds's guest profiles, RMS. */
export async function* pagesByOffset<Row>(
  counting: Omit<Counting, 'first'>,
  ask: (offset: number, size: number) => Promise<CountedPage<Row>>,
): AsyncGenerator<RowPage<Row>> {
  const { size } = counting;
  const start = startOf(counting.at) ?? 0;
  for await (const { rows, at } of counted({ ...counting, start, short: true }, (offset) =>
    ask(offset, size),
  )) {
    yield { rows, ...(at !== undefined && { at: String(at) }) };
  }
}

interface Counted<Row> {
  readonly rows: readonly Row[];
  readonly at?: number;
}

/**
 * Rows counted from the beginning. When the list has grown shorter since the page before, what was to come has moved up
 * by as many rows: those are read again, so that nothing is passed over.
 */
async function* counted<Row>(
  counting: Counting & { readonly start: number; readonly short?: boolean },
  ask: (offset: number) => Promise<CountedPage<Row>>,
): AsyncGenerator<Counted<Row>> {
  const { size, short = false, mostPages = 50_000 } = counting;
  let [offset, before, known] = [counting.start, '', 0];
  for (let pages = 0; pages < mostPages; pages += 1) {
    const { rows, total, hasMore: said } = await ask(offset);
    // more than were asked for: some came twice, and must not count as others that are still to come
    const passed = Math.min(rows.length, size);
    const hasMore = said ?? (total === undefined ? passed >= size : offset + passed < total);
    const missing = total === undefined ? 0 : known - total;
    known = total ?? 0;
    if (missing > 0 && offset > 0) {
      const back = Math.max(0, offset - missing);
      offset = short ? back : Math.floor(back / size) * size;
      before = '';
      continue;
    }
    if (rows.length === 0 || !hasMore) return yield { rows };
    const print = fingerprintOf(rows);
    if (print === before) throw endless(counting);
    before = print;
    offset += short ? passed : size;
    yield { rows, at: offset };
  }
  throw endless(counting);
}

/**
 * Pages by the link that each answer brings. Only the way and the question of a link are followed, at the address that
 * was agreed: a link that leads elsewhere is refused.
 */
export async function* pagesByLink<Row>(
  guard: PageGuard & { readonly baseUrl: URL; readonly first: string },
  ask: (link: string) => Promise<{ readonly rows: readonly Row[]; readonly next?: string | undefined }>,
): AsyncGenerator<RowPage<Row>> {
  const { baseUrl, first, system, operation } = guard;
  yield* pagesByCursor(guard, async (at) => {
    const { rows, next } = await ask(at ?? first);
    if (next === undefined) return { rows };
    const link = URL.canParse(next, baseUrl) ? new URL(next, baseUrl) : undefined;
    if (link?.origin !== baseUrl.origin) throw new InnkeeperError('source/redirected', { system, operation });

    return { rows, next: link.pathname + link.search };
  });
}

/** A finished job of another system. */
export interface JobQuestion {
  readonly system: string;
  readonly operation: string;
  readonly sleep: (millis: number, signal?: AbortSignal) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds between two questions, where the system does not say. @defaultValue 2000 */
  readonly pause?: number;
  /** Questions after which the job is given up. @defaultValue 300 */
  readonly most?: number;
}

/** Asks until a job is done. @throws `source/timed-out` when it never is */
export async function untilDone<Value>(
  { system, operation, sleep, signal, pause = 2000, most = 300 }: JobQuestion,
  ask: () => Promise<{ readonly value: Value } | { readonly again: number | undefined }>,
): Promise<Value> {
  for (let number = 0; number < most; number += 1) {
    const found = await ask();
    if ('value' in found) return found.value;
    await sleep(found.again ?? pause, signal);
  }
  throw new InnkeeperError('source/timed-out', { system, operation, limit: (pause * most) / 1000 });
}

function startOf(at: string | undefined): number | undefined {
  return at !== undefined && /^\d{1,9}$/.test(at) ? Number(at) : undefined;
}

function endless({ system, operation }: PageGuard): InnkeeperError {
  return new InnkeeperError('source/endless', { system, operation });
}

/** Two pages that are the same are the same page; a page that is half the same may come of rows that moved. */
function fingerprintOf(rows: readonly unknown[]): string {
  return JSON.stringify([rows.length, rows[0], rows.at(-1)]) ?? '';
}
