import type { Day } from '../../shared/day.ts';
import { businessDayAt } from '../../shared/day.ts';
import type { Property } from '../../stays/property.ts';
import type { ReadCall } from './call.ts';

/** The day it is in a property: it ends with the night audit. Without a property, the day of the clock. */
export function hotelDay({ now }: Pick<ReadCall, 'now'>, property: Property | undefined): Day {
  return property ? businessDayAt(now, property.timeZone, property.auditHour) : (now.slice(0, 10) as Day);
}
