import type { DocumentIdentifier } from '../../records/profile-record.ts';
import type { PartialDate } from '../../shared/partial-date.ts';
import { between, digits, pick, type Random } from '../chance/random.ts';
import { type CountryCode, countries } from './country-table.ts';
import { filled } from './filled.ts';
import type { Gender } from './name.ts';

const regions =
  '110101 110105 120101 210102 310101 310104 310115 320102 320505 330102 330106 350203 370202 420106 440103 440305 510104 610102'.split(
    ' ',
  );
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** The last character of a mainland identity card after ISO 7064 MOD 11-2. @param body its first 17 digits */
export function idCardCheck(body: string): string {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(body[place]), 0);

  return '10X98765432'[sum % 11] as string;
}

/** A mainland identity card (GB 11643): region, birth, a number that is odd for men, and the check character. */
export function idCardNumber(random: Random, birth: Required<PartialDate>, gender: Gender): string {
  const order = between(random, 1, 499) * 2 - (gender === 'male' ? 1 : 0);
  const body =
    pick(random, regions) + birth.year + two(birth.month) + two(birth.day) + String(order).padStart(3, '0');

  return body + idCardCheck(body);
}

/** A mainland identity card as a system keeps it. */
export function idCard(random: Random, birth: Required<PartialDate>, gender: Gender): DocumentIdentifier {
  return {
    type: 'document',
    documentType: { value: 'id-card', raw: 'IDC' },
    number: idCardNumber(random, birth, gender),
    country: 'CN',
  };
}

/** A passport numbered as its country does. @param year the one it runs out in */
export function passport(random: Random, country: CountryCode, year: number): DocumentIdentifier {
  return {
    type: 'document',
    documentType: { value: 'passport', raw: 'PP' },
    number: filled(random, countries[country].passport),
    country,
    expires: `${year}-${two(between(random, 1, 12))}-${two(between(random, 1, 28))}`,
  };
}

/** A card of the house's loyalty programme; the last digit is a Luhn check of the rest. */
export function membershipNumber(random: Random): string {
  const body = `71${digits(random, 7)}`;

  return body + luhnCheck(body);
}

/** The digit that makes a number pass the Luhn test. */
export function luhnCheck(body: string): number {
  let sum = 0;
  for (let place = 0; place < body.length; place += 1) {
    const digit = Number(body[body.length - 1 - place]) * (place % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }

  return (10 - (sum % 10)) % 10;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
