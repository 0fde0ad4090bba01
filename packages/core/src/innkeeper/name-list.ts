import { displayName, salutation } from '../guests/display-name.ts';
import type { Fact } from '../guests/fact.ts';
import type { Guest } from '../guests/guest.ts';
import { projectGuest } from '../guests/project-guest.ts';
import type { StayRecord } from '../records/stay-record.ts';
import type { Day } from '../shared/day.ts';
import type { GuestId } from '../shared/id.ts';
import { renamed } from '../shared/id.ts';
import type { Property } from '../stays/property.ts';
import { sees } from './actor.ts';
import type { ReadCall } from './call.ts';
import { recordIdOf } from './record-id.ts';
import { profileOf } from './record-rows.ts';

/** One guest in the house, as those who meet him should know him. */
export interface NameLine {
  readonly room?: string;
  readonly floor?: number;
  readonly guestId: GuestId;
  /** As it is written; the alias of who wishes to stay unknown. */
  readonly name?: string;
  /** As it is said: 丁总, Mr Ding. */
  readonly said?: string;
  readonly departure: Day;
}

/** Which names are wanted. */
export interface NamesQuestion {
  readonly propertyId: string;
  readonly property?: Property;
  readonly today: Day;
  readonly floor?: number;
  readonly locale: string;
}

/** The guests of a property who are in the house, by floor and room. */
export async function nameList(call: ReadCall, question: NamesQuestion): Promise<readonly NameLine[]> {
  const { rows, house, actor } = call;
  if (actor.properties && !actor.properties.includes(question.propertyId)) return [];
  const floors = new Map(question.property?.rooms.map(({ number, floor }) => [number, floor]));
  const stays = (await rows.where('stay', 'status', ['in-house']))
    .map(({ body }) => body as StayRecord)
    .filter(
      ({ property, arrival, departure }) =>
        property === question.propertyId && arrival <= question.today && departure >= question.today,
    )
    .filter(
      ({ room }) =>
        question.floor === undefined || (room !== undefined && floors.get(room) === question.floor),
    );
  const mayUnmask = sees(actor, 'real-name', house.policy);
  const lines: NameLine[] = [];
  for (const stay of stays) {
    for (const guest of await guestsOf(call, stay)) {
      const options = { locale: question.locale, mayUnmask };
      lines.push({
        room: stay.room,
        floor: stay.room === undefined ? undefined : floors.get(stay.room),
        guestId: guest.id,
        name: displayName(guest, options).text,
        said: salutation(guest, options),
        departure: stay.departure,
      });
    }
  }

  return lines.sort(byRoom);
}

async function guestsOf({ rows, house }: ReadCall, { parties }: StayRecord): Promise<readonly Guest[]> {
  const ids = parties
    .filter(({ role }) => role === 'guest' || role === 'companion')
    .map(({ profile }) => recordIdOf(house.tenant, profile));
  const roots = new Map(
    (await rows.where('root', 'profileId', ids)).map(({ profileId, rootId }) => [profileId, rootId]),
  );
  const guests: Guest[] = [];
  for (const rootId of new Set(ids.map((id) => roots.get(id) ?? id))) {
    const members = [
      rootId,
      ...(await rows.where('root', 'rootId', [rootId])).map(({ profileId }) => profileId),
    ];
    const profiles = (await rows.where('profile', 'id', members)).map(profileOf);
    const facts = (await rows.where('fact', 'profileId', members)).map(({ body }) => body as Fact);
    if (profiles.length > 0) guests.push(projectGuest({ id: renamed('guest', rootId), profiles, facts }));
  }

  return guests;
}

function byRoom(one: NameLine, other: NameLine): number {
  const floor = (one.floor ?? 0) - (other.floor ?? 0);
  if (floor !== 0) return floor;
  const [left, right] = [`${one.room ?? ''} ${one.guestId}`, `${other.room ?? ''} ${other.guestId}`];

  return left < right ? -1 : 1;
}
