import type { StayStatus } from '../../records/stay-record.ts';
import { quickDay } from '../chance/calendar.ts';
import { draw, weighted } from '../chance/frequency.ts';
import { between, pick, type Random } from '../chance/random.ts';
import type { SyntheticProperty } from '../house/properties.ts';
import type { Person } from '../people/person.ts';
import type { Plan } from '../plan.ts';
import type { Copy } from '../profiles/slip.ts';
import type { Visit } from './visit.ts';

/** How often people come in ten years: most once, some often. */
const often = weighted<readonly [number, number]>([
  [[1, 1], 60],
  [[2, 4], 28],
  [[5, 15], 10],
  [[16, 45], 2],
]);
const lengths = weighted([
  [1, 40],
  [2, 25],
  [3, 14],
  [4, 8],
  [5, 5],
  [7, 5],
  [10, 2],
  [14, 1],
]);
/** How far ahead bookings may lie, in days. */
const horizon = 90;

/** All reservations of a guest in the years of the hotel (none before the year after birth), in the order of arrival; stays of one guest never overlap. */
export function visitsOf(
  plan: Plan,
  { birth }: Person,
  copies: readonly Copy[],
  random: Random,
): readonly Visit[] {
  const choices = choicesOf(plan, copies);
  const from = Math.max(
    plan.today - Math.round(plan.years * 365.25),
    Math.round((birth.year - 1969) * 365.25),
  );
  if (choices.length === 0) return [];

  const [few, many] = draw(random, often);
  const usualLength = draw(random, lengths);
  const visits: Visit[] = [];
  let freeFrom = Number.NEGATIVE_INFINITY;
  for (const { arrival, choice } of arrivalsOf(
    choices,
    between(random, few, many),
    (house) => arrivalIn({ from, to: plan.today + horizon }, house, random),
    random,
  )) {
    const nights = random() < 0.6 ? usualLength : draw(random, lengths);
    if (arrival < freeFrom) continue;

    const visit = visitOf(plan, choice, { number: visits.length, arrival, nights }, random);
    if (visit.status !== 'cancelled') freeFrom = arrival + nights;
    visits.push(visit);
  }

  return visits;
}

interface Choice {
  readonly copy: Copy;
  readonly property: SyntheticProperty;
}

/** Where a guest can stay: at properties whose system knows the guest, most likely on the first profile. */
function choicesOf({ properties }: Plan, copies: readonly Copy[]): readonly Choice[] {
  return copies.flatMap((copy) =>
    properties.filter(({ system }) => system === copy.system).map((property) => ({ copy, property })),
  );
}

function arrivalsOf(
  choices: readonly Choice[],
  count: number,
  arrivalAt: (house: SyntheticProperty) => number,
  random: Random,
) {
  const arrivals = Array.from({ length: count }, () => {
    const choice = random() < 0.6 ? (choices[0] as Choice) : pick(random, choices);
    return { choice, arrival: arrivalAt(choice.property) };
  });

  return count === 1 ? arrivals : arrivals.sort((one, other) => one.arrival - other.arrival);
}

/** A day of those years, sooner in a busy month than in a quiet one. */
function arrivalIn(
  { from, to }: { readonly from: number; readonly to: number },
  { season }: SyntheticProperty,
  random: Random,
): number {
  let day = from;
  for (let attempts = 0; attempts < 5; attempts += 1) {
    day = from + Math.floor(random() * (to - from));
    if (random() < (season[Number(quickDay(day).slice(5, 7)) - 1] ?? 1)) return day;
  }

  return day;
}

type Days = Pick<Visit, 'number' | 'arrival' | 'nights'>;

function visitOf(plan: Plan, { copy, property }: Choice, days: Days, random: Random): Visit {
  const { number, arrival, nights } = days;
  const status = statusOf(plan.today, days, random);
  const lead = Math.floor(180 * random() * random() * random());
  const drawn = Math.floor(random() * property.rooms.length);
  const stayed = status === 'in-house' || status === 'checked-out';

  return {
    number,
    arrival,
    nights,
    copy,
    property,
    status,
    bookedOn: Math.min(arrival - lead, plan.today),
    room: stayed ? freeRoom(plan, property, drawn) : undefined,
  };
}

function statusOf(today: number, { arrival, nights }: Days, random: Random): StayStatus {
  const chance = random();
  if (chance < 0.11) return 'cancelled';
  if (arrival > today || (arrival === today && chance < 0.55)) return 'reserved';
  if (chance < 0.14) return 'no-show';

  return arrival + nights > today ? 'in-house' : 'checked-out';
}

/** The next room that is not kept free. */
function freeRoom({ keptFree }: Plan, { rooms }: SyntheticProperty, from: number): number {
  let room = from;
  while (keptFree.has(rooms[room]?.number ?? '')) room = (room + 1) % rooms.length;

  return room;
}
