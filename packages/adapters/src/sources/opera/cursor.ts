import type { Day } from '@innkeeper/core';
import { parseDay } from '@innkeeper/core';
import { firstText, numberOf, objectOf } from '../../shared/loose.ts';
import { parseJson } from '../../shared/parse-json.ts';

/** Where a run stands, so that another can go on from there. */
export interface Position {
  /** When the run began, in milliseconds: what changes after it belongs to the next. */
  readonly startedAt: number;
  /** Only what changed after this moment is wanted; everything where absent. */
  readonly since?: number;
  /** The hotel by its place in the list of hotels. */
  readonly hotel: number;
  readonly phase: 'profiles' | 'stays' | 'journal' | 'done';
  /** The row of the profile list to go on with. */
  readonly offset?: number;
  /** The day of arrival, or of posting, to go on with. */
  readonly day?: Day;
}

/** A position as the text that the house keeps. */
export function cursorOf(position: Position): string {
  return JSON.stringify(position);
}

/**
 * Where to begin: where an interrupted run stopped, after the end of a finished one, or at the very beginning.
 * @param overlap milliseconds to look back beyond the last run, since clocks differ
 */
export function positionOf(
  cursor: string | undefined,
  { now, overlap }: { readonly now: number; readonly overlap: number },
): Position {
  const start: Position = { startedAt: now, hotel: 0, phase: 'profiles' };
  const kept = cursor === undefined ? undefined : readPosition(cursor);
  if (!kept) return start;

  return kept.phase === 'done' ? { ...start, since: kept.startedAt - overlap } : kept;
}

/** A cursor that cannot be read means a full run: too much is harmless, too little is not. */
function readPosition(cursor: string): Position | undefined {
  try {
    const raw = objectOf(parseJson(cursor));
    const phase = (['profiles', 'stays', 'journal', 'done'] as const).find((name) => name === raw?.phase);
    const [startedAt, hotel] = [numberOf(raw?.startedAt), numberOf(raw?.hotel)];
    if (phase === undefined || startedAt === undefined || hotel === undefined) return undefined;
    const [since, offset] = [numberOf(raw?.since), numberOf(raw?.offset)];
    const day = parseDay(firstText(raw, 'day') ?? '');

    return {
      startedAt,
      hotel,
      phase,
      ...(since !== undefined && { since }),
      ...(offset !== undefined && { offset }),
      ...(day !== undefined && { day }),
    };
  } catch {
    return undefined;
  }
}
