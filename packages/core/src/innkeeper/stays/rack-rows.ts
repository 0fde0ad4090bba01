import type { Row } from '../../ports/tables.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type { Day } from '../../shared/day.ts';
import { dayOfEpoch, daysBetween, epochDayOf } from '../../shared/day.ts';

/** A stay that holds more days than this stands in the rack once, not day by day. */
const mostDays = 60;

/** The slots of the rack: where a stay that is open is looked for. */
export const slots = {
  /** Who is in the house, whatever day it is. */
  here: 'here',
  /** Who is to come on a day. */
  coming: (day: Day) => `coming:${day}`,
  /** Whose days in a property contain this one, the day of departure included. */
  day: (property: string, day: Day) => `day:${day}:${property}`,
  /** Who stays in a property for so long that no day names him. */
  long: (property: string) => `long:${property}`,
} as const;

/** Where a stay stands in the rack; nowhere, once it is over or cancelled. */
export function rackRows(stayId: string, stay: StayRecord): readonly Row<'rack'>[] {
  const { source, property, arrival, departure, room } = stay;
  const status = stay.status.value;
  if (status !== 'in-house' && status !== 'reserved') return [];
  const row = { stayId, sourceId: source.id, property, status, arrival, departure, room };

  return [status === 'in-house' ? slots.here : slots.coming(arrival), ...daySlots(stay)].map((slot) => ({
    slot,
    ...row,
  }));
}

function daySlots({ property, arrival, departure }: StayRecord): readonly string[] {
  const nights = daysBetween(arrival, departure);
  if (nights >= mostDays) return [slots.long(property)];
  const first = epochDayOf(arrival);

  return Array.from({ length: Math.max(0, nights + 1) }, (_, at) =>
    slots.day(property, dayOfEpoch(first + at)),
  );
}
