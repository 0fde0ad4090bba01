import type { AddressPoint, ContactPoint, EmailPoint, PhonePoint } from '@innkeeper/core';
import { countryOf } from '../../shared/country.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, flagOf, objectsOf, textOf } from '../../shared/loose.ts';
import { pointOf } from '../../shared/point.ts';

/** The ways to reach an account: its phone and e-mail, and its addresses, the one that stands in it first. */
export function contactPointsOf(
  raw: Raw,
  addresses: readonly Raw[],
  [phone, email]: readonly [string, string] = ['Phone', 'Email'],
): readonly ContactPoint[] {
  const own = textOf(raw.AddressId);
  const places = addressesOf([...objectsOf(raw.Address), ...addresses], own);
  const country = places.find((place) => place.country?.length === 2)?.country;

  return [phoneOf(raw[phone], country), emailOf(raw[email], raw.HasOtaEmail), ...places].filter(
    (point) => point !== undefined,
  );
}

function phoneOf(value: unknown, country: string | undefined): PhonePoint | undefined {
  const raw = textOf(value);
  if (raw === undefined || !/\d/.test(raw)) return undefined;
  const international = /^(?:\+|00)/.test(raw) ? `+${raw.replace(/\D/g, '').replace(/^00/, '')}` : '';
  const number = /^\+[1-9]\d{6,14}$/.test(international) ? international : undefined;

  return compact<PhonePoint>({ type: 'phone', raw, number, country });
}

function emailOf(value: unknown, isRelay: unknown): EmailPoint | undefined {
  const address = textOf(value)?.toLowerCase();
  if (address === undefined || !/^[^\s@]+@[^\s@]+$/.test(address)) return undefined;

  return compact<EmailPoint>({ type: 'email', address, relay: flagOf(isRelay) || undefined });
}

/** Addresses that are in use, each once. */
function addressesOf(all: readonly Raw[], own: string | undefined): readonly AddressPoint[] {
  const found = new Map<string, AddressPoint>();
  for (const raw of all) {
    if (flagOf(raw.IsActive) === false) continue;
    const address = addressOf(raw, own);
    if (address) found.set(textOf(raw.Id) ?? JSON.stringify(address), address);
  }

  return [...found.values()];
}

function addressOf(raw: Raw, own: string | undefined): AddressPoint | undefined {
  const lines = [raw.Line1, raw.Line2].flatMap((line) => textOf(line) ?? []);
  const country = textOf(raw.CountryCode);
  const place = compact({
    city: textOf(raw.City),
    region: textOf(raw.CountrySubdivisionCode),
    postalCode: textOf(raw.PostalCode),
    country: countryOf(country) ?? country,
  });
  if (lines.length === 0 && Object.keys(place).length === 0) return undefined;

  return compact<AddressPoint>({
    type: 'address',
    lines,
    ...place,
    primary: (own !== undefined && textOf(raw.Id) === own) || undefined,
    point: pointOf(raw.Latitude, raw.Longitude),
  });
}
