import { order } from '../guests/moment.ts';
import type { Day } from '../shared/day.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Reason } from '../shared/reason.ts';

/** Business that somebody else brought because this guest spoke for the house. */
export interface Referral {
  /** Who spoke for the house. */
  readonly advocate: string;
  /** Whose contribution it is: a guest, or a group such as a company's training. */
  readonly referred: string;
  readonly kind: 'guest' | 'group';
  readonly day: Day;
}

/** What a guest brought through others. It is told beside the own contribution and is never part of a total. */
export interface Advocacy {
  readonly advocate: string;
  readonly asOf: Day;
  readonly formula: 'advocacy/1';
  readonly n: number;
  /** In minor units. */
  readonly credited: number;
  readonly because: readonly Reason[];
}

/**
 * Credits referred contributions to those who spoke for the house: each referred guest or group once, to the first
 * advocate. Own contributions stay as they are, so that no total counts anything twice.
 * @throws `value/invalid` where somebody refers himself
 */
export function advocacyOf(
  referrals: readonly Referral[],
  contributionOf: (owner: string) => number | undefined,
  asOf: Day,
): readonly Advocacy[] {
  if (referrals.some(({ advocate, referred }) => advocate === referred))
    throw new InnkeeperError('value/invalid', {
      field: 'referrals',
      problem: 'name somebody who referred himself',
    });
  const byAdvocate = new Map<string, Referral[]>();
  for (const referral of firsts(referrals.filter(({ day }) => day <= asOf)))
    byAdvocate.set(referral.advocate, [...(byAdvocate.get(referral.advocate) ?? []), referral]);

  return [...byAdvocate]
    .sort(([one], [other]) => order(one, other))
    .map(([advocate, own]) => ({
      advocate,
      asOf,
      formula: 'advocacy/1',
      n: own.length,
      credited: own.reduce((sum, { referred }) => sum + (contributionOf(referred) ?? 0), 0),
      because: own.map((referral) => reasonOf(referral, contributionOf(referral.referred))),
    }));
}

/** The first referral of each guest or group; of one day the advocate first by id. */
function firsts(referrals: readonly Referral[]): readonly Referral[] {
  const first = new Map<string, Referral>();
  const inOrder = [...referrals].sort(
    (one, other) => order<string>(one.day, other.day) || order(one.advocate, other.advocate),
  );
  for (const referral of inOrder) if (!first.has(referral.referred)) first.set(referral.referred, referral);

  return [...first.values()];
}

function reasonOf({ referred, kind, day }: Referral, minor: number | undefined): Reason {
  const facts = { referred, kind, day };

  return minor === undefined
    ? { code: 'advocacy/unknown', facts }
    : { code: 'advocacy/credited', facts: { ...facts, minor } };
}
