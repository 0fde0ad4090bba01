import { currentPreferences } from '../../preferences/known-preference.ts';
import { preferencesOf } from '../../preferences/preferences-of.ts';
import type { Brief, Match } from '../../recognition/brief.ts';
import { composeBrief } from '../../recognition/compose-brief.ts';
import type { NameListEntry, NameListFloor } from '../../recognition/name-list.ts';
import { nameList } from '../../recognition/name-list.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type { Day } from '../../shared/day.ts';
import { addDays } from '../../shared/day.ts';
import type { GuestId } from '../../shared/id.ts';
import type { Locale } from '../../shared/words.ts';
import type { Property, Room } from '../../stays/property.ts';
import { sees } from '../house/actor.ts';
import type { ReadCall } from '../house/call.ts';
import { hotelDay } from '../house/hotel-day.ts';
import { propertyOf } from '../house/property-of.ts';
import { recordIdOf } from '../house/record-id.ts';
import { knownSettings } from '../house/settings-use-cases.ts';
import { sightOf } from '../house/sight.ts';
import { openOn } from '../stays/rack.ts';
import { gateBrief, gateNames } from './gate-brief.ts';
import { loadInScope } from './load-in-scope.ts';
import { loadViews } from './load-views.ts';
import type { View } from './view-of.ts';
import { viewOf } from './view-of.ts';

/** Whose brief, and where he stands. */
export interface BriefInput {
  readonly guestId: GuestId;
  /** The property of the desk; the only one of the house where it has one. */
  readonly property?: string;
  /** The hotel's day. @defaultValue the business day of the property now */
  readonly day?: Day;
  /** Numbers of the rooms that are free. @defaultValue those that no stay of the day holds */
  readonly freeRooms?: readonly string[];
  /** What the guest was found by: the code of a hit's reason (`find/document`). */
  readonly knownBy?: string;
  readonly locale?: string;
}

/** The brief; what the actor may not see is left out. */
export type BriefAnswer = Brief;

/** Which names. */
export interface NamesInput {
  readonly property: string;
  readonly day?: Day;
  readonly floor?: number;
  /** @defaultValue 'in-house' */
  readonly who?: 'in-house' | 'arriving';
  /** @defaultValue 'en' */
  readonly locale?: Locale;
}

/** Gathers what the person at the desk needs now about one guest. */
export async function briefGuest(call: ReadCall, input: BriefInput): Promise<BriefAnswer> {
  const dossier = await loadInScope(call, input.guestId);
  const settings = await knownSettings(call);
  const property = propertyOf(settings, input.property);
  const today = input.day ?? hotelDay(call, property);
  const { guest, history } = viewOf(dossier);
  const rooms = Object.fromEntries(settings.properties.map(({ id, rooms: all }) => [id, all]));
  const brief = composeBrief({
    guest,
    history,
    preferences: preferencesOf({ guest, history, today, rooms }),
    today,
    feedback: dossier.feedback,
    contacts: dossier.contacts,
    property,
    freeRooms: property && (await freeRoomsOf(call, { property, today, numbers: input.freeRooms })),
    stay: stayInQuestion(dossier.stays, today),
    match: matchBy(input.knownBy),
    mayUnmask: sees(call.actor, 'real-name', call.house.policy),
  });

  return gateBrief(brief, sightOf(call.actor, call.house.policy));
}

/** The names of who is in the house (or arrives), floor by floor, for those who will meet them. */
export async function listNames(
  call: ReadCall,
  { property: id, day, floor, who = 'in-house', locale = 'en' }: NamesInput,
): Promise<readonly NameListFloor[]> {
  const { rows, actor, house } = call;
  if (actor.properties && !actor.properties.includes(id)) return [];
  const settings = await knownSettings(call);
  const property = propertyOf(settings, id);
  const today = day ?? hotelDay(call, property);
  const open = (await openOn(rows, id, today)).filter(
    ({ status }) => status === (who === 'in-house' ? 'in-house' : 'reserved'),
  );
  const ids = open.map(({ stayId }) => stayId);
  const stays = (await rows.where('stay', 'id', ids)).map(({ body }) => body as StayRecord);
  const views = await loadViews(
    call,
    stays.flatMap((stay) => guestProfilesOf(house.tenant, stay)),
  );
  const entries: NameListEntry[] = [];
  for (const stay of stays) {
    const met = new Set(guestProfilesOf(house.tenant, stay).flatMap((id) => views.get(id) ?? []));
    for (const view of met) entries.push(entryOf(view, stay, today));
    await house.breathe?.();
  }
  const sight = sightOf(actor, house.policy);
  const mayUnmask = sight('real-name');
  const rooms = property?.rooms ?? [];

  return gateNames(nameList(entries, { locale, day: today, who, floor, rooms, mayUnmask }), sight);
}

function guestProfilesOf(tenant: string, { parties }: StayRecord): readonly string[] {
  return parties
    .filter(({ role }) => role === 'guest' || role === 'companion')
    .map(({ profile }) => recordIdOf(tenant, profile));
}

function entryOf({ guest, history }: View, stay: StayRecord, today: Day): NameListEntry {
  const preferences = currentPreferences(preferencesOf({ guest, history, today }), stay.property);

  return { guest, stay, preferences };
}

/** The stay that runs, else the reservation that arrives today. */
function stayInQuestion(stays: readonly StayRecord[], today: Day): StayRecord | undefined {
  const running = stays.filter(
    ({ status, arrival, departure }) => status.value === 'in-house' && arrival <= today && departure >= today,
  );
  const arriving = stays.filter(
    ({ status, arrival }) =>
      status.value === 'reserved' && arrival >= addDays(today, -1) && arrival <= addDays(today, 1),
  );

  return [...running, ...arriving].sort((one, other) => (one.source.id < other.source.id ? -1 : 1))[0];
}

interface RoomQuestion {
  readonly property: Property;
  readonly today: Day;
  readonly numbers?: readonly string[];
}

async function freeRoomsOf(
  { house, rows }: ReadCall,
  { property, today, numbers }: RoomQuestion,
): Promise<readonly Room[]> {
  if (numbers) {
    const chosen = new Set(numbers);

    return property.rooms.filter(({ number }) => chosen.has(number));
  }

  return house.byHeart.at(rows, `free ${today} ${property.id}`, async () => {
    const open = await openOn(rows, property.id, today);
    const taken = new Set(open.filter(({ departure }) => departure > today).map(({ room }) => room));

    return property.rooms.filter(({ number }) => !taken.has(number));
  });
}

const certainties: Readonly<Record<string, Match['certainty']>> = {
  document: 'certain',
  membership: 'certain',
  phone: 'likely',
  email: 'likely',
  room: 'likely',
  name: 'possible',
};

function matchBy(knownBy: string | undefined): Match | undefined {
  const by = knownBy?.replace(/^find\//, '');
  const certainty = by !== undefined && Object.hasOwn(certainties, by) ? certainties[by] : undefined;

  return certainty && { certainty, because: [{ code: `match/${by}` }] };
}
