import type { Incoming, SyncMark, SyncPosition } from '@innkeeper/core';
import type { LiveList, LivePage, LiveSpan } from '../shared/live-source.ts';
import { overlapOf } from '../shared/live-source.ts';
import type { ListState } from './list-state.ts';
import { beginningOf, cursorOf } from './list-state.ts';
import type { Round } from './round.ts';
import { unlessStopped } from './round.ts';

const day = 86_400_000;

/** Reads a list from where it stands to its end; what was read and how far stand in one transaction. */
export async function readList(round: Round, list: LiveList, known: SyncPosition | undefined): Promise<void> {
  const { options, now, system } = round;
  const sweptAt = known?.sweptAt === undefined ? undefined : Date.parse(known.sweptAt);
  const start = beginningOf({
    cursor: known?.cursor,
    sweptAt,
    now: now(),
    overlap: overlapOf(list),
    sweepEvery: options.sweepEvery ?? day,
  });
  await keepPages(round, list, { start, sweptAt: known?.sweptAt });
  const swept = start.since === undefined;
  const readTo = new Date(start.until).toISOString();
  await round.api.keepSync({
    positions: [
      {
        ...placeOf(round, list),
        cursor: cursorOf({ until: start.until, done: true }),
        state: 'resting',
        readTo,
        ...(swept ? { sweptAt: readTo } : known?.sweptAt !== undefined && { sweptAt: known.sweptAt }),
      },
    ],
  });
  options.onEvent?.({ type: 'rested', system, ...aboutOf(list), swept });
}

/** How long a place without records in it may be known to this process alone. */
const soon = 1000;

/**
 * What was read is kept as soon as the house has its hands free, so that little is lost when the process dies; meanwhile the
 * next pages are read, until a handful waits.
 */
async function keepPages(
  round: Round,
  list: LiveList,
  { start, sweptAt }: { readonly start: ListState; readonly sweptAt: string | undefined },
): Promise<void> {
  const { signal, stepSize = 1000 } = round.options;
  let underWay: Promise<void> | undefined;
  let isFree = true;
  let waiting: Incoming[] = [];
  let { at } = start;
  let kept = { at, when: round.now() };
  const flush = async (page: LivePage): Promise<void> => {
    await underWay;
    const items = waiting;
    const before = stateAt(start, kept.at);
    waiting = [];
    isFree = false;
    kept = { at, when: round.now() };
    underWay = keepStep(round, list, { items, page, before, after: stateAt(start, at) });
    underWay.then(
      () => {
        isFree = true;
      },
      () => undefined, // it is awaited before the next step; until then nobody listens
    );
  };
  const keepPlace = async (): Promise<void> => {
    kept = { at, when: round.now() };
    const mark = markOf(round, list, stateAt(start, at));
    await round.api.keepSync({
      positions: [{ ...mark, state: 'reading', ...(sweptAt !== undefined && { sweptAt }) }],
    });
  };
  try {
    for await (const page of list.pages(spanOf(start, signal))) {
      for (const item of page.items) waiting.push(item);
      if (page.at !== undefined) at = page.at;
      if (waiting.length >= stepSize || (isFree && waiting.length > 0)) await flush(page);
      else if (isFree && at !== kept.at && round.now() - kept.when >= soon) await keepPlace();
      unlessStopped(signal);
    }
    if (waiting.length > 0) await flush({ items: [] });
  } finally {
    await underWay;
  }
}

interface Step {
  readonly items: readonly Incoming[];
  readonly page: LivePage;
  readonly before: ListState;
  readonly after: ListState;
}

async function keepStep(round: Round, list: LiveList, { items, page, before, after }: Step): Promise<void> {
  // a page without a place ends nothing: what comes after it is read again
  const counts = await round.keep(items, {
    before: markOf(round, list, before),
    after: markOf(round, list, after),
  });
  const progress = page.progress;
  round.options.onEvent?.({
    type: 'kept',
    system: round.system,
    ...aboutOf(list),
    counts,
    ...(progress !== undefined && { progress }),
  });
}

function spanOf({ done: _, ...state }: ListState, signal: AbortSignal | undefined): LiveSpan {
  return { ...state, ...(signal && { signal }) };
}

function stateAt(start: ListState, at: string | undefined): ListState {
  return { ...start, ...(at !== undefined && { at }) };
}

function markOf(round: Round, list: LiveList, state: ListState): SyncMark {
  return { ...placeOf(round, list), cursor: cursorOf(state) };
}

function placeOf({ system }: Round, list: LiveList) {
  return { system, ...aboutOf(list) };
}

/** What an event or a place says of a list. */
export function aboutOf({ entity, property }: LiveList): {
  readonly entity: string;
  readonly property?: string;
} {
  return { entity, ...(property !== undefined && { property }) };
}
