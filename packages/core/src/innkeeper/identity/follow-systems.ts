import { declaredApart } from '../../identity/judgement.ts';
import type { Row } from '../../ports/tables.ts';
import type { ProfileRecord } from '../../records/profile-record.ts';
import type { WriteCall } from '../house/call.ts';
import { recordIdOf } from '../house/record-id.ts';
import type { ChangedProfile } from '../take-in/take-in.ts';
import type { EdgeBody } from './edge-rows.ts';
import { doubtRow, mergedBySystemRow } from './edge-rows.ts';
import { profileReader } from './load-profiles.ts';

/** A merge that a system made of its own profiles is followed, whichever of the two records comes first. */
export async function followSystemMerges(
  call: WriteCall,
  changed: readonly ChangedProfile[],
): Promise<readonly string[]> {
  const { house, rows, now } = call;
  const puts: Row<'edge'>[] = [];
  for (const { id, before, after } of changed) {
    const was = before?.mergedInto && recordIdOf(house.tenant, before.mergedInto);
    const is = after?.mergedInto && recordIdOf(house.tenant, after.mergedInto);
    if (was && was !== is && was !== id) puts.push({ ...mergedBySystemRow(call, id, was), voidedAt: now });
    if (is && is !== was && is !== id) puts.push(mergedBySystemRow(call, id, is));
  }
  await rows.put('edge', puts);

  return puts.flatMap(({ one, other }) => [one, other]);
}

type Pair = readonly [string, string];

/** What a person declared in another system: these two are not the same. What a person of this house decided stands above it. */
export async function keepDeclaredApart(
  call: WriteCall,
  changed: readonly ChangedProfile[],
): Promise<readonly string[]> {
  const pairs = changed.flatMap(({ id, after }) => declaredBy(call, id, after));
  const decided = await declarations(call, pairs, isDecided);
  const puts = pairs
    .filter((pair) => !decided.has(pair.join(' ')))
    .map(([one, other]) => doubtRow(one, other, 'apart', declaredApart));
  await call.rows.put('doubt', puts);

  return puts.flatMap(({ one, other }) => [one, other]);
}

/** What a system declares no longer is no longer held, unless the other profile or a person of this house says it too. */
export async function releaseDeclared(
  call: WriteCall,
  changed: readonly ChangedProfile[],
): Promise<readonly string[]> {
  const pairs = changed.flatMap(({ id, before, after }) => {
    const still = new Set(declaredBy(call, id, after).map((pair) => pair.join(' ')));

    return declaredBy(call, id, before).filter((pair) => !still.has(pair.join(' ')));
  });
  if (pairs.length === 0) return [];
  const profiles = await profileReader(call.rows, changed)(pairs.flat());
  const told = new Set(
    [...profiles].flatMap(([id, profile]) => declaredBy(call, id, profile).map((pair) => pair.join(' '))),
  );
  const held = await declarations(call, pairs, (row) => !isDecided(row));
  const gone = pairs.filter((pair) => held.has(pair.join(' ')) && !told.has(pair.join(' ')));
  await call.rows.drop(
    'doubt',
    gone.map(([one, other]) => ({ one, other })),
  );

  return gone.flat();
}

function declaredBy({ house }: WriteCall, id: string, profile: ProfileRecord | undefined): readonly Pair[] {
  return (profile?.notSameAs ?? [])
    .map((source) => recordIdOf(house.tenant, source))
    .filter((other) => other !== id)
    .map((other) => (id < other ? [id, other] : [other, id]));
}

function isDecided({ body }: Row<'doubt'>): boolean {
  return (body as EdgeBody).actor !== undefined;
}

async function declarations(
  { rows }: WriteCall,
  pairs: readonly Pair[],
  isMeant: (row: Row<'doubt'>) => boolean,
): Promise<ReadonlySet<string>> {
  const known = await rows.where(
    'doubt',
    'one',
    pairs.map(([one]) => one),
  );

  return new Set(
    known.filter((row) => row.state === 'apart' && isMeant(row)).map(({ one, other }) => `${one} ${other}`),
  );
}
