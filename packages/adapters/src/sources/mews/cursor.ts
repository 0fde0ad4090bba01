import { firstText, numberOf, objectOf } from '../../shared/loose.ts';
import { parseJson } from '../../shared/parse-json.ts';

/** What is read, one after the other. */
export const phases = [
  'companies',
  'customers',
  'belongings',
  'reservations',
  'present',
  'items',
  'payments',
  'done',
] as const;

/** One part of a run. */
export type Phase = (typeof phases)[number];

/** Where a run stands, so that another can go on from there. */
export interface Position {
  /** When the run began, in milliseconds: what changes after it belongs to the next. */
  readonly startedAt: number;
  /** Only what changed after this moment is wanted; everything where absent. */
  readonly since?: number;
  readonly phase: Phase;
  /** The start of the span to go on with. */
  readonly from?: number;
  /** Mews's own cursor in that span. */
  readonly cursor?: string;
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
  const start: Position = { startedAt: now, phase: 'companies' };
  const kept = cursor === undefined ? undefined : readPosition(cursor);
  if (!kept) return start;

  return kept.phase === 'done' ? { ...start, since: kept.startedAt - overlap } : kept;
}

/** A cursor that cannot be read means a full run: too much is harmless, too little is not. */
function readPosition(cursor: string): Position | undefined {
  try {
    const raw = objectOf(parseJson(cursor));
    const phase = phases.find((name) => name === raw?.phase);
    const startedAt = numberOf(raw?.startedAt);
    if (phase === undefined || startedAt === undefined) return undefined;
    const [since, from, inside] = [numberOf(raw?.since), numberOf(raw?.from), firstText(raw, 'cursor')];

    return {
      startedAt,
      phase,
      ...(since !== undefined && { since }),
      ...(from !== undefined && { from }),
      ...(inside !== undefined && { cursor: inside }),
    };
  } catch {
    return undefined;
  }
}
