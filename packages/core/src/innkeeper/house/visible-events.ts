import type { Reader } from '../../ports/store.ts';
import type { ProfileRecord } from '../../records/profile-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type { GuestId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import type { Actor } from './actor.ts';
import type { HouseEvent, KeptEvent } from './house-event.ts';
import { inScope } from './scope.ts';

/**
 * The events that an actor may hear of: an actor of some properties hears only the ids of guests whom those know. That
 * somebody was forgotten is told to all, because every screen has to let go of him.
 */
export async function visibleEvents(
  rows: Reader,
  actor: Actor,
  events: readonly KeptEvent[],
): Promise<readonly KeptEvent[]> {
  if (!actor.properties) return events;
  const known = await guestsInScope(rows, actor, [
    ...new Set(events.flatMap(({ event }) => guestsOf(event))),
  ]);

  return events.flatMap((kept) => {
    const event = narrowed(kept.event, known);

    return event ? [{ ...kept, event }] : [];
  });
}

function guestsOf(event: HouseEvent): readonly GuestId[] {
  if (event.type === 'guest-forgotten') return [];
  if ('guests' in event) return event.guests;

  return 'guestId' in event && event.guestId !== undefined ? [event.guestId] : [];
}

function narrowed(event: HouseEvent, known: ReadonlySet<GuestId>): HouseEvent | undefined {
  const named = guestsOf(event);
  if (named.length === 0) return event;
  const seen = named.filter((id) => known.has(id));
  if ('guests' in event && (seen.length > 0 || event.type === 'records-taken-in'))
    return { ...event, guests: seen };

  return seen.length > 0 ? event : undefined;
}

/** Which of the guests the actor's properties know, in a handful of questions however many there are. */
async function guestsInScope(
  rows: Reader,
  actor: Actor,
  guestIds: readonly GuestId[],
): Promise<ReadonlySet<GuestId>> {
  if (guestIds.length === 0) return new Set();
  const asked = guestIds.map((id) => renamed('profile', id));
  const rootOf = new Map<string, string>(
    (await rows.where('root', 'profileId', asked)).map(({ profileId, rootId }) => [profileId, rootId]),
  );
  const rootIds = asked.map((id) => rootOf.get(id) ?? id);
  const members = new Map<string, string>(rootIds.map((id) => [id, id]));
  for (const { profileId, rootId } of await rows.where('root', 'rootId', [...new Set(rootIds)]))
    members.set(profileId, rootId);
  const profiles = grouped(await rows.where('profile', 'id', [...members.keys()]), ({ id }) =>
    members.get(id),
  );
  const parties = await rows.where('party', 'profileId', [...members.keys()]);
  const stayIds = [...new Set(parties.map(({ stayId }) => stayId))];
  const stays = new Map(
    (await rows.where('stay', 'id', stayIds)).map(({ id, body }) => [id, body as StayRecord]),
  );
  const staysOf = grouped(parties, ({ profileId }) => members.get(profileId));

  return new Set(
    guestIds.filter((_, index) => {
      const rootId = rootIds[index] as string;
      const told = profiles.get(rootId)?.map(({ body }) => body as ProfileRecord) ?? [];
      const stayed = staysOf.get(rootId)?.flatMap(({ stayId }) => stays.get(stayId) ?? []) ?? [];

      return told.length > 0 && inScope(actor, told, stayed);
    }),
  );
}

function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }

  return groups;
}
