import type { AddressPoint } from '../../records/profile-record.ts';
import { between, pick, type Random } from '../chance/random.ts';
import { type CountryCode, countries } from './country-table.ts';
import { filled } from './filled.ts';

interface City {
  readonly name: string;
  readonly region: string;
  readonly postal: string;
}

const cities = new Map<string, readonly City[]>(
  Object.entries(countries).map(([code, country]) => [code, country.cities.split(',').map(cityOf)]),
);
const streets = new Map<string, readonly string[]>(
  Object.entries(countries).map(([code, country]) => [code, country.streets.split(',')]),
);

/** A home address in a country, its street written as there. */
export function homeAddress(random: Random, country: CountryCode): AddressPoint {
  const city = pick(random, cities.get(country) ?? []);
  const street = pick(random, streets.get(country) ?? []);

  return {
    type: 'address',
    lines: [street.replace('#', String(between(random, 1, 199)))],
    city: city.name,
    ...(city.region && { region: city.region }),
    ...(city.postal && { postalCode: filled(random, city.postal) }),
    country,
    use: 'home',
    primary: true,
  };
}

function cityOf(entry: string): City {
  const [name = '', region = '', postal = ''] = entry.split(':');

  return { name, region, postal };
}
