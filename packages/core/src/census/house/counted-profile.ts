import type { ProfileRecord } from '../../records/profile-record.ts';

const nothing: readonly never[] = [];

/**
 * A profile without what no fact is read from: how a guest is called, written and phoned, his documents, and notes. To
 * compare those is most of the work of building a guest, and the census builds everybody.
 */
export function countedProfile(profile: ProfileRecord): ProfileRecord {
  const { identifiers = nothing, contactPoints = nothing } = profile;

  return {
    ...profile,
    names: nothing,
    notes: nothing,
    identifiers: identifiers.filter(({ type }) => type === 'membership'),
    contactPoints: contactPoints.filter(({ type }) => type === 'address'),
  };
}
