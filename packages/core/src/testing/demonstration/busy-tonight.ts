import type { HouseRecord } from '../../records/record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import { keyOfSource } from '../../shared/source-reference.ts';
import type { Property } from '../../stays/property.ts';
import { instantAt, millisecondsAt, quickDay } from '../chance/calendar.ts';
import type { SyntheticHotel } from '../synthetic-hotel.ts';

/** Floors whose rooms are for those who are here tonight; the crowd's own stays take none of them. */
const busyFloors = [5, 6, 7, 8, 9, 10, 11, 12, 16, 17, 18, 19];
/** Of a hundred of these rooms, so many are taken or will be. */
const share = 86;

/** The rooms that `busyTonight` fills, of all properties, without those that are kept for the stories. */
export function roomsOfTonight(properties: readonly Property[], kept: readonly string[]): readonly string[] {
  const numbers = properties.flatMap(({ rooms }) =>
    rooms.filter(({ floor = 0 }) => busyFloors.includes(floor)).map(({ number }) => number),
  );

  return [...new Set(numbers)].filter((number) => !kept.includes(number));
}

/** What the night is filled with. */
export interface Tonight {
  /** Days since 1970-01-01. */
  readonly today: number;
  readonly rooms: readonly string[];
}

/**
 * Fills the house for tonight, as a hotel is filled in its season: guests of the crowd who were here before are here
 * again, or arrive today. Everything else of the crowd stays as it is.
 */
export function busyTonight(crowd: SyntheticHotel, tonight: Tonight): SyntheticHotel {
  return { ...crowd, records: () => withTonight(crowd, tonight) };
}

function* withTonight(crowd: SyntheticHotel, { today, rooms }: Tonight): IterableIterator<HouseRecord> {
  const beds = bedsOf(crowd.settings.properties, rooms);
  yield* beforeGuests(crowd);
  for (let guest = 0; guest < crowd.guests; guest += 1) {
    const records = crowd.recordsOf(guest);
    yield* records;
    const last = lastStayOf(records, today);
    const property = last && crowd.settings.properties.find(({ id }) => id === last.property);
    const bed = property && beds.get(property.id)?.shift();
    if (last && property && bed) yield again(last, { today, property, bed });
  }
}

/** Companies and agents, which come before the first guest. */
function* beforeGuests(crowd: SyntheticHotel): IterableIterator<HouseRecord> {
  const first = crowd.guests > 0 ? crowd.recordsOf(0)[0] : undefined;
  for (const record of crowd.records()) {
    if (first && keyOfSource(record.source) === keyOfSource(first.source)) return;
    yield record;
  }
}

interface Bed {
  readonly room: string;
  readonly type?: string;
  readonly place: number;
}

/** The rooms of each property that get a guest, in an order that goes through all floors at once. */
function bedsOf(properties: readonly Property[], rooms: readonly string[]): Map<string, Bed[]> {
  return new Map(
    properties.map((property) => {
      const own = property.rooms.filter(({ number }) => rooms.includes(number));
      const mixed = own
        .map((_, place) => own[(place * 31) % own.length])
        .filter((room) => room !== undefined);
      const taken = new Map(mixed.map((room) => [room.number, room]));

      return [
        property.id,
        [...taken.values()]
          .slice(0, Math.round((own.length * share) / 100))
          .map(({ number, type }, place) => ({ room: number, ...(type !== undefined && { type }), place })),
      ];
    }),
  );
}

/** The last stay of who is away, and has been for a while; `undefined` for who is here or expected. */
function lastStayOf(records: readonly HouseRecord[], today: number): StayRecord | undefined {
  const stays = records.filter((record) => record.kind === 'stay');
  if (stays.some(({ status }) => status.value === 'in-house' || status.value === 'reserved'))
    return undefined;
  const past = stays.filter(
    ({ status, departure }) => status.value === 'checked-out' && departure <= quickDay(today - 20),
  );

  return past.at(-1);
}

interface Again {
  readonly today: number;
  readonly property: Property;
  readonly bed: Bed;
}

/** The same guest once more: three of four are here already, the fourth arrives, every other one to a known room. */
function again(last: StayRecord, { today, property, bed: { room, type, place } }: Again): StayRecord {
  const { timeZone } = property;
  const isHere = place % 4 !== 3;
  const arrival = isHere ? today - 1 - (place % 3) : today;
  const departure = today + 1 + ((place * 3) % 5);
  const touched = isHere ? arrival : today - 2;
  const bookedOn = arrival - 4 - (place % 40);
  const { room: _room, ...before } = last;

  return {
    ...before,
    source: { ...last.source, id: `${last.source.id.slice(0, -2)}90` },
    version: millisecondsAt(touched, 720, timeZone),
    changedAt: instantAt(touched, 720, timeZone),
    createdAt: instantAt(bookedOn, 640, timeZone),
    bookedAt: instantAt(bookedOn, 640, timeZone),
    status: isHere ? { value: 'in-house', raw: 'InHouse' } : { value: 'reserved', raw: 'Reserved' },
    arrival: quickDay(arrival),
    departure: quickDay(departure),
    ...((isHere || place % 8 === 3) && { room }),
    ...(type !== undefined && { roomType: type }),
  };
}
