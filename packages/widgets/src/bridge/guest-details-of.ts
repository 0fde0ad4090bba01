import type { ContactPoint, Guest, Identifier, PartialDate } from '@innkeeper/core';
import type { GuestDetails } from './guest-details.ts';

/** What the guest dialog of a system wants to know of a guest of the house; what the reader may not see is not in it. */
export function guestDetailsOf(guest: Guest): GuestDetails {
  const name = guest.names.find(({ value }) => value.type === 'primary')?.value ?? guest.names[0]?.value;
  const points = guest.contactPoints.filter(({ until }) => until === undefined).map(({ value }) => value);
  const document = guest.identifiers.find(
    ({ value, until }) => value.type === 'document' && until === undefined,
  )?.value;
  const [birth] = guest.birthDates;
  const address = addressOf(points);

  return dense({
    title: name?.title,
    gender: titleCase(guest.genders[0]?.value),
    firstName: name?.given,
    lastName: name?.family ?? name?.full,
    email: points.find((point) => point.type === 'email')?.address,
    phone: phoneOf(points),
    ...(address && { address }),
    nationalityCountryCode: guest.nationalities[0]?.value,
    ...documentOf(document),
    preferredLanguage: guest.languages[0]?.value.slice(0, 2),
    birthDate: birth && dayOf(birth.value),
  });
}

function phoneOf(points: readonly ContactPoint[]): string | undefined {
  const phone = points.find((point) => point.type === 'phone');

  return phone?.number ?? phone?.raw;
}

function addressOf(points: readonly ContactPoint[]): GuestDetails['address'] {
  const home = points.find((point) => point.type === 'address');

  return (
    home &&
    dense({
      addressLine1: home.lines[0],
      addressLine2: home.lines[1],
      postalCode: home.postalCode,
      city: home.city,
      countryCode: home.country,
    })
  );
}

/** The names of documents in Apaleo's API. */
const documentTypes: Readonly<Record<string, string>> = {
  'id-card': 'IdNumber',
  passport: 'PassportNumber',
  'driving-licence': 'DriverLicenseNumber',
};

function documentOf(document: Identifier | undefined): GuestDetails {
  if (document?.type !== 'document') return {};

  return dense({
    identificationNumber: document.number,
    identificationType: documentTypes[document.documentType.value],
  });
}

function dayOf({ year, month, day }: PartialDate): string | undefined {
  if (year === undefined) return undefined;

  return [String(year), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}

function titleCase(text: string | undefined): string | undefined {
  return text && text.charAt(0).toUpperCase() + text.slice(1);
}

/** Without the fields that are not known: the message holds no empty ones. */
function dense<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
