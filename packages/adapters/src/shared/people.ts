import type {
  AddressPoint,
  Coded,
  DocumentIdentifier,
  EmailPoint,
  PersonName,
  PhonePoint,
  ProfileRecord,
} from '@innkeeper/core';
import { countryOf } from './country.ts';
import { documentTypeOf } from './document-type.ts';
import { languageOf } from './language.ts';
import { compact, textOf } from './loose.ts';
import { dayOf } from './moment.ts';

/** The genders of a system by its codes in lower case; what stands for "not said" is left out. */
export type GenderCodes = Readonly<Record<string, 'female' | 'male' | 'other'>>;

/** Words and letters that mean the same everywhere. */
const plainGenders: GenderCodes = {
  f: 'female',
  female: 'female',
  w: 'female',
  女: 'female',
  m: 'male',
  male: 'male',
  男: 'male',
  x: 'other',
  other: 'other',
  nonbinary: 'other',
  diverse: 'other',
};

/** A gender by the codes of the hotel, of the system, or by plain words; numbers mean nothing without a table. */
export function genderIn(
  value: unknown,
  ...tables: readonly (GenderCodes | undefined)[]
): ProfileRecord['gender'] {
  const raw = textOf(value);
  if (raw === undefined) return undefined;
  const word = raw.toLowerCase().replace(/[\s_-]/g, '');
  const known = [...tables, plainGenders].map((table) =>
    table && Object.hasOwn(table, word) ? table[word] : undefined,
  );
  const gender = known.find(Boolean);

  return gender && { value: gender, raw };
}

/** A country as ISO 3166-1 alpha-2 beside the code that came. */
export function countryIn(value: unknown): Coded | undefined {
  const raw = textOf(value);

  return raw === undefined ? undefined : { value: countryOf(raw) ?? raw, raw };
}

/** A language as BCP 47 beside the code that came. */
export function languageIn(value: unknown): Coded | undefined {
  const raw = textOf(value);

  return raw === undefined ? undefined : { value: languageOf(raw) ?? raw, raw };
}

/** No telephone number has more, its extension included. */
const mostDigits = 24;

/** Whether a text can be the code of a country before a telephone number: one to four digits. */
export function isDialCode(text: string | undefined): text is string {
  return text !== undefined && /^\d{1,4}$/.test(text.replace(/\D/g, ''));
}

/** A telephone number as it came, with its E.164 form where it was written with its country. */
export function phoneIn(
  value: unknown,
  about: {
    readonly use?: PhonePoint['use'];
    readonly country?: string | undefined;
    readonly primary?: boolean;
  } = {},
): readonly PhonePoint[] {
  const raw = textOf(value);
  const length = raw?.replace(/\D/g, '').length ?? 0;
  if (raw === undefined || length < 3 || length > mostDigits || raw.length > 100) return [];
  const digits = /^(?:\+|00)/.test(raw) ? raw.replace(/\D/g, '').replace(/^00/, '') : '';
  const number = /^[1-9]\d{6,14}$/.test(digits) ? `+${digits}` : undefined;
  const country = about.country?.length === 2 ? about.country : undefined;

  return [
    compact<PhonePoint>({ type: 'phone', raw, number, use: about.use, primary: about.primary, country }),
  ];
}

/** Domains of agencies that stand between the guest and the house. */
const relays =
  /@(?:.+\.)?(?:guest\.booking\.com|m\.expediapartnercentral\.com|guest\.trip\.com|agoda-messaging\.com|guest\.airbnb\.com|reply\.airbnb\.com)$/;

/** An e-mail address, and whether an agency's relay stands behind it. */
export function emailIn(
  value: unknown,
  about: {
    readonly use?: EmailPoint['use'];
    readonly relay?: boolean | undefined;
    readonly primary?: boolean;
  } = {},
): readonly EmailPoint[] {
  const address = textOf(value)?.toLowerCase();
  if (address === undefined || address.length > 320 || !/^[^\s@]+@[^\s@]+$/.test(address)) return [];
  const relay = about.relay === true || relays.test(address) || undefined;

  return [compact<EmailPoint>({ type: 'email', address, use: about.use, primary: about.primary, relay })];
}

/** The parts of an address as a system has them. */
export interface AddressParts {
  readonly lines: readonly unknown[];
  readonly city?: unknown;
  readonly region?: unknown;
  readonly postalCode?: unknown;
  readonly country?: unknown;
  readonly use?: AddressPoint['use'];
  readonly primary?: boolean;
}

/** A postal address, where any part of it is told. */
export function addressIn({
  lines,
  city,
  region,
  postalCode,
  country,
  use,
  primary,
}: AddressParts): readonly AddressPoint[] {
  const written = lines.flatMap((line) => textOf(line) ?? []);
  const place = compact({
    city: textOf(city),
    region: textOf(region),
    postalCode: textOf(postalCode),
    country: countryIn(country)?.value,
  });
  if (written.length === 0 && Object.keys(place).length === 0) return [];

  return [compact<AddressPoint>({ type: 'address', lines: written, ...place, use, primary })];
}

/** The parts of a document as a system has them. */
export interface DocumentParts {
  readonly type: unknown;
  readonly number: unknown;
  readonly country?: unknown;
  readonly expires?: unknown;
}

/** A document of identity; without a number there is nothing to know it by. */
export function documentIn({ type, number, country, expires }: DocumentParts): readonly DocumentIdentifier[] {
  const [raw, own] = [textOf(type), textOf(number)];
  if (own === undefined) return [];

  return [
    compact<DocumentIdentifier>({
      type: 'document',
      documentType: compact({ value: documentTypeOf(raw ?? ''), raw }),
      number: own,
      country: countryIn(country)?.value,
      expires: dayOf(textOf(expires)),
    }),
  ];
}

/** The parts of a name as a system has them. */
export interface NameParts {
  readonly type?: PersonName['type'];
  readonly given?: unknown;
  readonly middle?: unknown;
  readonly family?: unknown;
  readonly full?: unknown;
  readonly title?: unknown;
  readonly suffix?: unknown;
  readonly language?: unknown;
}

/** A name, where any part of it is told; a whole name that repeats the parts is left out. */
export function nameIn({ type = 'primary', ...parts }: NameParts): readonly PersonName[] {
  const [given, middle, family, full] = [parts.given, parts.middle, parts.family, parts.full].map(textOf);
  if (given === undefined && family === undefined && full === undefined) return [];
  const isWhole = given === undefined && family === undefined;

  return [
    compact<PersonName>({
      type,
      given,
      middle,
      family,
      full: isWhole ? full : undefined,
      title: textOf(parts.title),
      suffix: textOf(parts.suffix),
      language: languageIn(parts.language)?.value,
    }),
  ];
}
