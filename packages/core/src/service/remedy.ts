import type { Reason } from '../shared/reason.ts';

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
