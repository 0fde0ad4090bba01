import type { AddressPoint, ContactPoint, EmailPoint, PhonePoint } from '@innkeeper/core';
import { countryOf } from '../../shared/country.ts';
import type { Raw } from '../../shared/loose.ts';
import {
  at,
  codeOf,
  compact,
  firstText,
  flagOf,
  listOf,
  objectOf,
  objectsOf,
  textOf,
} from '../../shared/loose.ts';

/** The ways to reach a person that a profile holds, in the detail's shape and in that of a search. */
export function contactPointsOf(details: Raw): readonly ContactPoint[] {
  const addresses = entriesOf(details, 'address', ['addresses', 'addressInfo']).flatMap(
    (entry) => addressOf(entry) ?? [],
  );
  const country = addresses.find(({ country }) => country?.length === 2)?.country;
  const phones = entriesOf(details, 'telephone', ['telephones', 'telephoneInfo']);
  const emails = entriesOf(details, 'email', ['emails', 'emailInfo']);

  return [
    ...phones.flatMap((entry) => phoneOf(entry, country) ?? []),
    ...emails.flatMap((entry) => emailOf(entry) ?? []),
    ...addresses,
  ];
}

/** One telephone number; a number in the international form is read at once, the rest by whoever knows countries. */
export function phoneOf(entry: Raw, country?: string): ContactPoint | undefined {
  const raw = textOf(entry.phoneNumber);
  if (raw === undefined) return undefined;
  if (raw.includes('@')) return emailOf({ ...entry, emailAddress: raw });
  const number = raw.startsWith('+') ? `+${raw.replace(/\D/g, '')}` : undefined;

  return compact<PhonePoint>({
    type: 'phone',
    raw,
    number: number !== undefined && /^\+[1-9]\d{6,14}$/.test(number) ? number : undefined,
    use: phoneUseOf(
      `${textOf(entry.phoneTechType) ?? ''} ${textOf(entry.phoneUseType) ?? ''} ${textOf(entry.phoneUseTypeDescription) ?? ''}`,
    ),
    primary: flagOf(entry.primaryInd),
    country,
  });
}

/** One e-mail address; what has no `@` is none. */
export function emailOf(entry: Raw): EmailPoint | undefined {
  const address = textOf(entry.emailAddress)?.toLowerCase();
  if (address === undefined || !/^[^\s@]+@[^\s@]+$/.test(address)) return undefined;

  return compact<EmailPoint>({
    type: 'email',
    address,
    use: useOf(`${textOf(entry.type) ?? ''} ${textOf(entry.typeDescription) ?? ''}`),
    primary: flagOf(entry.primaryInd),
    relay:
      /@(guest|m)\.[a-z.]*booking\.com$|@(guest\.)?expedia|@guest\.|@agoda-messaging\.com$/.test(address) ||
      undefined,
  });
}

/** One postal address. */
export function addressOf(entry: Raw): AddressPoint | undefined {
  const lines = listOf(entry.addressLine ?? entry.streetAddress).flatMap((line) => textOf(line) ?? []);
  const place = compact({
    city: firstText(entry, 'cityName', 'city'),
    region: textOf(entry.state),
    postalCode: textOf(entry.postalCode),
    country: addressCountryOf(entry.country),
  });
  if (lines.length === 0 && Object.keys(place).length === 0) return undefined;

  return compact<AddressPoint>({
    type: 'address',
    lines,
    ...place,
    use: useOf(`${textOf(entry.type) ?? ''} ${textOf(entry.typeDescription) ?? ''}`),
    primary: flagOf(entry.primaryInd),
  });
}

/** A country from `{ code }`, `{ value }` or the code alone: alpha-2 where it can be read, else as it came. */
export function addressCountryOf(value: unknown): string | undefined {
  return countryOf(firstText(value, 'code')) ?? countryOf(codeOf(value)) ?? codeOf(value);
}

/** `addresses.addressInfo[].address`, `addressInfo.address`, or the thing itself. */
function entriesOf(details: Raw, name: string, [list, info]: readonly [string, string]): readonly Raw[] {
  const infos = objectsOf(at(details, list, info) ?? details[info] ?? details[list]);

  return infos.map((entry) => objectOf(entry[name]) ?? entry);
}

function phoneUseOf(words: string): PhonePoint['use'] {
  if (/fax/i.test(words)) return 'fax';
  if (/mobile|cell|手机/i.test(words)) return 'mobile';

  return useOf(words);
}

function useOf(words: string): 'home' | 'work' | undefined {
  if (/business|work|office|company/i.test(words)) return 'work';

  return /home|private|personal/i.test(words) ? 'home' : undefined;
}
