import type { RelationRecord } from '../records/profile-record.ts';
import type { Guest, Relation } from './guest.ts';
import type { Sourced } from './sourced.ts';
import { holds } from './sourced.ts';

const household: readonly RelationRecord['type'][] = [
  'spouse',
  'child',
  'parent',
  'sibling',
  'relative',
  'household',
];

/** Those who live and belong with the guest, as far as the house knows. */
export function householdOf({ relations }: Pick<Guest, 'relations'>): readonly Sourced<Relation>[] {
  return relations.filter((relation) => holds(relation) && household.includes(relation.value.type));
}

/** The companies the guest works for now; who changes employer keeps the old one as history. */
export function companiesOf({ relations }: Pick<Guest, 'relations'>): readonly Sourced<Relation>[] {
  return relations.filter((relation) => holds(relation) && relation.value.type === 'employer');
}
