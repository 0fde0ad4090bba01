import { order } from '../guests/moment.ts';
import type { FeedbackRecord } from '../records/feedback-record.ts';
import type { Day } from '../shared/day.ts';
import type { Reason } from '../shared/reason.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import { keyOfSource } from '../shared/source-reference.ts';

/** One answer of a guest: so many points of so many. */
export interface Score {
  readonly points: number;
  readonly of: number;
  readonly day: Day;
  /** What it is about: `breakfast`, `front desk accuracy`. */
  readonly aspect?: string;
  /** Where it was asked or felt: `check-in`. */
  readonly touchpoint?: string;
  readonly department?: string;
  readonly stay?: SourceReference;
  readonly source?: SourceReference;
}

/** Scores, and answers that are none. */
export interface ReadScores {
  /** In the order of day, then source. */
  readonly scores: readonly Score[];
  readonly refused: readonly Reason[];
}

/** Reads the scores out of feedback as of a day: 6 of 5 is refused, not cut to 5. */
export function scoresOf(feedback: readonly FeedbackRecord[], asOf: Day): ReadScores {
  const scores: Score[] = [];
  const refused: Reason[] = [];
  for (const { score, day, about, touchpoint, department, stay, source } of feedback) {
    if (!score) continue;
    const problem = problemOf({ ...score, day }, asOf);
    if (problem) refused.push({ code: problem, source });
    else scores.push({ ...score, day, aspect: about, touchpoint, department, stay, source });
  }

  return { scores: scores.sort(inOrder), refused };
}

/** Why this is no score; nothing where it is one. */
export function problemOf(
  { points, of, day }: Pick<Score, 'points' | 'of' | 'day'>,
  asOf: Day,
): string | undefined {
  if (!(of > 0 && points >= 0 && points <= of && Number.isFinite(of))) return 'score/off-the-scale';

  return day > asOf ? 'score/from-the-future' : undefined;
}

function inOrder(one: Score, other: Score): number {
  return (
    order<string>(one.day, other.day) ||
    order(one.source ? keyOfSource(one.source) : '', other.source ? keyOfSource(other.source) : '') ||
    one.points - other.points
  );
}
