import type { Incoming, SyncPosition } from '@innkeeper/core';
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
  await keepPages(round, list, start);
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

/** The next pages are read while the house keeps those before: never more than two handfuls are in memory. */
async function keepPages(round: Round, list: LiveList, start: ListState): Promise<void> {
  const { signal, stepSize = 1000 } = round.options;
  let underWay: Promise<void> | undefined;
  let waiting: Incoming[] = [];
  let at = start.at;
  const flush = async (page: LivePage): Promise<void> => {
    const items = waiting;
    waiting = [];
    await underWay;
    underWay = keepStep(round, list, { items, page, state: { ...start, ...(at !== undefined && { at }) } });
    underWay.catch(() => undefined); // it is awaited before the next step; until then nobody listens
  };
  try {
    for await (const page of list.pages(spanOf(start, signal))) {
      for (const item of page.items) waiting.push(item);
      if (page.at !== undefined) at = page.at;
      if (waiting.length >= stepSize) await flush(page);
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
  readonly state: ListState;
}

async function keepStep(round: Round, list: LiveList, { items, page, state }: Step): Promise<void> {
  // a page without a place ends nothing: what comes after it is read again
  const mark = { ...placeOf(round, list), cursor: cursorOf(state) };
  const counts = await round.keep(items, mark);
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
