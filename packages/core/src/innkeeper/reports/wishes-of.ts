import type { Fact } from '../../guests/fact.ts';
import { dayOfInstant } from '../../guests/moment.ts';
import { projectGuest } from '../../guests/project-guest.ts';
import { keyOfPreference } from '../../preferences/key-of-preference.ts';
import type { KnownPreference } from '../../preferences/known-preference.ts';
import { preferencesOf } from '../../preferences/preferences-of.ts';
import type { ProfileRecord } from '../../records/profile-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type { HouseWish } from '../../reports/house-columns.ts';
import { roomFulfilment } from '../../service/fulfilment.ts';
import { type Day, epochDayOf } from '../../shared/day.ts';
import type { GuestId } from '../../shared/id.ts';
import { keyOfSource } from '../../shared/source-reference.ts';
import type { History } from '../../stays/history.ts';
import type { HouseSettings } from '../../stays/property.ts';
import type { GuestNumbers } from './guest-numbers.ts';
import type { HouseBook } from './house-reader.ts';

const nothingStayed: History = { visits: [], ahead: [], others: [], looseCharges: [] };

/**
 * Wishes that were known before a stay, held against what was done: those about the room against the room of the stay,
 * those that must be kept against what the departments confirmed and what was found broken. What nobody knows is left out.
 */
export function wishesMet(
  book: HouseBook,
  numbers: GuestNumbers,
  { asOf, settings }: { readonly asOf: Day; readonly settings: HouseSettings },
): readonly HouseWish[] {
  const known = knownByGuest(book, numbers, asOf);
  const rooms = book.stays.flatMap(({ record }) =>
    numbers
      .presentIn(record)
      .flatMap((guest) => ofRoom(record, guest, { known: known.get(guest), asOf, settings })),
  );

  return [...rooms, ...ofOrders(book, numbers, asOf)].sort(
    (one, other) =>
      one.day - other.day ||
      one.guest - other.guest ||
      (one.attribute < other.attribute ? -1 : one.attribute > other.attribute ? 1 : 0),
  );
}

/** The wishes of every guest who has any, as they stand on the day. */
function knownByGuest(
  { profiles, facts }: HouseBook,
  numbers: GuestNumbers,
  asOf: Day,
): ReadonlyMap<number, readonly KnownPreference[]> {
  const told = new Map<number, { readonly profiles: ProfileRecord[]; readonly facts: Fact[] }>();
  const of = (guest: number) => {
    const known = told.get(guest) ?? { profiles: [], facts: [] };
    told.set(guest, known);

    return known;
  };
  for (const { id, record } of profiles) {
    const guest = numbers.ofProfile(id);
    if (guest >= 0) of(guest).profiles.push(record);
  }
  for (const fact of facts) {
    const guest = numbers.ofProfile(fact.profileId);
    if (guest >= 0 && fact.at.slice(0, 10) <= asOf) of(guest).facts.push(fact);
  }
  const wishes = new Map<number, readonly KnownPreference[]>();
  for (const [number, one] of told) {
    const hasAny =
      one.facts.some(({ type }) => type === 'preference') ||
      one.profiles.some(({ preferences = [] }) => preferences.length > 0);
    if (!hasAny) continue;
    const guest = projectGuest({
      id: numbers.ids[number] as GuestId,
      profiles: one.profiles,
      facts: one.facts,
    });
    wishes.set(number, preferencesOf({ guest, history: nothingStayed, today: asOf }).known);
  }

  return wishes;
}

function ofRoom(
  stay: StayRecord,
  guest: number,
  {
    known = [],
    asOf,
    settings,
  }: {
    readonly known: readonly KnownPreference[] | undefined;
    readonly asOf: Day;
    readonly settings: HouseSettings;
  },
): readonly HouseWish[] {
  const hasBegun = stay.status.value === 'checked-out' || stay.status.value === 'in-house';
  if (known.length === 0 || !hasBegun || stay.arrival > asOf || stay.room === undefined) return [];
  const rooms = settings.properties.find(({ id }) => id === stay.property)?.rooms ?? [];
  const room = rooms.find(({ number }) => number === stay.room);
  if (!room) return [];
  const before = known.filter(
    ({ standing, evidence }) =>
      standing === 'current' &&
      evidence.some(({ at }) => at !== undefined && dayOfInstant(at) <= stay.arrival),
  );
  const departments = new Map(before.map(({ key, preference }) => [key, preference.department]));

  return roomFulfilment(before, room, rooms).wishes.flatMap(({ key, attribute, verdict }) =>
    verdict === 'unknown'
      ? []
      : [
          {
            guest,
            day: epochDayOf(stay.arrival),
            stay: keyOfSource(stay.source),
            attribute,
            department: departments.get(key) ?? 'front-desk',
            isMet: verdict === 'met',
          },
        ],
  );
}

/** What a department confirmed when it closed an order is kept, unless it was found broken. */
function ofOrders({ facts }: HouseBook, numbers: GuestNumbers, asOf: Day): readonly HouseWish[] {
  const works = new Map(facts.flatMap((fact) => (fact.type === 'work' ? [[fact.id, fact] as const] : [])));
  const broken = new Set(
    facts.flatMap((fact) =>
      fact.type === 'violation' && fact.work ? [`${fact.work} ${keyOfPreference(fact.constraint)}`] : [],
    ),
  );

  return facts.flatMap((fact): readonly HouseWish[] => {
    const guest = numbers.ofProfile(fact.profileId);
    const day = fact.at.slice(0, 10) as Day;
    if (guest < 0 || day > asOf) return [];
    const base = { guest, day: epochDayOf(day) };
    if (fact.type === 'violation')
      return [
        {
          ...base,
          attribute: fact.constraint.attribute,
          department: fact.department ?? fact.constraint.department ?? 'front-desk',
          isMet: false,
          ...(fact.stay && { stay: keyOfSource(fact.stay) }),
        },
      ];
    const work = fact.type === 'work-done' ? works.get(fact.work) : undefined;
    if (!work || fact.type !== 'work-done') return [];

    return work.constraints
      .filter((constraint) => fact.acknowledged.includes(keyOfPreference(constraint)))
      .filter((constraint) => !broken.has(`${work.id} ${keyOfPreference(constraint)}`))
      .map(({ attribute }) => ({
        ...base,
        attribute,
        department: work.department,
        isMet: true,
        ...(work.stay && { stay: keyOfSource(work.stay) }),
      }));
  });
}
