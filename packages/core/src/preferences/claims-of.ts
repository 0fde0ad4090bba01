import type { Fact } from '../guests/fact.ts';
import { sourceOfFact } from '../guests/fact.ts';
import type { Guest } from '../guests/guest.ts';
import { byMoment, order } from '../guests/moment.ts';
import type { Instant } from '../shared/day.ts';
import type { Preference } from '../shared/preference.ts';
import { keyOfSource } from '../shared/source-reference.ts';
import { keyOfPreference } from './key-of-preference.ts';
import type { Evidence } from './known-preference.ts';

/** A wish as one source tells it. */
export interface Claim {
  readonly preference: Preference;
  readonly evidence: Evidence;
  /** Up to when its author had seen what others said. */
  readonly seen?: Instant;
}

/** Everything that is claimed about wishes, by the key of the wish, in the order of telling. */
export function claimsByKey(
  guest: Guest,
  facts: readonly Fact[],
): readonly (readonly [string, readonly Claim[]])[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of [...coded(guest), ...stated(facts)]) {
    const key = keyOfPreference(claim.preference);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }

  return [...groups].map(([key, claims]) => [key, claims.sort(byTelling)]);
}

/** The facts without those that were taken back, and without the takings back. */
export function withoutWithdrawn(facts: readonly Fact[]): readonly Fact[] {
  const withdrawn = new Set<string>(
    facts.flatMap((fact) => (fact.type === 'preference-withdrawn' ? fact.facts : [])),
  );

  return facts.filter(({ id, type }) => type !== 'preference-withdrawn' && !withdrawn.has(id));
}

function coded({ preferences }: Guest): readonly Claim[] {
  return preferences.flatMap(({ value, sources, since }) =>
    (value.meaning ?? []).flatMap((meaning) =>
      sources.map((source) => ({
        preference: withProperty(meaning, value.property),
        evidence: { known: 'stated' as const, source, at: since, text: value.text ?? value.code },
      })),
    ),
  );
}

/** A wish that a system keeps for one property holds there, and nowhere else. */
function withProperty(meaning: Preference, property: string | undefined): Preference {
  if (property === undefined) return meaning;

  return { ...meaning, scope: { property, ...meaning.scope } };
}

function stated(facts: readonly Fact[]): readonly Claim[] {
  return facts.flatMap((fact) => {
    if (fact.type !== 'preference') return [];
    const { known, at, by, text, stay, preference, seen } = fact;

    return [{ preference, evidence: { known, source: sourceOfFact(fact), at, by, text, stay }, seen }];
  });
}

function byTelling(one: Claim, other: Claim): number {
  return (
    Number(one.evidence.by !== undefined) - Number(other.evidence.by !== undefined) ||
    byMoment(one.evidence.at, other.evidence.at) ||
    order(keyOfSource(one.evidence.source), keyOfSource(other.evidence.source))
  );
}
