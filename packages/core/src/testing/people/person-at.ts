import { seedOf } from '../chance/random.ts';
import { countries } from './country-table.ts';
import type { Person } from './person.ts';
import { personOf } from './person.ts';

/** A person who was made up, with nothing of a hotel around. */
export interface MadeUpPerson
  extends Pick<Person, 'name' | 'birth' | 'document' | 'phone' | 'email' | 'membership'> {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** What is dialled before the phone number from abroad. */
  readonly callingCode: string;
}

/** The person of a number: the same as in the synthetic hotel of that seed and year, and much faster to make. */
export function personAt(seed: number | string, index: number, year: number): MadeUpPerson {
  const { culture, name, birth, document, phone, email, membership } = personOf(seedOf(seed), index, year);
  const { country } = culture;

  return {
    name,
    birth,
    document,
    phone,
    email,
    membership,
    country,
    callingCode: countries[country].calling,
  };
}
