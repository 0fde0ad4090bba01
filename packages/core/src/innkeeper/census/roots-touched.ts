import type { Reader } from '../../ports/store.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import { claimsOfStay, placesOfClaim } from '../../stays/checks/claims.ts';
import { recordIdOf } from '../house/record-id.ts';
import type { Touch } from '../house/touched.ts';

/**
 * Whose facts may have changed, as the profiles that name or named them. A guest who was parted from another is found by
 * what once linked them. `undefined` where it may be everybody.
 */
export async function rootsTouched(
  { rows, tenant }: { readonly rows: Reader; readonly tenant: string },
  touches: readonly Touch[],
): Promise<readonly string[] | undefined> {
  if (touches.some(({ profiles, owners }) => !profiles || !owners)) return undefined;
  const owners = new Set(touches.flatMap((touch) => touch.owners ?? []));
  const stays = await staysBehind(rows, owners);
  const ids = new Set([
    ...touches.flatMap((touch) => touch.profiles ?? []),
    ...[...owners].filter((id) => id.startsWith('profile_')),
    ...(await peopleOf(rows, stays, tenant)),
  ]);
  const asked = [...ids];
  for (const { one, other } of [
    ...(await rows.where('edge', 'one', asked)),
    ...(await rows.where('edge', 'other', asked)),
  ])
    ids.add(one).add(other);
  for (const { rootId } of await rows.where('root', 'profileId', [...ids])) ids.add(rootId);

  return [...ids].sort();
}

/** The stays that lines were written for, and those that may have had what was posted to a room or a number. */
async function staysBehind(rows: Reader, owners: ReadonlySet<string>): Promise<readonly string[]> {
  const stays = [...owners].filter((id) => id.startsWith('stay_'));
  const claimed = (await rows.where('stay', 'id', stays)).flatMap(({ body }) =>
    claimsOfStay(body as StayRecord),
  );
  const open = await rows.where('charge', 'ownerId', [...new Set(claimed)]);
  const claims = new Set([
    ...[...owners].filter((id) => id.startsWith('claim:')),
    ...open.map(({ ownerId = '' }) => ownerId),
  ]);
  const places = [...new Set([...claims].flatMap(placesOfClaim))];
  const rivals = await rows.where('claim', 'value', places);

  return [...new Set([...stays, ...rivals.map(({ id }) => id)])];
}

async function peopleOf(rows: Reader, stays: readonly string[], tenant: string): Promise<readonly string[]> {
  const found = await rows.where('stay', 'id', stays);

  return found.flatMap(({ body }) =>
    (body as StayRecord).parties.map(({ profile }) => recordIdOf(tenant, profile)),
  );
}
