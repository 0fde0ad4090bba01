import { numberOf, objectOf, textOf } from '../shared/loose.ts';
import { parseJson } from '../shared/parse-json.ts';

/** Where the reading of a list stands, in the words of the engine. */
export interface ListState {
  /** Only what changed from this moment on is read; everything where absent. */
  readonly since?: number;
  /** What changes later belongs to the next round. */
  readonly until: number;
  /** Where to go on inside the list. */
  readonly at?: string;
  /** It was read to its end. */
  readonly done?: true;
}

/** A state as the text that the house keeps. */
export function cursorOf(state: ListState): string {
  return JSON.stringify(state);
}

/** The state in a text; nothing where it cannot be read, and then everything is read: too much is harmless. */
export function stateOf(cursor: string | undefined): ListState | undefined {
  let raw: ReturnType<typeof objectOf>;
  try {
    raw = cursor === undefined ? undefined : objectOf(parseJson(cursor, { longIntegers: 'number' }));
  } catch {
    return undefined;
  }
  const [until, since, at] = [numberOf(raw?.until), numberOf(raw?.since), textOf(raw?.at)];
  if (until === undefined) return undefined;

  return {
    until,
    ...(since !== undefined && { since }),
    ...(at !== undefined && { at }),
    ...(raw?.done === true && { done: true }),
  };
}

/** How the next round of a list begins. */
export interface Beginning {
  readonly cursor: string | undefined;
  /** When everything was last read, in milliseconds since 1970. */
  readonly sweptAt: number | undefined;
  readonly now: number;
  readonly overlap: number;
  readonly sweepEvery: number;
}

/** Where a round begins: where one broke off, at the beginning when that is due, else at what changed since the last. */
export function beginningOf({ cursor, sweptAt, now, overlap, sweepEvery }: Beginning): ListState {
  const known = stateOf(cursor);
  if (known && !known.done) return known;
  if (!known || sweptAt === undefined || now - sweptAt >= sweepEvery) return { until: now };

  return { since: known.until - overlap, until: now };
}
