import type { Reason } from '../shared/reason.ts';
import type { Complaint } from './complaint.ts';

/** What was done about a complaint, and how the guest felt after. */
export interface Remedy {
  readonly apologised: boolean;
  readonly fixed: boolean;
  readonly thanked: boolean;
  /** On a scale of 5; absent where nobody asked. */
  readonly afterScore?: number;
}

/** Whether a remedy was enough. */
export interface RemedyVerdict {
  readonly verdict: 'adequate' | 'inadequate' | 'unknown';
  readonly because: readonly Reason[];
}

/** Judges a remedy by the guest's own score after it; three checks say what was left out. A snack is no apology. */
export function remedyVerdict(
  { apologised, fixed, thanked, afterScore }: Remedy,
  { least = 4 }: { readonly least?: number } = {},
): RemedyVerdict {
  const missing = [
    ...(apologised ? [] : ['apology']),
    ...(fixed ? [] : ['fix']),
    ...(thanked ? [] : ['thanks']),
  ].map((what) => ({ code: 'remedy/missing', facts: { what } }));
  if (afterScore === undefined)
    return { verdict: 'unknown', because: [{ code: 'remedy/no-score' }, ...missing] };
  const isEnough = afterScore >= least;

  return {
    verdict: isEnough ? 'adequate' : 'inadequate',
    because: [
      { code: isEnough ? 'remedy/adequate' : 'remedy/inadequate', facts: { score: afterScore } },
      ...missing,
    ],
  };
}

/** Judges the remedy of a case by what was done and said, and by the guest's score after it, read on a scale of 5. */
export function verdictOnCase({ state, told }: Complaint): RemedyVerdict {
  const { score } = told ?? {};

  return remedyVerdict({
    apologised: told?.apologised ?? false,
    fixed: state === 'solved' || state === 'closed',
    thanked: told?.thanked ?? false,
    afterScore: score && (5 * score.points) / score.of,
  });
}
