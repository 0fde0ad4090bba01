import type { HouseRecord } from '../../records/record.ts';
import type { Day } from '../../shared/day.ts';
import { epochDayOf } from '../../shared/day.ts';
import { type SyntheticHotel, type SyntheticHotelOptions, syntheticHotel } from '../synthetic-hotel.ts';
import { busyTonight, roomsOfTonight } from './busy-tonight.ts';
import { companyWithGuests } from './company.ts';
import { dingRoom, mrDing } from './mr-ding.ts';
import { neighbourhood } from './neighbourhood.ts';
import { neighbours } from './neighbours.ts';

/** Which demonstration to make. */
export interface DemonstrationOptions {
  /** The day on which Mr Ding arrives for the second time. */
  readonly today: Day;
  /** How many guests there are besides the people of the stories. @defaultValue 200 */
  readonly guests?: number;
  /** How many properties the group has; the stories happen in the first, `RIVER`. @defaultValue 1 */
  readonly properties?: number;
  /** The front office systems that the properties take in turn; the first is the one of the stories. @defaultValue `['opera']` */
  readonly systems?: readonly ['opera', ...string[]];
  /** Whether many of the crowd are in the house tonight or arrive, as a front desk sees it in season. @defaultValue false */
  readonly isBusy?: boolean;
  /** Whether people who live around the first house come too, for the zones of a manager. @defaultValue false */
  readonly hasNeighbourhood?: boolean;
  /** @defaultValue 'jade river' */
  readonly seed?: number | string;
}

/** Rooms of the stories, and those a clerk would compare: nobody of the crowd gets them. */
const keptFree = [dingRoom, '1501', '2210', '1508', '2105', '1203', '2108', '1105', '1106', '1107'];

/**
 * The hotel of the demonstration: Mr Ding on the day of his second arrival, Aunt Li, Zhao's son, Mr Zhang, a guest with an
 * open complaint, one who is incognito, a company with three guests, and a crowd around them. The stories are told by OPERA.
 */
export function demonstrationHotel({
  today,
  guests = 200,
  properties = 1,
  systems = ['opera'],
  seed = 'jade river',
  isBusy = false,
  hasNeighbourhood = false,
}: DemonstrationOptions): SyntheticHotel {
  const day = epochDayOf(today);
  const crowd = crowdOf({ seed, guests, today, properties, systems, isBusy });
  const point = crowd.settings.properties[0]?.point;
  const planted = [
    ...mrDing(day),
    ...neighbours(day),
    ...companyWithGuests(day),
    ...(hasNeighbourhood && point ? neighbourhood(day, point) : []),
  ];

  return { ...crowd, records: () => both(planted, crowd) };
}

function crowdOf({
  isBusy,
  ...options
}: SyntheticHotelOptions & { readonly isBusy: boolean }): SyntheticHotel {
  const plain = syntheticHotel({ ...options, keptFree });
  if (!isBusy) return plain;
  const rooms = roomsOfTonight(plain.settings.properties, keptFree);

  return busyTonight(syntheticHotel({ ...options, keptFree: [...keptFree, ...rooms] }), {
    today: epochDayOf(options.today),
    rooms,
  });
}

function* both(planted: readonly HouseRecord[], crowd: SyntheticHotel): IterableIterator<HouseRecord> {
  yield* planted;
  yield* crowd.records();
}
