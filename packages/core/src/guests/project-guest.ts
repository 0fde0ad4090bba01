import type { ContactPoint, ProfileRecord } from '../records/profile-record.ts';
import type { GuestId } from '../shared/id.ts';
import { keyOfSource, orderOfSources } from '../shared/source-reference.ts';
import type { Endings } from './endings.ts';
import { endingsOf, inOrderOfTime } from './endings.ts';
import type { Fact } from './fact.ts';
import type { Claim } from './fold-claims.ts';
import { claimsOf, foldClaims } from './fold-claims.ts';
import type { Guest } from './guest.ts';
import {
  keyOfConsent,
  keyOfContactPoint,
  keyOfIdentifier,
  keyOfName,
  keyOfNote,
  keyOfPartialDate,
  keyOfPreferenceRecord,
  keyOfRelation,
} from './keys-of-values.ts';
import { byMoment, order } from './moment.ts';
import type { Sourced } from './sourced.ts';
import { holds } from './sourced.ts';
import type { Statement } from './statement.ts';
import { statementOfFact, statementOfProfile } from './statement.ts';
import { touchesOf } from './touches.ts';

/** What a guest is built from. */
export interface GuestParts {
  readonly id: GuestId;
  readonly profiles: readonly ProfileRecord[];
  readonly facts: readonly Fact[];
}

/**
 * Builds a guest from profile records and what people of the house stated. The same parts in any order give the
 * same guest; each value names everybody who says so.
 */
export function projectGuest({ id, profiles, facts }: GuestParts): Guest {
  const said = [...profiles.map(statementOfProfile), ...facts.flatMap((fact) => statementOfFact(fact) ?? [])];
  const { firstTouch, lastTouch } = touchesOf(said);

  return {
    id,
    type: coded(said, 'type')[0]?.value ?? 'person',
    profiles: profiles.map(({ source }) => source).sort(orderOfSources),
    active: profiles.length === 0 || profiles.some(({ active }) => active),
    ...manyOf(said, facts),
    ...singlesOf(said),
    ...flagsOf(said, facts),
    firstTouch,
    lastTouch,
    facts: inOrderOfTime(facts),
  };
}

function manyOf(said: readonly Statement[], facts: readonly Fact[]) {
  const endings: Partial<Endings> = facts.length > 0 ? endingsOf(facts) : {};

  return {
    names: foldClaims(
      claimsOf(said, ({ names }) => names),
      { keyOf: keyOfName, endOf: endings.name },
    ),
    identifiers: foldClaims(
      claimsOf(said, ({ identifiers }) => identifiers),
      { keyOf: keyOfIdentifier, endOf: endings.identifier },
    ),
    contactPoints: primaryFirst(
      foldClaims(
        claimsOf(said, ({ contactPoints }) => contactPoints),
        { keyOf: keyOfContactPoint, endOf: endings.contactPoint },
      ),
    ),
    preferences: foldClaims(
      claimsOf(said, ({ preferences }) => preferences),
      { keyOf: keyOfPreferenceRecord },
    ),
    consents: foldClaims(
      claimsOf(said, ({ consents }) => consents),
      { keyOf: keyOfConsent },
    ),
    relations: foldClaims(
      claimsOf(said, ({ relations }) => relations),
      { keyOf: keyOfRelation, endOf: endings.relation },
    ),
    notes: foldClaims(
      claimsOf(said, ({ notes }) => notes),
      { keyOf: keyOfNote },
    ),
  } satisfies Partial<Guest>;
}

function singlesOf(said: readonly Statement[]) {
  return {
    birthDates: foldClaims(lastDecision(claimsOf(said, ({ birthDate }) => (birthDate ? [birthDate] : []))), {
      keyOf: keyOfPartialDate,
    }),
    genders: coded(said, 'gender'),
    nationalities: coded(said, 'nationality'),
    languages: coded(said, 'language'),
    vips: foldClaims(lastDecision(claimsOf(said, ({ vip }) => (vip ? [vip] : []))), {
      keyOf: ({ value }) => value,
    }),
  } satisfies Partial<Guest>;
}

function flagsOf(
  said: readonly Statement[],
  facts: readonly Fact[],
): Pick<Guest, 'restricted' | 'incognito'> {
  const lifted = new Set(
    (facts.length === 0 ? [] : ['incognito', 'restricted']).filter((field) => {
      const last = inOrderOfTime(facts)
        .filter((fact) => flagOf(fact, field) !== undefined)
        .at(-1);

      return last !== undefined && flagOf(last, field) === false;
    }),
  );
  const incognito = foldClaims(
    claimsOf<true>(said, (told) => (told.incognito ? [true] : [])),
    { keyOf: () => '' },
  );
  const restricted = foldClaims(
    claimsOf(said, (told) => (told.restricted ? [told.restricted] : [])),
    { keyOf: () => '' },
  );

  return {
    incognito: lifted.has('incognito') ? undefined : incognito[0],
    restricted: lifted.has('restricted') ? undefined : restricted[0],
  };
}

/** What a fact says about a flag of the guest; `undefined` where it says nothing. */
function flagOf(fact: Fact, field: string): boolean | undefined {
  if (fact.type === 'correction' && fact.correction.field === field) return fact.correction.value === true;
  if (fact.type !== 'profile') return undefined;
  if (field === 'restricted') return fact.profile.restricted ? true : undefined;

  return fact.profile.incognito;
}

function coded<Field extends 'type' | 'gender' | 'nationality' | 'language'>(
  said: readonly Statement[],
  field: Field,
): readonly Sourced<NonNullable<Statement['told'][Field]>['value']>[] {
  type Value = NonNullable<Statement['told'][Field]>['value'];
  const claims = claimsOf<Value>(said, (told) => {
    const value = told[field]?.value;

    return value === undefined ? [] : [value];
  });

  return foldClaims<Value>(lastDecision(claims), { keyOf: (value) => value });
}

/** Of several declarations about one value only the last counts; what systems say stays beside it. */
function lastDecision<Value>(claims: readonly Claim<Value>[]): readonly Claim<Value>[] {
  const decided = claims.filter(({ confirmed }) => confirmed);
  if (decided.length === 0) return claims;
  const [last] = decided.sort(
    (one, other) =>
      byMoment(other.latest, one.latest) || order(keyOfSource(other.source), keyOfSource(one.source)),
  );

  return claims.filter((claim) => !claim.confirmed || claim === last);
}

function primaryFirst(points: readonly Sourced<ContactPoint>[]): readonly Sourced<ContactPoint>[] {
  return points
    .map((point, place) => ({ point, place, rank: rankOf(point) }))
    .sort((one, other) => other.rank - one.rank || one.place - other.place)
    .map(({ point }) => point);
}

/** What holds stands before history, then what is declared, primary, verified. */
function rankOf({ value, confirmed, until }: Sourced<ContactPoint>): number {
  const verified = value.type !== 'address' && value.verified;

  return (holds({ until }) ? 8 : 0) + (confirmed ? 4 : 0) + (value.primary ? 2 : 0) + (verified ? 1 : 0);
}
