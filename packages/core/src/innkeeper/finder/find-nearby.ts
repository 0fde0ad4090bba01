import type { StayRecord } from '../../records/stay-record.ts';
import type { Day } from '../../shared/day.ts';
import type { ReadCall } from '../house/call.ts';
import { recordIdOf } from '../house/record-id.ts';
import type { Racked } from '../stays/rack.ts';
import { arriving, inHouse } from '../stays/rack.ts';
import type { Found } from './find-in-store.ts';
import type { FindInput } from './find-types.ts';

/** Who is likely to be meant before anything is typed: in the house, arriving today, last changed at a desk. */
export async function findNearby(
  call: ReadCall,
  { day, limit = 8, property: desk }: FindInput & { readonly day: Day },
): Promise<readonly Found[]> {
  const { rows, actor } = call;
  const isHere = (property: string): boolean =>
    (desk === undefined || property === desk) && (!actor.properties || actor.properties.includes(property));
  const found = new Map<string, string>();
  for (const status of ['in-house', 'reserved'] as const) {
    if (found.size >= limit) break;
    const open = status === 'in-house' ? await inHouse(rows) : await arriving(rows, day);
    const stays = open
      .filter(({ arrival, departure }) => (status === 'in-house' ? arrival <= day : departure >= day))
      .filter(({ property }) => isHere(property))
      .sort(byArrival);
    const code = status === 'in-house' ? 'find/in-house' : 'find/arriving';
    for (const id of await rootsOf(call, stays.slice(0, 4 * limit))) if (!found.has(id)) found.set(id, code);
  }
  if (found.size < limit)
    for (const id of await lately(call)) if (!found.has(id)) found.set(id, 'find/recent');

  return [...found].map(([rootId, code]) => ({ rootId, because: [{ code }], distance: 0 }));
}

/** Who came last is asked for first. */
function byArrival(one: Racked, other: Racked): number {
  if (one.arrival !== other.arrival) return one.arrival < other.arrival ? 1 : -1;

  return one.sourceId < other.sourceId ? -1 : 1;
}

async function rootsOf({ rows, house }: ReadCall, open: readonly Racked[]): Promise<readonly string[]> {
  const ids = open.map(({ stayId }) => stayId);
  const stays = new Map(
    (await rows.where('stay', 'id', ids)).map(({ id, body }) => [id, body as StayRecord]),
  );
  const profiles = ids.flatMap((id) =>
    (stays.get(id)?.parties ?? [])
      .filter(({ role }) => role === 'guest' || role === 'companion')
      .map(({ profile }) => recordIdOf(house.tenant, profile)),
  );
  const roots = new Map(
    (await rows.where('root', 'profileId', profiles)).map(({ profileId, rootId }) => [profileId, rootId]),
  );

  return profiles.map((id) => roots.get(id) ?? id);
}

/** Guests about whom something was said or changed lately, the last first. */
async function lately({ rows }: ReadCall): Promise<readonly string[]> {
  const events = await rows.page('event', { limit: 100, backwards: true });
  const guests = events.flatMap(({ body }) => {
    const { type, guestId } = body as { readonly type: string; readonly guestId?: string };

    return guestId && type !== 'guest-forgotten' ? [guestId.replace(/^guest_/, 'profile_')] : [];
  });
  const roots = new Map(
    (await rows.where('root', 'profileId', guests)).map(({ profileId, rootId }) => [profileId, rootId]),
  );

  return [...new Set(guests.map((id) => roots.get(id) ?? id))];
}
