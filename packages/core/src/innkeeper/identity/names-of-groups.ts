import { wholeName } from '../../guests/display-name.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { groupsIn } from '../../value/group-business.ts';
import type { ReadCall } from '../house/call.ts';
import { recordIdOf } from '../house/record-id.ts';
import { sightOf } from '../house/sight.ts';
import { profileOf } from '../take-in/record-rows.ts';

/** How the groups of stays are called, for whoever sees names; what is no group keeps its name to itself. */
export async function namesOfGroups(
  { rows, house, actor }: ReadCall,
  stays: readonly StayRecord[],
): Promise<(group: SourceReference) => string | undefined> {
  const groups = groupsIn(stays);
  if (groups.length === 0 || !sightOf(actor, house.policy)('names')) return () => undefined;
  const idOf = (group: SourceReference) => recordIdOf(house.tenant, { ...group, kind: 'profile' });
  const names = new Map(
    (await rows.where('profile', 'id', groups.map(idOf))).flatMap((row) => {
      const { type, names: told } = profileOf(row);
      const name = type.value === 'person' ? undefined : told.map(wholeName).find(Boolean);

      return name === undefined ? [] : [[row.id, name] as const];
    }),
  );

  return (group) => names.get(idOf(group));
}
