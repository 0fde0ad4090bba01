import type { SyncPosition, SyncStanding } from '@innkeeper/core';

/** How a list stands, for people and for alarms. */
export interface ListHealth extends SyncPosition {
  /** Milliseconds since which something may have changed without the house knowing; absent before the first full round. */
  readonly behind?: number;
}

/** How the reading of systems stands. */
export interface SyncHealth {
  readonly lists: readonly ListHealth[];
  readonly waiting: number;
  readonly dead: number;
  /** `well`, `failing` where a list ended before its end, `late` where one was not read for long. */
  readonly state: 'well' | 'late' | 'failing';
}

/** What a standing means at a moment. @param late milliseconds after which a list counts as late; two hours unless said */
export function healthOf(standing: SyncStanding, now: number, late = 7_200_000): SyncHealth {
  const lists = standing.positions.map((position): ListHealth => {
    const behind = position.readTo === undefined ? undefined : Math.max(0, now - Date.parse(position.readTo));

    return { ...position, ...(behind !== undefined && { behind }) };
  });
  const isFailing = standing.dead > 0 || lists.some(({ state }) => state === 'failed');
  const isLate = lists.some(({ behind = 0 }) => behind > late);

  return {
    lists,
    waiting: standing.waiting,
    dead: standing.dead,
    state: isFailing ? 'failing' : isLate ? 'late' : 'well',
  };
}
