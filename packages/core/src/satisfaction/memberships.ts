import { order } from '../guests/moment.ts';
import type { Day } from '../shared/day.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';

/** A place of a guest in a scheme: the house's own, one with a partner, a club. */
export interface Membership {
  readonly programme: string;
  readonly number: string;
  /** The partner whose card or group it is of. */
  readonly partner?: string;
  readonly since: Day;
  readonly until?: Day;
  /** The one that the guest is greeted by. */
  readonly primary?: boolean;
}

/** The memberships of a guest that hold on a day: he may have several, of which one is the first. */
export interface HeldMemberships {
  readonly primary?: Membership;
  readonly others: readonly Membership[];
}

/**
 * Names the first membership: the one that was chosen, else the oldest. @throws `value/invalid` where two were chosen
 */
export function membershipsOn(memberships: readonly Membership[], day: Day): HeldMemberships {
  const held = memberships
    .filter(({ since, until }) => since <= day && (until === undefined || until >= day))
    .sort(
      (one, other) =>
        Number(other.primary ?? false) - Number(one.primary ?? false) ||
        order<string>(one.since, other.since) ||
        order(`${one.programme} ${one.number}`, `${other.programme} ${other.number}`),
    );
  if (held.filter(({ primary }) => primary).length > 1)
    throw new InnkeeperError('value/invalid', { field: 'primary', problem: 'names two memberships' });
  const [primary, ...others] = held;

  return { ...(primary ? { primary } : {}), others };
}

/** Something that a club gives to its members. */
export interface Benefit {
  readonly id: string;
  readonly programme: string;
}

/** One use of a benefit. */
export interface BenefitUse {
  readonly benefit: string;
  readonly day: Day;
}

/** What a member has of his clubs. */
export interface BenefitUsage {
  readonly used: readonly { readonly benefit: string; readonly times: number; readonly last: Day }[];
  /** What he is entitled to and has never used: worth telling him. */
  readonly unused: readonly string[];
}

/** Holds what clubs give against what a member has used by a day. */
export function benefitUsage(
  catalogue: readonly Benefit[],
  memberships: readonly Membership[],
  { uses, day }: { readonly uses: readonly BenefitUse[]; readonly day: Day },
): BenefitUsage {
  const { primary, others } = membershipsOn(memberships, day);
  const programmes = new Set([...(primary ? [primary] : []), ...others].map(({ programme }) => programme));
  const entitled = catalogue.filter(({ programme }) => programmes.has(programme)).map(({ id }) => id);
  const counted = entitled.map((benefit) => {
    const days = uses
      .filter((use) => use.benefit === benefit && use.day <= day)
      .map((use) => use.day)
      .sort(order<string>);

    return { benefit, times: days.length, last: days.at(-1) };
  });

  return {
    used: counted.flatMap(({ benefit, times, last }) =>
      last === undefined ? [] : [{ benefit, times, last }],
    ),
    unused: counted.filter(({ times }) => times === 0).map(({ benefit }) => benefit),
  };
}
