import type { ChargeRecord } from '../../records/charge-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type { Day } from '../../shared/day.ts';
import { dayOfEpoch, daysBetween, epochDayOf } from '../../shared/day.ts';
import { checkClues, roomKey } from './check-clues.ts';
import { numbersOf } from './link-check.ts';

/** Of a stay that is longer only the numbers claim anything. */
const mostDays = 400;

/**
 * What a line that names neither stay nor profile is kept under: the room on the day, a number, or the day alone. A
 * stay asks for what is kept under its own room and numbers, so that it does not matter which of the two came first.
 */
export function claimOfCharge(charge: ChargeRecord): string {
  const { property, day } = charge;
  const { room, maybeRoom, numbers } = checkClues(charge);
  const place = room ?? maybeRoom;
  if (place !== undefined) return `claim:room:${day}:${place}:${property}`;
  const [number] = numbers;

  return number === undefined ? `claim:day:${day}:${property}` : `claim:number:${number}:${property}`;
}

/** Everything that a stay may claim. */
export function claimsOfStay(stay: StayRecord): readonly string[] {
  const { property, room } = stay;
  const numbers = numbersOf(stay).map((number) => `claim:number:${number}:${property}`);
  if (room === undefined) return numbers;

  return [...numbers, ...daysOf(stay).map((day) => `claim:room:${day}:${roomKey(room)}:${property}`)];
}

/** Under what stays are looked up that could have had a check: a room in a month, or a number. */
export function placesOf(stay: StayRecord): readonly string[] {
  const { property, room, status } = stay;
  if (!['reserved', 'in-house', 'checked-out', 'unknown'].includes(status.value)) return [];
  const numbers = numbersOf(stay).map((number) => placeOfNumber(property, number));
  if (room === undefined) return numbers;
  const key = roomKey(room);

  return [...numbers, ...monthsOf(stay).map((month) => placeOfRoom(property, key, month))];
}

/** Where the stays that could have had a line are looked up. */
export function placesOfCheck(charge: ChargeRecord): readonly string[] {
  const { property, day } = charge;
  const { room, maybeRoom, numbers } = checkClues(charge);
  const place = room ?? maybeRoom;

  return [
    ...(place === undefined ? [] : [placeOfRoom(property, place, day.slice(0, 7))]),
    ...numbers.map((number) => placeOfNumber(property, number)),
  ];
}

/** Where the stays are looked up that may have had what is kept under a claim of {@link claimOfCharge}. */
export function placesOfClaim(claim: string): readonly string[] {
  const [, ofRoom] = /^claim:room:(.*)$/.exec(claim) ?? [];
  const [, number, property = ''] = /^claim:number:([^:]*):(.*)$/.exec(claim) ?? [];
  if (number !== undefined) return [placeOfNumber(property, number)];
  const [, month, room = '', house = ''] = /^(\d{4}-\d\d)-\d\d:([^:]*):(.*)$/.exec(ofRoom ?? '') ?? [];

  return month === undefined ? [] : [placeOfRoom(house, room, month)];
}

/** How the places begin under which every charge that names no stay is looked up. */
export const placesOfChecks = 'check:';

/** Where the checks of a day in a property are looked up. */
export function placeOfDay(property: string, day: Day): string {
  return `${placesOfChecks}${day}:${property}`;
}

function placeOfRoom(property: string, room: string, month: string): string {
  return `room:${month}:${room}:${property}`;
}

function placeOfNumber(property: string, number: string): string {
  return `number:${number}:${property}`;
}

/** The months that the days of a stay lie in. */
function monthsOf({ arrival, departure }: StayRecord): readonly string[] {
  const nights = daysBetween(arrival, departure);
  if (nights < 0 || nights > mostDays) return [];
  const last = departure.slice(0, 7);
  const months = [arrival.slice(0, 7)];
  for (let month = monthAfter(months[0] as string); month <= last; month = monthAfter(month))
    months.push(month);

  return months;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);

  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`;
}

function daysOf({ arrival, departure }: StayRecord): readonly Day[] {
  const nights = daysBetween(arrival, departure);
  const first = epochDayOf(arrival);
  if (nights < 0 || nights > mostDays) return [];

  return Array.from({ length: nights + 1 }, (_, at) => dayOfEpoch(first + at));
}
