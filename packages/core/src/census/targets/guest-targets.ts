import type { Period } from '../movement/hidden-decline.ts';

/** The three that a house sets for a guest: how close he is, what he gets out of it, what he brings. */
export const targetKinds = ['relationship', 'benefit', 'contribution'] as const;

/** One of the three. */
export type TargetKind = (typeof targetKinds)[number];

/** What is aimed at with one guest in a period. */
export interface GuestTargets {
  readonly guest: string;
  readonly period: Period;
  /** The step of the relationship that is to be reached, counted from 0. */
  readonly relationship?: number;
  /** Delivered value to the guest, 0 to 100. */
  readonly benefit?: number;
  /** Contribution to the house, in minor units. */
  readonly contribution?: number;
}

/** What came of it, where it is known. */
export type GuestActuals = Readonly<Partial<Record<TargetKind, number>>>;

/** One target beside what came of it. */
export interface TargetStanding {
  readonly guest: string;
  readonly kind: TargetKind;
  readonly target: number;
  /** Absent where it is not known, which is not 0. */
  readonly actual?: number;
  /** Actual less target. */
  readonly beyond?: number;
  /** Whether it was reached; absent before the period is over, and where nothing is known. */
  readonly isReached?: boolean;
}

/** How the targets of some guests stand. */
export interface TargetsStanding {
  /** Guests who have all three. */
  readonly complete: number;
  /** Who should have targets and lacks some, in the order of the guests. */
  readonly missing: readonly { readonly guest: string; readonly kinds: readonly TargetKind[] }[];
  readonly standings: readonly TargetStanding[];
  readonly reached: number;
  readonly isOver: boolean;
}

/**
 * Holds what was aimed at against what came of it: every core guest has all three, or is listed with what he lacks.
 * A target is reached or missed only when its period is over.
 * @param guests who should have targets: the core
 */
export function targetsStanding(
  guests: readonly string[],
  targets: readonly GuestTargets[],
  {
    period,
    asOf,
    actualOf,
  }: {
    readonly period: Period;
    readonly asOf: Period['to'];
    readonly actualOf: (guest: string) => GuestActuals;
  },
): TargetsStanding {
  const mine = new Map(
    targets
      .filter((one) => one.period.from === period.from && one.period.to === period.to)
      .map((one) => [one.guest, one]),
  );
  const lacks = (guest: string): readonly TargetKind[] =>
    targetKinds.filter((kind) => mine.get(guest)?.[kind] === undefined);
  const missing = guests
    .map((guest) => ({ guest, kinds: lacks(guest) }))
    .filter(({ kinds }) => kinds.length > 0);
  const isOver = asOf >= period.to;
  const standings = [...mine.values()].flatMap((one) => standingsOf(one, actualOf(one.guest), isOver));

  return {
    complete: guests.length - missing.length,
    missing,
    standings,
    reached: standings.filter(({ isReached }) => isReached).length,
    isOver,
  };
}

function standingsOf(
  targets: GuestTargets,
  actuals: GuestActuals,
  isOver: boolean,
): readonly TargetStanding[] {
  return targetKinds.flatMap((kind): readonly TargetStanding[] => {
    const target = targets[kind];
    if (target === undefined) return [];
    const actual = actuals[kind];
    const base = { guest: targets.guest, kind, target };
    if (actual === undefined) return [base];

    return [{ ...base, actual, beyond: actual - target, ...(isOver && { isReached: actual >= target }) }];
  });
}
