import { endingsOf } from '../../guests/endings.ts';
import type { Correction, Fact } from '../../guests/fact.ts';
import { keyOfContactPoint, keyOfIdentifier } from '../../guests/keys-of-values.ts';
import { identityKeys } from '../../identity/identity-keys.ts';
import type { Reader } from '../../ports/store.ts';
import type { PersonName, ProfileRecord } from '../../records/profile-record.ts';
import { ownSystem } from '../../shared/source-reference.ts';
import type { House } from '../house/house.ts';
import type { ChangedProfile } from '../take-in/take-in.ts';
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

/** What a correction says that somebody can be found by. */
export function findableOfCorrection(correction: Correction): Findable {
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

/**
 * The keys that a profile carries and that a person of the house declared to be this guest's no longer: a telephone that
 * moved on. A later version of the profile that still names it does not bring it back.
 */
export async function endedKeys(
  { house, rows }: { readonly house: House; readonly rows: Reader },
  changed: readonly ChangedProfile[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const known = changed.filter(({ before, after }) => before && (after?.identifiers ?? after?.contactPoints));
  const factsOf = await factsByProfile(
    rows,
    known.map(({ id }) => id),
  );
  const ended = new Map<string, ReadonlySet<string>>();
  for (const { id, after } of known) {
    const { identifier: identifierEnd, contactPoint: pointEnd } = endingsOf(factsOf.get(id) ?? []);
    const identifiers = after?.identifiers?.filter((value) => identifierEnd(keyOfIdentifier(value)));
    const contactPoints = after?.contactPoints?.filter((value) => pointEnd(keyOfContactPoint(value)));
    const keys = keysOfValues(house, { identifiers, contactPoints });
    if (keys.length > 0) ended.set(id, new Set(keys));
  }

  return ended;
}

/** What was stated about the guest of each profile, whichever of the guest's profiles it was stated on. */
async function factsByProfile(
  rows: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Fact[]>> {
  if (ids.length === 0) return new Map();
  const rootOf = new Map(
    (await rows.where('root', 'profileId', ids)).map(({ profileId, rootId }) => [profileId, rootId]),
  );
  const rootIds = [...new Set(ids.map((id) => rootOf.get(id) ?? id))];
  for (const { profileId, rootId } of await rows.where('root', 'rootId', rootIds))
    rootOf.set(profileId, rootId);
  const byRoot = new Map<string, Fact[]>();
  for (const { profileId, body } of await rows.where('fact', 'profileId', [...rootIds, ...rootOf.keys()])) {
    const rootId = rootOf.get(profileId) ?? profileId;
    byRoot.set(rootId, [...(byRoot.get(rootId) ?? []), body as Fact]);
  }

  return new Map(ids.map((id) => [id, byRoot.get(rootOf.get(id) ?? id) ?? []]));
}
