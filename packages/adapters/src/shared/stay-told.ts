import type { Incoming, StayParty, StayRecord } from '@innkeeper/core';
import { dayIn, instantIn } from './any-day.ts';
import { compact } from './loose.ts';
import type { Reading } from './reading.ts';
import { houseProperty, propertyIn, propertySource, refusedFor, told, zoneAt } from './reading.ts';

/** What a reservation says of its stay, as it came. */
export interface StayParts
  extends Omit<
    Partial<StayRecord>,
    | 'kind'
    | 'source'
    | 'arrival'
    | 'departure'
    | 'property'
    | 'changedAt'
    | 'createdAt'
    | 'bookedAt'
    | 'cancelledAt'
  > {
  readonly id: string | undefined;
  /** The system's id of the property. */
  readonly property: string | undefined;
  readonly status: StayRecord['status'];
  /** Where the days stand in the payload, and what stands there. */
  readonly arrival: readonly [field: string, value: unknown];
  readonly departure: readonly [field: string, value: unknown];
  readonly changedAt?: unknown;
  readonly createdAt?: unknown;
  readonly cancelledAt?: unknown;
  readonly parties: readonly StayParty[];
  /** What is kept in quarantine where the stay is refused. */
  readonly raw: unknown;
}

/** The record of a stay: its days at the property, its version by its time of change. */
export function stayTold(parts: StayParts, reading: Reading): Incoming {
  const {
    id,
    property: own,
    arrival: from,
    departure: to,
    raw,
    changedAt,
    createdAt,
    cancelledAt,
    ...rest
  } = parts;
  const refuse = (code: 'refused/no-id' | 'refused/day' | 'refused/departure', field?: string): Incoming =>
    refusedFor({ code, kind: 'stay', id, field, raw }, reading);
  if (id === undefined) return refuse('refused/no-id');
  const property = propertyIn(own, reading);
  const zone = zoneAt(property, reading);
  const [arrival, departure] = [dayIn(from[1], zone), dayIn(to[1], zone)];
  if (arrival === undefined) return refuse('refused/day', from[0]);
  if (departure === undefined) return refuse('refused/day', to[0]);
  if (departure < arrival) return refuse('refused/departure');
  const changed = instantIn(changedAt, zone);
  const created = instantIn(createdAt, zone);

  return told(
    compact<StayRecord>({
      ...rest,
      kind: 'stay',
      source: propertySource('stay', id, { property, reading }),
      changedAt: changed,
      createdAt: created,
      bookedAt: created,
      cancelledAt: instantIn(cancelledAt, zone),
      version: rest.version ?? (changed === undefined ? undefined : Date.parse(changed)),
      property: houseProperty(property, reading),
      arrival,
      departure,
    }),
    reading,
  );
}
