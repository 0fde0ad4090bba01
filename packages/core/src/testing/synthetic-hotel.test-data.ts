import type { ProfileRecord } from '../records/profile-record.ts';
import type { HouseRecord } from '../records/record.ts';
import { syntheticHotel } from './synthetic-hotel.ts';

/** The day in the tests of the made-up hotel. */
export const today = '2026-11-22';
/** The hotel that the tests look at. */
export const hotel = syntheticHotel({ seed: 'test', guests: 4000, today });
/** All of its records. */
export const records: readonly HouseRecord[] = [...hotel.records()];
/** Its profiles: of people, companies and agents. */
export const profiles = records.filter((record) => record.kind === 'profile');
/** Its profiles of people. */
export const people = profiles.filter(({ type }) => type.value === 'person');
/** Its stays. */
export const stays = records.filter((record) => record.kind === 'stay');
/** The lines of its folios. */
export const charges = records.filter((record) => record.kind === 'charge');

/** Whether a record is the profile of a person. */
export function isPerson(record: HouseRecord): record is ProfileRecord {
  return record.kind === 'profile' && record.type.value === 'person';
}
