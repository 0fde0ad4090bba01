import type { ChargeRecord } from '../../records/charge-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type { Day } from '../../shared/day.ts';
import { addDays, daysBetween } from '../../shared/day.ts';
import type { GuestId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import type { Money } from '../../shared/money.ts';
import { totalsOf } from '../../shared/money.ts';
import type { Reason } from '../../shared/reason.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { keyOfSource } from '../../shared/source-reference.ts';
import { placeOfDay } from '../../stays/checks/claims.ts';
import { linkedFrom } from '../../stays/checks/link-check.ts';
import { netOf } from '../../stays/spend.ts';
import type { ReadCall } from '../house/call.ts';
import { recordIdOf } from '../house/record-id.ts';
import type { KnownStay } from './link-charges.ts';
import { linkCharges } from './link-charges.ts';

/** Which checks are asked for. */
export interface ChecksInput {
  readonly property: string;
  readonly from: Day;
  /** The last day; the first one where absent. At most 31 days. */
  readonly to?: Day;
  /** Only those of this state. */
  readonly state?: CheckState;
}

/** `linked` to a stay, `possible` where a person should look, `open` where nothing leads to a stay. */
export type CheckState = 'linked' | 'possible' | 'open';

/** A check that named no stay, and what it was found to be of. */
export interface ListedCheck {
  readonly system: string;
  readonly property: string;
  readonly day: Day;
  /** Its number, as the outlet gives it. */
  readonly check?: string;
  readonly outlet?: string;
  readonly lines: number;
  /** What it came to, net, by currency. */
  readonly net: readonly Money[];
  readonly state: CheckState;
  readonly stay?: SourceReference;
  readonly room?: string;
  /** Who had it, where a customer of the outlet is known as a guest of the house. */
  readonly guestId?: GuestId;
  /** How likely it is that it is of this stay, 0 to 1. */
  readonly probability?: number;
  readonly because: readonly Reason[];
}

const mostDays = 31;

/** The checks of some days that named no stay, each with the stay it is likeliest of, how likely that is, and why. */
export async function listChecks(
  call: ReadCall,
  { property, from, to = from, state }: ChecksInput,
): Promise<readonly ListedCheck[]> {
  const { rows, actor, house } = call;
  if (actor.properties && !actor.properties.includes(property)) return [];
  const days = Array.from({ length: Math.min(mostDays, Math.max(0, daysBetween(from, to) + 1)) }, (_, at) =>
    addDays(from, at),
  );
  const places = await rows.where(
    'claim',
    'value',
    days.map((day) => placeOfDay(property, day)),
  );
  const owners = [...new Set(places.map(({ id }) => id))];
  const isAsked = new Set(days);
  const charges = (await rows.where('charge', 'ownerId', owners))
    .map(({ body }) => body as ChargeRecord)
    .filter((charge) => charge.property === property && isAsked.has(charge.day) && !charge.stay);
  const staysOf = await staysOfProfiles(call, charges);
  const links = await linkCharges(rows, charges, ({ profile }) =>
    profile ? (staysOf.get(recordIdOf(house.tenant, profile)) ?? []) : [],
  );
  const checks = [...grouped(charges).values()].map((lines): ListedCheck => {
    const [first] = lines as [ChargeRecord];
    const best = lines
      .flatMap((line) => links.get(keyOfSource(line.source)) ?? [])
      .sort((one, other) => other.probability - one.probability)[0];
    const { source, day, check, outlet, profile } = first;
    const revenue = lines.filter(({ type }) => type.value === 'revenue').flatMap((line) => netOf(line) ?? []);

    return {
      system: source.system,
      property,
      day,
      check,
      outlet,
      lines: lines.length,
      net: totalsOf(revenue),
      state: !best ? 'open' : best.probability >= linkedFrom ? 'linked' : 'possible',
      stay: best?.stay.source,
      room: best?.stay.room,
      guestId: profile && renamed('guest', recordIdOf(house.tenant, profile)),
      probability: best?.probability,
      because: best?.because ?? [],
    };
  });
  const wanted = checks.filter((check) => state === undefined || check.state === state);

  return withGuests(call, wanted.sort(byDay));
}

/** Lines are of one check by its number and hour, since a number may be a table's; lines without one stand alone. */
function grouped(charges: readonly ChargeRecord[]): ReadonlyMap<string, readonly ChargeRecord[]> {
  const groups = new Map<string, ChargeRecord[]>();
  for (const charge of charges) {
    const { source, day, check, profile, postedAt = '' } = charge;
    const key = [source.system, day, check ?? source.id, postedAt, profile?.id ?? ''].join('\u001f');
    groups.set(key, [...(groups.get(key) ?? []), charge]);
  }

  return groups;
}

/** The stays of the guests that the outlet's customers were found to be, by the customer's profile. */
async function staysOfProfiles(
  { rows, house }: ReadCall,
  charges: readonly ChargeRecord[],
): Promise<ReadonlyMap<string, readonly KnownStay[]>> {
  const ids = [
    ...new Set(charges.flatMap(({ profile }) => (profile ? recordIdOf(house.tenant, profile) : []))),
  ];
  if (ids.length === 0) return new Map();
  const rootOf = new Map<string, string>(ids.map((id) => [id, id]));
  for (const { profileId, rootId } of await rows.where('root', 'profileId', ids))
    rootOf.set(profileId, rootId);
  const roots = [...new Set(rootOf.values())];
  const rootOfMember = new Map<string, string>(roots.map((id) => [id, id]));
  for (const { profileId, rootId } of await rows.where('root', 'rootId', roots))
    rootOfMember.set(profileId, rootId);
  const parties = await rows.where('party', 'profileId', [...rootOfMember.keys()]);
  const stays = new Map(
    (
      await rows.where(
        'stay',
        'id',
        parties.map(({ stayId }) => stayId),
      )
    ).map(({ id, body }) => [id, body as StayRecord]),
  );
  const byRoot = new Map<string, KnownStay[]>();
  for (const { profileId, stayId } of parties) {
    const [root, stay] = [rootOfMember.get(profileId) ?? profileId, stays.get(stayId)];
    if (stay) byRoot.set(root, [...(byRoot.get(root) ?? []), { stay, isByGuest: true }]);
  }

  return new Map(ids.map((id) => [id, byRoot.get(rootOf.get(id) ?? id) ?? []]));
}

/** The guests by the ids that the house knows them by now. */
async function withGuests(
  { rows }: ReadCall,
  checks: readonly ListedCheck[],
): Promise<readonly ListedCheck[]> {
  const profileOf = (id: GuestId): string => renamed('profile', id);
  const named = checks.flatMap(({ guestId }) => (guestId ? profileOf(guestId) : []));
  const roots = new Map<string, string>(
    (await rows.where('root', 'profileId', named)).map(({ profileId, rootId }) => [profileId, rootId]),
  );

  return checks.map((check) =>
    check.guestId === undefined
      ? check
      : {
          ...check,
          guestId: renamed('guest', roots.get(profileOf(check.guestId)) ?? profileOf(check.guestId)),
        },
  );
}

function byDay(one: ListedCheck, other: ListedCheck): number {
  const key = ({ day, system, check = '' }: ListedCheck): string => `${day} ${system} ${check}`;

  return key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0;
}
