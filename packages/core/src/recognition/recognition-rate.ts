import type { Day } from '../shared/day.ts';
import type { GuestId } from '../shared/id.ts';

/** A guest who arrived. */
export interface ArrivedGuest {
  readonly guestId: GuestId;
  readonly day: Day;
  /** Whether he had stayed in the house before. */
  readonly isKnown: boolean;
  /** Whether somebody at the desk had him before their eyes when he came. */
  readonly isRecognised: boolean;
}

/** How many of the guests who came back were recognised. */
export interface RecognitionRate {
  readonly arrivals: number;
  /** Those who had stayed before. */
  readonly known: number;
  readonly recognised: number;
  /** The recognised among the known; absent where nobody who had stayed before arrived. */
  readonly share?: number;
  /** Whom nobody recognised, the last first. */
  readonly missed: readonly Pick<ArrivedGuest, 'guestId' | 'day'>[];
}

/** Counts the guests who came back, and whom of them the desk recognised. A guest counts once a day. */
export function recognitionRate(arrived: readonly ArrivedGuest[], mostMissed = 100): RecognitionRate {
  const distinct = [...new Map(arrived.map((one) => [`${one.day} ${one.guestId}`, one])).values()];
  const known = distinct.filter(({ isKnown }) => isKnown);
  const missed = known.filter(({ isRecognised }) => !isRecognised);
  const recognised = known.length - missed.length;
  const byDay = [...missed].sort((one, other) =>
    one.day === other.day ? (one.guestId < other.guestId ? -1 : 1) : one.day < other.day ? 1 : -1,
  );

  return {
    arrivals: distinct.length,
    known: known.length,
    recognised,
    ...(known.length > 0 && { share: recognised / known.length }),
    missed: byDay.slice(0, mostMissed).map(({ guestId, day }) => ({ guestId, day })),
  };
}
