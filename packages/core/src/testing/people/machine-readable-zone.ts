import type { PartialDate } from '../../shared/partial-date.ts';
import { withoutMarks } from './latin.ts';
import type { Gender, Spelling } from './name.ts';

/** What stands in the machine-readable zone of a passport. */
export interface PassportPage extends Spelling {
  /** ISO 3166-1 alpha-3 of the issuing state; `D` for Germany. */
  readonly issuer: string;
  readonly number: string;
  readonly birth: Required<PartialDate>;
  readonly gender: Gender;
  readonly expires: Required<PartialDate>;
  /** The holder's personal number, where the country prints one. */
  readonly personal?: string;
}

/** The two lines of 44 characters that a scanner reads from a passport (ICAO 9303 part 4, TD3). */
export function machineReadableZone(page: PassportPage): readonly [string, string] {
  const { issuer, family, given, birth, gender, expires, personal = '' } = page;
  const number = checked(page.number.padEnd(9, '<'));
  const dates = [checked(short(birth)), checked(short(expires))] as const;
  const own = personal === '' ? '<'.repeat(15) : checked(personal.padEnd(14, '<'));
  const names = `P<${issuer.padEnd(3, '<')}${letters(family)}<<${letters(given)}`;
  const whole = checkDigit(number + dates[0] + dates[1] + own);

  return [
    names.padEnd(44, '<').slice(0, 44),
    `${number}${issuer.padEnd(3, '<')}${dates[0]}${gender === 'female' ? 'F' : 'M'}${dates[1]}${own}${whole}`,
  ];
}

const weights = [7, 3, 1] as const;

/** The check digit of ICAO 9303: weights 7, 3, 1; letters count from ten, `<` counts nothing. */
export function checkDigit(text: string): number {
  const sum = [...text].reduce((total, sign, place) => total + worthOf(sign) * (weights[place % 3] ?? 0), 0);

  return sum % 10;
}

function worthOf(sign: string): number {
  return sign === '<' ? 0 : Number.parseInt(sign, 36);
}

function checked(text: string): string {
  return text + checkDigit(text);
}

function short({ year, month, day }: Required<PartialDate>): string {
  return [year % 100, month, day].map((part) => String(part).padStart(2, '0')).join('');
}

function letters(text: string): string {
  return withoutMarks(text)
    .toUpperCase()
    .replace(/['’]/g, '')
    .replace(/[^A-Z]+/g, '<');
}
