import type { RelationRecord } from '@innkeeper/core';
import type { Raw } from '../../shared/loose.ts';
import { at, compact, firstText, objectOf, objectsOf } from '../../shared/loose.ts';
import { relationOf } from './codes.ts';
import { personNamesOf } from './person-names.ts';
import type { Reading } from './reading.ts';
import { idOfType, profileSource } from './reading.ts';

/** The people and companies that a profile belongs to; what the other is to this one decides the type. */
export function relationsOf(relationships: unknown, reading: Reading): readonly RelationRecord[] {
  const entries = objectsOf(at(relationships, 'relationship') ?? relationships);

  return entries.flatMap((entry) => relationRecordOf(entry, reading) ?? []);
}

function relationRecordOf(entry: Raw, reading: Reading): RelationRecord | undefined {
  const profile = objectOf(entry.relationshipProfile);
  const raw = firstText(entry, 'targetRelation', 'targetRelationDescription', 'relation', 'sourceRelation');
  const id = idOfType(profile?.profileIdList, 'Profile') ?? firstText(profile, 'id');
  const name = nameOf(profile, reading);
  if (id === undefined && name === undefined) return undefined;

  return compact<RelationRecord>({
    type: relationOf(raw ?? ''),
    to: id === undefined ? undefined : profileSource(id, reading),
    name,
    raw,
  });
}

function nameOf(profile: Raw | undefined, reading: Reading): string | undefined {
  const plain = firstText(profile, 'customerName') ?? firstText(profile?.company, 'companyName');
  if (plain !== undefined) return plain;
  const [name] = personNamesOf(at(profile, 'customer', 'personName'), reading);

  return (
    name?.full ?? ([name?.given, name?.family].filter((part) => part !== undefined).join(' ') || undefined)
  );
}
