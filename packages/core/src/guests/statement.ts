import type { ProfileRecord } from '../records/profile-record.ts';
import type { Instant } from '../shared/day.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import type { Correction, Fact, ProfileStatement } from './fact.ts';
import { sourceOfFact } from './fact.ts';
import type { Relation } from './guest.ts';

/** What one source says about a person: a profile record, or a fact read as if it were one. */
export interface Statement {
  readonly told: ProfileStatement &
    Pick<ProfileRecord, 'preferences' | 'consents' | 'notes'> & { readonly relations?: readonly Relation[] };
  readonly source: SourceReference;
  readonly since?: Instant;
  readonly latest?: Instant;
  readonly channel?: string;
  readonly confirmed?: true;
}

/** What a profile record says; nothing where its system has removed the person from it. */
export function statementOfProfile(profile: ProfileRecord): Statement {
  const { source, channel, createdAt, changedAt } = profile;
  const told = profile.anonymised ? { type: profile.type } : profile;

  return { told, source, channel, since: createdAt ?? changedAt, latest: changedAt ?? createdAt };
}

/** What a fact says about the person, or `undefined` where it is about a wish, an order or a value that ended. */
export function statementOfFact(fact: Fact): Statement | undefined {
  const told = toldBy(fact);
  if (!told) return undefined;

  const confirmed = fact.type === 'correction' || fact.type === 'binding' ? { confirmed: true as const } : {};

  return {
    told,
    source: sourceOfFact(fact),
    since: fact.at,
    latest: fact.at,
    channel: fact.channel,
    ...confirmed,
  };
}

function toldBy(fact: Fact): Statement['told'] | undefined {
  switch (fact.type) {
    case 'profile':
      return fact.profile;
    case 'consent':
      return { consents: [{ at: fact.at, ...fact.consent }] };
    case 'note':
      return fact.about ? undefined : { notes: [{ at: fact.at, ...fact.note }] };
    case 'relation':
      return { relations: [{ ...fact.relation, toProfile: fact.toProfile }] };
    case 'binding':
      return {
        identifiers: fact.identifier && [fact.identifier],
        contactPoints: fact.contactPoint && [fact.contactPoint],
      };
    case 'correction':
      return toldByCorrection(fact.correction);
    default:
      return undefined;
  }
}

function toldByCorrection(correction: Correction): Statement['told'] | undefined {
  switch (correction.field) {
    case 'birthDate':
      return { birthDate: correction.value };
    case 'gender':
      return { gender: { value: correction.value } };
    case 'nationality':
      return { nationality: { value: correction.value } };
    case 'language':
      return { language: { value: correction.value } };
    case 'vip':
      return { vip: { value: correction.value } };
    case 'incognito':
      return { incognito: correction.value };
    case 'restricted':
      return correction.value ? { restricted: {} } : undefined;
    case 'name':
      return correction.value && { names: [correction.value] };
    case 'contactPoint':
      return correction.value && { contactPoints: [correction.value] };
    case 'identifier':
      return correction.value && { identifiers: [correction.value] };
  }
}
