import type { BindingFact, Correction, CorrectionFact } from '../../guests/fact.ts';
import type { Row } from '../../ports/tables.ts';
import type { ContactPoint, Identifier } from '../../records/profile-record.ts';
import type { Day } from '../../shared/day.ts';
import type { ProfileId } from '../../shared/id.ts';
import type { WriteCall } from '../house/call.ts';
import { findableOfCorrection, keysOfValues } from '../identity/keys-of-fact.ts';
import type { Unsigned } from './keep-fact.ts';
import { keepFact } from './keep-fact.ts';
import { membersOf, rootOf } from './load-guest.ts';

/** What is declared right is what the guest is found by from now on; what was wrong is not. */
export async function findByCorrection(
  { house, rows }: WriteCall,
  profileId: ProfileId,
  { correction }: Unsigned<CorrectionFact>,
): Promise<void> {
  const { field } = correction;
  if (field !== 'name' && field !== 'contactPoint' && field !== 'identifier') return;
  const keys = (value: typeof correction.value): readonly Row<'identityKey'>[] =>
    keysOfValues(house, findableOfCorrection({ field, value } as Correction)).map((key) => ({
      value: key,
      profileId,
    }));
  const right = keys(correction.value);
  const kept = new Set(right.map(({ value }) => value));
  const members = await membersOf(rows, profileId);
  const wrong = keys(correction.was).filter(({ value }) => !kept.has(value));
  if (field !== 'name')
    await rows.drop(
      'identityKey',
      wrong.flatMap(({ value }) => members.map((member) => ({ value, profileId: member }))),
    );
  house.knownKeys.add(right.map(({ value }) => value));
  await rows.put('identityKey', right);
}

/** A telephone or card that becomes this guest's ceases to be another's, with the day; history is kept. */
export async function moveBinding(
  call: WriteCall,
  profileId: ProfileId,
  fact: Unsigned<BindingFact>,
): Promise<void> {
  const { rows } = call;
  const keys = keysOfBinding(call, fact);
  const held = keys.map((value) => ({ value, profileId }));
  if (fact.state === 'ended') return rows.drop('identityKey', held);
  const members = await membersOf(rows, profileId);
  const others = (await rows.where('identityKey', 'value', keys)).filter(
    (row) => !members.includes(row.profileId),
  );
  for (const other of new Set(others.map((row) => row.profileId))) {
    const end = { ...fact, state: 'ended', day: fact.day ?? (call.now.slice(0, 10) as Day) } as const;
    for (const value of valuesOf(end).filter((part) =>
      keysOfBinding(call, part).some((key) =>
        others.some((row) => row.value === key && row.profileId === other),
      ),
    )) {
      await keepFact(call, (await rootOf(rows, other)) as ProfileId, value);
    }
  }
  await rows.drop('identityKey', others as readonly Row<'identityKey'>[]);
  call.house.knownKeys.add(keys);
  await rows.put('identityKey', held);
}

/** A card and a phone in one fact end one by one. */
function valuesOf({
  identifier,
  contactPoint,
  ...fact
}: Unsigned<BindingFact>): readonly Unsigned<BindingFact>[] {
  return [
    ...(identifier ? [{ ...fact, identifier }] : []),
    ...(contactPoint ? [{ ...fact, contactPoint }] : []),
  ];
}

function keysOfBinding(
  { house }: WriteCall,
  { identifier, contactPoint }: { readonly identifier?: Identifier; readonly contactPoint?: ContactPoint },
): readonly string[] {
  return keysOfValues(house, {
    identifiers: identifier && [identifier],
    contactPoints: contactPoint && [contactPoint],
  });
}
