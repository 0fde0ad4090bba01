import type { Fact } from '../guests/fact.ts';
import { identityKeys } from '../identity/identity-keys.ts';
import type { PersonName, ProfileRecord } from '../records/profile-record.ts';
import { ownSystem } from '../shared/source-reference.ts';
import type { House } from './house.ts';
import { keyOptionsOf } from './key-options.ts';

/** What a person of the house said that a guest can be found by. */
export type Findable = Pick<ProfileRecord, 'identifiers' | 'contactPoints'> & {
  readonly names?: readonly PersonName[];
};

/** The keys of numbers, addresses and names that did not come with a profile. */
export function keysOfValues(house: House, values: Findable): readonly string[] {
  const { strong, search } = identityKeys(
    {
      kind: 'profile',
      source: { system: ownSystem, kind: 'profile', id: 'values' },
      type: { value: 'person' },
      active: true,
      names: [],
      ...values,
    },
    keyOptionsOf(house),
  );

  return [...strong, ...search];
}

/** What a fact says that somebody can be found by, now or before. */
export function findableOf(fact: Fact): Findable {
  switch (fact.type) {
    case 'profile':
      return fact.profile;
    case 'binding':
      return {
        identifiers: fact.identifier && [fact.identifier],
        contactPoints: fact.contactPoint && [fact.contactPoint],
      };
    case 'correction':
      return findableOfCorrection(fact.correction);
    default:
      return {};
  }
}

function findableOfCorrection(correction: Extract<Fact, { type: 'correction' }>['correction']): Findable {
  switch (correction.field) {
    case 'name':
      return { names: both(correction) };
    case 'identifier':
      return { identifiers: both(correction) };
    case 'contactPoint':
      return { contactPoints: both(correction) };
    default:
      return {};
  }
}

function both<Value>({ value, was }: { readonly value?: Value; readonly was?: Value }): readonly Value[] {
  return [...(value ? [value] : []), ...(was ? [was] : [])];
}
