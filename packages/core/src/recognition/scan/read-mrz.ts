import type { ProfileStatement } from '../../guests/fact.ts';
import type { DocumentIdentifier } from '../../records/profile-record.ts';
import { twoLettersOf } from '../../shared/country.ts';
import type { Day } from '../../shared/day.ts';
import { fitsCheckDigit } from './mrz-check-digit.ts';
import { shortBirthDate, shortExpiry } from './mrz-dates.ts';
import type { MrzLayout } from './mrz-layout.ts';
import { layoutOf } from './mrz-layout.ts';
import { mrzName } from './mrz-names.ts';
import type { Scan, ScannedField } from './scan.ts';
import { wrongCheckDigit } from './scan.ts';

/** Reads the lines a passport reader types, with or without line breaks; `undefined` where they are no such lines. */
export function readMrz(text: string, today: Day): Scan | undefined {
  const zone = text.replace(/\s/g, '').toUpperCase();
  const layout = /^[PACIV][A-Z\d<]+$/.test(zone) ? layoutOf(zone) : undefined;
  if (!layout || !isPlausible(zone, layout)) return undefined;
  const wrong = wrongDigits(zone, layout);
  const part = ([from, to]: readonly [number, number]): string => zone.slice(from, to);
  const document = wrong.includes('number') ? undefined : documentOf(zone, { layout, wrong, today });
  const name = mrzName(part(layout.names));
  const birthDate = wrong.includes('birth-date') ? undefined : shortBirthDate(part(layout.birth), today);
  const prefill: ProfileStatement = {
    ...(name && { names: [name] }),
    ...(document && { identifiers: [document] }),
    ...(birthDate && { birthDate }),
    ...genderOf(part(layout.sex)),
    ...nationalityOf(part(layout.nationality)),
  };

  return { format: layout.format, document, prefill, problems: wrong.map(wrongCheckDigit) };
}

/** Text of such a length that happens to have no spaces is no passport: a state and filled-up dates say that it is. */
function isPlausible(zone: string, { issuer, birth, expires, names }: MrzLayout): boolean {
  const place = zone.slice(...issuer).replace(/<+$/, '');

  return (
    /^[A-Z]{1,3}$/.test(place) &&
    /^[\d<]{6}.?$/.test(zone.slice(...birth)) &&
    /^[\d<]{6}$/.test(zone.slice(...expires)) &&
    /^[A-Z<]+$/.test(zone.slice(...names))
  );
}

function wrongDigits(zone: string, layout: MrzLayout): readonly ScannedField[] {
  const { number, birth, expires, personal, whole, more } = layout;
  const fits = (span: readonly [number, number]): boolean =>
    fitsCheckDigit(zone.slice(...span), zone.charAt(span[1]));
  const overall = whole?.over.map((span) => zone.slice(...span)).join('');
  const isWhole = !whole || overall === undefined || fitsCheckDigit(overall, zone.charAt(whole.digit));
  const checks: readonly (readonly [ScannedField, boolean])[] = [
    ['number', more && isLong(zone, layout) ? longNumber(zone, layout) !== undefined : fits(number)],
    ['birth-date', fits(birth)],
    ['expiry', fits(expires)],
    ['personal-number', !personal || fits(personal)],
    ['whole', isWhole],
  ];

  return checks.filter(([, isRight]) => !isRight).map(([field]) => field);
}

/** `<` instead of the check digit says that the number goes on in the field for more. */
function isLong(zone: string, { number, more }: MrzLayout): boolean {
  return zone.charAt(number[1]) === '<' && more !== undefined && zone.charAt(more[0]) !== '<';
}

function longNumber(zone: string, { number, more = number }: MrzLayout): string | undefined {
  const [rest = ''] = zone.slice(...more).split('<');
  const whole = zone.slice(...number) + rest.slice(0, -1);

  return fitsCheckDigit(whole, rest.slice(-1)) ? whole : undefined;
}

interface Read {
  readonly layout: MrzLayout;
  readonly wrong: readonly ScannedField[];
  readonly today: Day;
}

function documentOf(zone: string, { layout, wrong, today }: Read): DocumentIdentifier | undefined {
  const short = zone.slice(...layout.number).replace(/<+$/, '');
  const number = isLong(zone, layout) ? longNumber(zone, layout) : short;
  if (!number) return undefined;
  const issuer = zone.slice(...layout.issuer).replace(/<+$/, '');
  const country = countryOfMrz(issuer);
  const expires = wrong.includes('expiry') ? undefined : shortExpiry(zone.slice(...layout.expires), today);

  return {
    type: 'document',
    documentType: {
      value: documentTypeOf(zone.slice(0, 2), issuer),
      raw: zone.slice(0, 2).replace(/<+$/, ''),
    },
    number,
    ...(country && { country }),
    ...(expires && { expires }),
  };
}

/** Mainland travel permits (`C…` of CHN) and crew cards (`AC`) are neither identity cards nor passports. */
function documentTypeOf(code: string, issuer: string): DocumentIdentifier['documentType']['value'] {
  if (code.startsWith('P')) return 'passport';
  if (code.startsWith('V')) return 'visa';
  if (code === 'AC' || (code.startsWith('C') && issuer === 'CHN')) return 'other';

  return code.charAt(1) === 'R' ? 'residence-permit' : 'id-card';
}

/** ICAO 9303 part 3, section 5: most codes are ISO 3166-1, some are not. */
const special: Readonly<Record<string, string>> = {
  D: 'DE',
  GBD: 'GB',
  GBN: 'GB',
  GBO: 'GB',
  GBP: 'GB',
  GBS: 'GB',
  RKS: 'XK',
};

function countryOfMrz(code: string): string | undefined {
  return special[code] ?? twoLettersOf(code);
}

function genderOf(sex: string): Pick<ProfileStatement, 'gender'> {
  if (sex === 'F') return { gender: { value: 'female', raw: sex } };
  if (sex === 'M') return { gender: { value: 'male', raw: sex } };

  return sex === 'X' ? { gender: { value: 'other', raw: sex } } : {};
}

function nationalityOf(zone: string): Pick<ProfileStatement, 'nationality'> {
  const raw = zone.replace(/<+$/, '');

  return raw === '' ? {} : { nationality: { value: countryOfMrz(raw) ?? raw, raw } };
}
