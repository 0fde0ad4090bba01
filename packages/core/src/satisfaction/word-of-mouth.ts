import { order } from '../guests/moment.ts';

/** What is known of a guest's word for the house. */
export interface Voice {
  readonly guest: string;
  /** The last score; unknown is neither for nor against. */
  readonly points?: number;
  readonly of?: number;
  readonly referrals: number;
}

/** Who speaks for the house and who against it. */
export interface WordOfMouth {
  /** All points, and brought somebody. */
  readonly advocates: readonly string[];
  /** Two fifths of the points or less. */
  readonly detractors: readonly string[];
  readonly n: number;
}

/** Lists advocates and detractors; who is content and silent is neither. */
export function wordOfMouth(voices: readonly Voice[]): WordOfMouth {
  const named = (fits: (voice: Voice) => boolean) =>
    voices
      .filter(fits)
      .map(({ guest }) => guest)
      .sort(order);

  return {
    advocates: named(({ points, of, referrals }) => points !== undefined && points === of && referrals > 0),
    detractors: named(({ points, of }) => points !== undefined && of !== undefined && points <= 0.4 * of),
    n: voices.length,
  };
}
