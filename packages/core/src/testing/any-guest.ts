import type { HouseRecord } from '../records/record.ts';
import { syntheticHotel } from './synthetic-hotel.ts';

const today = '2026-11-22';
const guestsPerHotel = 1000;

/**
 * All records of any one guest, by any whole number from 0. Makes an arbitrary for property tests without a dependency
 * on fast-check: `nat().map(anyGuest)`. A third of these guests are kept more than once, and a fifth of the profiles
 * hold a value that only fills a field.
 */
export function anyGuest(number: number): readonly HouseRecord[] {
  const seed = Math.floor(number / guestsPerHotel);
  const hotel = syntheticHotel({ seed, guests: guestsPerHotel, today, duplicates: 1 / 3, placeholders: 0.2 });

  return hotel.recordsOf(number % guestsPerHotel);
}
