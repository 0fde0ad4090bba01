import type { Row } from '../../ports/tables.ts';
import type { ArrivedGuest, RecognitionRate } from '../../recognition/recognition-rate.ts';
import { recognitionRate } from '../../recognition/recognition-rate.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type { Day } from '../../shared/day.ts';
import { addDays, businessDayAt } from '../../shared/day.ts';
import { renamed } from '../../shared/id.ts';
import type { HouseSettings } from '../../stays/property.ts';
import type { ReadCall } from '../house/call.ts';
import { recordIdOf } from '../house/record-id.ts';
import { readSettings } from '../house/settings-use-cases.ts';

/** Which arrivals are asked about. */
export interface RecognitionInput {
  readonly from: Day;
  /** The last day. @defaultValue the first */
  readonly to?: Day;
  /** @defaultValue every property that the actor works for */
  readonly property?: string;
}

/** How many of those who came back were recognised, in which days. */
export interface RecognitionAnswer extends RecognitionRate {
  readonly from: Day;
  readonly to: Day;
  readonly property?: string;
}

const pageSize = 5000;
/** What shows a guest to somebody. */
const shows: ReadonlySet<string> = new Set(['briefGuest', 'readGuest']);

/**
 * Of the guests who arrived and had stayed before, how many the desk recognised: somebody opened the brief or the file of
 * the guest on the day of arrival or on the day before, as the audit tells. The day is the property's own.
 */
export async function readRecognition(
  call: ReadCall,
  { from, to = from, property }: RecognitionInput,
): Promise<RecognitionAnswer> {
  const { settings } = await readSettings(call);
  const arrived: ArrivedGuest[] = [];
  let after: Row<'stay'> | undefined;
  for (;;) {
    const page: readonly Row<'stay'>[] = await call.rows.page('stay', {
      limit: pageSize,
      ...(after && { after: { id: after.id } }),
    });
    const stays = page
      .filter(({ arrival, status }) => arrival >= from && arrival <= to && isThere(status))
      .map(({ body }) => body as StayRecord)
      .filter((stay) => isAsked(call, stay, property));
    arrived.push(...(await arrivedBy(call, stays, settings)));
    after = page.at(-1);
    if (page.length < pageSize) break;
    await call.house.breathe?.();
  }

  return { from, to, ...(property !== undefined && { property }), ...recognitionRate(arrived) };
}

function isThere(status: string): boolean {
  return status === 'in-house' || status === 'checked-out';
}

function isAsked({ actor }: ReadCall, stay: StayRecord, property: string | undefined): boolean {
  return (
    (property === undefined || stay.property === property) &&
    (!actor.properties || actor.properties.includes(stay.property))
  );
}

async function arrivedBy(
  { rows, house }: ReadCall,
  stays: readonly StayRecord[],
  settings: HouseSettings,
): Promise<readonly ArrivedGuest[]> {
  const guests = stays.flatMap((stay) =>
    stay.parties
      .filter(({ role }) => role === 'guest')
      .map(({ profile }) => ({ stay, profileId: recordIdOf(house.tenant, { ...profile, kind: 'profile' }) })),
  );
  if (guests.length === 0) return [];
  const own = await rows.where(
    'root',
    'profileId',
    guests.map(({ profileId }) => profileId),
  );
  const rootOf = new Map<string, string>(own.map(({ profileId, rootId }) => [profileId, rootId]));
  const roots = [...new Set(guests.map(({ profileId }) => rootOf.get(profileId) ?? profileId))];
  for (const { profileId, rootId } of await rows.where('root', 'rootId', roots))
    rootOf.set(profileId, rootId);
  const members = [...new Set([...roots, ...rootOf.keys()])];
  const rootOfMember = (id: string): string => rootOf.get(id) ?? id;
  const parties = (await rows.where('party', 'profileId', members)).filter(({ role }) => role === 'guest');
  const staysById = new Map(
    (await rows.where('stay', 'id', [...new Set(parties.map(({ stayId }) => stayId))])).map((row) => [
      row.id as string,
      row,
    ]),
  );
  const first = new Map<string, string>();
  for (const { profileId, stayId } of parties) {
    const stay = staysById.get(stayId);
    if (stay?.status !== 'checked-out') continue;
    const root = rootOfMember(profileId);
    const known = first.get(root);
    if (known === undefined || stay.arrival < known) first.set(root, stay.arrival);
  }
  const seen = await shownOn(rows, members, rootOfMember);

  return guests.map(({ stay, profileId }) => {
    const root = rootOfMember(profileId);
    const zone = settings.properties.find(({ id }) => id === stay.property);
    const days = (seen.get(root) ?? []).map((at) =>
      zone ? businessDayAt(at, zone.timeZone, zone.auditHour) : at.slice(0, 10),
    );

    return {
      guestId: renamed('guest', root),
      day: stay.arrival,
      isKnown: (first.get(root) ?? stay.arrival) < stay.arrival,
      isRecognised: days.includes(stay.arrival) || days.includes(addDays(stay.arrival, -1)),
    };
  });
}

/** When somebody looked at each guest, under whichever of his ids. */
async function shownOn(
  rows: ReadCall['rows'],
  members: readonly string[],
  rootOf: (id: string) => string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const lines = await rows.where(
    'audit',
    'subject',
    members.map((id) => renamed('guest', id)),
  );
  const seen = new Map<string, string[]>();
  for (const { at, action, subject = '', body } of lines) {
    if (!shows.has(action) || (body as { readonly outcome?: string }).outcome !== 'done') continue;
    const root = rootOf(renamed('profile', subject));
    seen.set(root, [...(seen.get(root) ?? []), at]);
  }

  return seen;
}
