import type { PhonePoint } from '../../records/profile-record.ts';
import { below, digits, pick, type Random } from '../chance/random.ts';
import { type CountryCode, countries } from './country-table.ts';

const prefixes = new Map(
  Object.entries(countries).map(([code, country]) => [code, country.prefixes.split(' ')]),
);

/** A mobile number as it is dialled within its country, without the trunk digit. */
export function nationalNumber(random: Random, country: CountryCode): string {
  const prefix = pick(random, prefixes.get(country) ?? []);
  const rest = digits(random, countries[country].rest);

  // North American exchanges begin with 2 to 9, and not with N11
  return country === 'US' ? `${prefix}${2 + below(random, 8)}2${rest.slice(2)}` : prefix + rest;
}

/** Countries from which `00` does not lead abroad. */
const otherPrefix: ReadonlySet<CountryCode> = new Set(['TW', 'HK', 'JP', 'KR', 'US', 'RU', 'TH']);

/** The point of contact of a number, written in one of the ways in which desks write it. */
export function phonePoint(random: Random, country: CountryCode, national: string): PhonePoint {
  const { calling, trunk } = countries[country];
  const number = `+${calling}${national}`;
  const way = below(random, 10);
  const base = { type: 'phone', number, use: 'mobile', primary: true } as const;
  if (way < 5) return { ...base, raw: number };
  if (way < 7) return { ...base, raw: `+${calling} ${grouped(national)}` };
  if (way < 8 && !otherPrefix.has(country)) return { ...base, raw: `00${calling}${national}`, country };

  return { ...base, raw: way < 9 ? trunk + national : trunk + grouped(national, '-'), country };
}

function grouped(national: string, mark = ' '): string {
  return `${national.slice(0, 3)}${mark}${national.slice(3, 7)}${mark}${national.slice(7)}`;
}
