import type { ContactPoint, Identifier, PersonName } from '../records/profile-record.ts';
import type { Instant } from '../shared/day.ts';
import type { Fact } from './fact.ts';
import { keyOfContactPoint, keyOfIdentifier, keyOfName, keyOfRelation } from './keys-of-values.ts';
import { byMoment, order } from './moment.ts';

/** When values ceased to hold, by field and key: what a person declared last counts. */
export interface Endings {
  readonly name: (key: string) => Instant | undefined;
  readonly identifier: (key: string) => Instant | undefined;
  readonly contactPoint: (key: string) => Instant | undefined;
  readonly relation: (key: string) => Instant | undefined;
}

interface Decision {
  readonly field: keyof Endings;
  readonly key: string;
  /** Absent where the value begins to hold. */
  readonly until?: Instant;
}

/** Reads the endings from the facts, whatever their order. A value that is declared again holds again. */
export function endingsOf(facts: readonly Fact[]): Endings {
  const last = new Map<string, Instant | undefined>();
  for (const fact of inOrderOfTime(facts)) {
    for (const { field, key, until } of decisionsOf(fact)) last.set(`${field} ${key}`, until);
  }
  const endOf = (field: keyof Endings) => (key: string) => last.get(`${field} ${key}`);

  return {
    name: endOf('name'),
    identifier: endOf('identifier'),
    contactPoint: endOf('contactPoint'),
    relation: endOf('relation'),
  };
}

/** Facts as they were stated, the earliest first; those of one moment by id. */
export function inOrderOfTime(facts: readonly Fact[]): readonly Fact[] {
  return [...facts].sort((one, other) => byMoment(one.at, other.at) || order<string>(one.id, other.id));
}

function decisionsOf(fact: Fact): readonly Decision[] {
  switch (fact.type) {
    case 'binding':
      return decided(fact, fact.state === 'ended' ? (fact.day ?? fact.at) : undefined);
    case 'profile':
      return [
        ...(fact.profile.names ?? []).map((name) => ({ name })),
        ...(fact.profile.identifiers ?? []).map((identifier) => ({ identifier })),
        ...(fact.profile.contactPoints ?? []).map((contactPoint) => ({ contactPoint })),
      ].flatMap((value) => decided(value, undefined));
    case 'correction':
      return decisionsOfCorrection(fact.correction, fact.at);
    case 'relation': {
      const key = keyOfRelation({ ...fact.relation, toProfile: fact.toProfile });

      return [{ field: 'relation', key, until: fact.state === 'ended' ? fact.at : undefined }];
    }
    default:
      return [];
  }
}

function decisionsOfCorrection(
  correction: Extract<Fact, { type: 'correction' }>['correction'],
  at: Instant,
): readonly Decision[] {
  switch (correction.field) {
    case 'name':
      return [...decided({ name: correction.was }, at), ...decided({ name: correction.value }, undefined)];
    case 'identifier':
      return [
        ...decided({ identifier: correction.was }, at),
        ...decided({ identifier: correction.value }, undefined),
      ];
    case 'contactPoint':
      return [
        ...decided({ contactPoint: correction.was }, at),
        ...decided({ contactPoint: correction.value }, undefined),
      ];
    default:
      return [];
  }
}

interface Values {
  readonly name?: PersonName;
  readonly identifier?: Identifier;
  readonly contactPoint?: ContactPoint;
}

function decided({ name, identifier, contactPoint }: Values, until: Instant | undefined): Decision[] {
  const decisions: Decision[] = [];
  if (name) decisions.push({ field: 'name', key: keyOfName(name), until });
  if (identifier) decisions.push({ field: 'identifier', key: keyOfIdentifier(identifier), until });
  if (contactPoint) decisions.push({ field: 'contactPoint', key: keyOfContactPoint(contactPoint), until });

  return decisions;
}
