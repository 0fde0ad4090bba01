import type { StayRecord } from '@innkeeper/core';
import fc from 'fast-check';

/** Stays of every length and status, in two properties, some of them told anew. */
export const anyStays: fc.Arbitrary<readonly StayRecord[]> = fc.array(
  fc
    .record({
      number: fc.nat({ max: 5 }),
      version: fc.nat({ max: 3 }),
      status: fc.constantFrom('reserved', 'in-house', 'checked-out', 'cancelled', 'no-show'),
      property: fc.constantFrom('H1', 'a house: of ours'),
      arrival: fc.integer({ min: 0, max: 12 }),
      nights: fc.oneof(fc.nat({ max: 4 }), fc.constantFrom(59, 60, 61, 5000)),
      room: fc.option(fc.constantFrom('101', '00101'), { nil: undefined }),
    })
    .map(
      ({ number, version, status, property, arrival, nights, room }): StayRecord => ({
        kind: 'stay',
        source: { system: 'pms', kind: 'stay', id: `s${number}` },
        version,
        property,
        status: { value: status },
        arrival: dayAfter(arrival),
        departure: dayAfter(arrival + nights),
        ...(room !== undefined && { room }),
        parties: [{ role: 'guest', profile: { system: 'pms', kind: 'profile', id: `p${number}` } }],
      }),
    ),
  { minLength: 1, maxLength: 10 },
);

/** The day so many days after the 20th of February 2026. */
export function dayAfter(days: number): StayRecord['arrival'] {
  return new Date(Date.UTC(2026, 1, 20 + days)).toISOString().slice(0, 10) as StayRecord['arrival'];
}
