import type { ChargeRecord } from '../records/charge-record.ts';
import type { StayParty, StayRecord } from '../records/stay-record.ts';
import type { Day } from '../shared/day.ts';
import type { GuestId } from '../shared/id.ts';
import type { Money } from '../shared/money.ts';
import type { Reason } from '../shared/reason.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import { keyOfSource } from '../shared/source-reference.ts';
import type { Advocacy, Referral } from './advocacy.ts';
import { advocacyOf } from './advocacy.ts';
import { contributionOf } from './contribution.ts';
import type { ValueTerms } from './value-terms.ts';

/**
 * What groups contributed that a guest brought to the house. It stands beside his own contribution and is part of no
 * total: the same money is the contribution of whoever stayed.
 */
export interface GroupBusiness extends Pick<Advocacy, 'asOf' | 'formula' | 'n' | 'because'> {
  readonly credited: Money;
}

/** What is known of a guest who may have brought groups. */
export interface GroupFacts {
  readonly guestId: GuestId;
  /** The profiles of the guest. */
  readonly profiles: readonly SourceReference[];
  /** Stays he has any part in, and what was posted to them. */
  readonly stays: readonly StayRecord[];
  readonly charges: readonly ChargeRecord[];
  /** What counts as his own, and is therefore not credited. */
  readonly own: readonly ChargeRecord[];
  /** How the group is called, where that is known and may be said. */
  readonly nameOf?: (group: SourceReference) => string | undefined;
}

/**
 * Credits group business to who brought it: stays of a group that he booked (where nobody booked them, paid) and in
 * which he was no guest himself. A stay has one advocate. `undefined` where he brought none.
 */
export function groupBusinessOf(
  { guestId, profiles, stays, charges, own, nameOf }: GroupFacts,
  terms: ValueTerms,
  asOf: Day,
): GroupBusiness | undefined {
  const mine = new Set(profiles.map(keyOfSource));
  const brought = broughtBy(mine, stays);
  const ownKeys = new Set(own.map(({ source }) => keyOfSource(source)));
  const others = charges.filter(({ source }) => !ownKeys.has(keyOfSource(source)));
  const referrals = [...brought].map(
    ([referred, { since: day }]): Referral => ({ advocate: guestId, referred, kind: 'group', day }),
  );
  const [found] = advocacyOf(
    referrals,
    (group) => contributionOfStays(brought.get(group)?.stays ?? [], others, { terms, asOf }),
    asOf,
  );

  return (
    found && {
      asOf,
      formula: found.formula,
      n: found.n,
      credited: { minor: found.credited, currency: terms.currency },
      because: found.because.map((reason) => named(reason, brought, nameOf)),
    }
  );
}

/** What was posted to stays contributed, in minor units; `undefined` where nothing was. */
function contributionOfStays(
  stays: readonly StayRecord[],
  charges: readonly ChargeRecord[],
  { terms, asOf }: { readonly terms: ValueTerms; readonly asOf: Day },
): number | undefined {
  const keys = new Set(stays.map(({ source }) => keyOfSource(source)));
  const posted = charges.filter(({ stay }) => stay && keys.has(keyOfSource(stay)));

  return posted.length === 0
    ? undefined
    : contributionOf({ charges: posted, stays }, terms, asOf).contribution.minor;
}

/** The groups that guests brought, so that their names can be looked up. */
export function groupsIn(stays: readonly StayRecord[]): readonly SourceReference[] {
  return [
    ...new Map(
      stays.flatMap(({ parties }) => {
        const group = partyIn(parties, 'group');

        return group ? [[keyOfSource(group), group] as const] : [];
      }),
    ).values(),
  ];
}

interface Brought {
  readonly group: SourceReference;
  readonly stays: readonly StayRecord[];
  /** The first arrival. */
  readonly since: Day;
}

/** The stays that these profiles brought, by group. */
function broughtBy(mine: ReadonlySet<string>, stays: readonly StayRecord[]): ReadonlyMap<string, Brought> {
  const brought = new Map<string, Brought>();
  for (const stay of stays) {
    const { parties, arrival } = stay;
    const group = partyIn(parties, 'group');
    const advocate = partyIn(parties, 'booker') ?? partyIn(parties, 'payer');
    const isThere = parties.some(
      ({ role, profile }) => (role === 'guest' || role === 'companion') && mine.has(keyOfSource(profile)),
    );
    if (!group || !advocate || !mine.has(keyOfSource(advocate)) || isThere) continue;
    const key = keyOfSource(group);
    if (mine.has(key)) continue;
    const before = brought.get(key);
    brought.set(key, {
      group,
      stays: [...(before?.stays ?? []), stay],
      since: before && before.since < arrival ? before.since : arrival,
    });
  }

  return brought;
}

function partyIn(parties: readonly StayParty[], wanted: StayParty['role']): SourceReference | undefined {
  return parties.find(({ role }) => role === wanted)?.profile;
}

/** A reason says the name of the group, never the number that a system has for it. */
function named(
  { code, facts: { referred, ...facts } = {} }: Reason,
  brought: ReadonlyMap<string, Brought>,
  nameOf: GroupFacts['nameOf'],
): Reason {
  const group = brought.get(String(referred))?.group;
  const name = group && nameOf?.(group);

  return { code, facts: { ...facts, ...(name !== undefined && { referred: name }) } };
}
