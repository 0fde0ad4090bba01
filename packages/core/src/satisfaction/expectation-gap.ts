import { order } from '../guests/moment.ts';
import type { Day } from '../shared/day.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Reason } from '../shared/reason.ts';
import type { SourceReference } from '../shared/source-reference.ts';

/** What a guest expects of one aspect before he comes, as it was understood on the telephone or read in a booking. */
export interface Expectation {
  readonly aspect: string;
  /** On the scale of the answers that follow. */
  readonly level: number;
  readonly of: number;
  readonly day: Day;
  readonly source?: SourceReference;
}

/** What he got of it. */
export interface Experience {
  readonly aspect: string;
  readonly level: number;
  readonly of: number;
  readonly day: Day;
  readonly source?: SourceReference;
}

/** The gap of one aspect: negative where less was got than expected. Aspects without an answer have none. */
export interface ExpectationGap {
  readonly aspect: string;
  readonly expected: number;
  /** Unknown where nobody asked. */
  readonly got?: number;
  readonly gap?: number;
  readonly because: readonly Reason[];
}

/** Holds experience against expectation (expectation disconfirmation, Oliver 1980), the widest gap first. */
export function expectationGaps(
  expectations: readonly Expectation[],
  experiences: readonly Experience[],
): readonly ExpectationGap[] {
  for (const { level, of } of [...expectations, ...experiences])
    if (!(of > 0 && level >= 0 && level <= of))
      throw new InnkeeperError('value/invalid', { field: 'level', problem: 'is more than the scale has' });
  const latest = new Map<string, Expectation>();
  for (const one of expectations) {
    const known = latest.get(one.aspect);
    if (!known || known.day <= one.day) latest.set(one.aspect, one);
  }

  return [...latest.values()]
    .map((expectation) =>
      gapOf(
        expectation,
        experiences.filter(({ aspect }) => aspect === expectation.aspect),
      ),
    )
    .sort((one, other) => (one.gap ?? 0) - (other.gap ?? 0) || order(one.aspect, other.aspect));
}

function gapOf(
  { aspect, level, of, day, source }: Expectation,
  answers: readonly Experience[],
): ExpectationGap {
  const after = answers.filter((answer) => answer.day >= day && answer.of === of);
  if (after.length === 0)
    return { aspect, expected: level, because: [{ code: 'gap/unknown', facts: { aspect }, source }] };
  const got = after.reduce((sum, answer) => sum + answer.level, 0) / after.length;
  const gap = got - level;

  return {
    aspect,
    expected: level,
    got,
    gap,
    because: [
      {
        code: gap < 0 ? 'gap/less' : 'gap/met',
        facts: { aspect, expected: level, got, gap },
        source: after[0]?.source ?? source,
      },
    ],
  };
}
