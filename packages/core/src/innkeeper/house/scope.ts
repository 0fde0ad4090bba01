import type { ProfileRecord } from '../../records/profile-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type { Actor } from './actor.ts';

/**
 * Whether the guest is one that the actor's properties know: by a stay there, by a profile kept there, or because no
 * property is named at all. A guest out of scope is answered like one who is not there.
 */
export function inScope(
  { properties }: Actor,
  profiles: readonly ProfileRecord[],
  stays: readonly StayRecord[],
): boolean {
  if (!properties) return true;
  const named = [
    ...profiles.flatMap(({ source }) => source.property ?? []),
    ...stays.map(({ property }) => property),
  ];

  return named.length === 0 || named.some((property) => properties.includes(property));
}
