import type { AddressPoint, ContactPoint, EmailPoint, PhonePoint } from '@innkeeper/core';
import { countryOf } from '../../shared/country.ts';
import { isMasked } from '../../shared/loose.ts';
import { pointOf } from '../../shared/point.ts';
import type { Cell, Row } from './cells.ts';
import { optionalFields } from './optional-fields.ts';
import type { Values } from './values.ts';

const phoneFields = ['phone', 'phone.mobile', 'phone.home', 'phone.work', 'phone.fax'] as const;
const uses = {
  phone: undefined,
  'phone.mobile': 'mobile',
  'phone.home': 'home',
  'phone.work': 'work',
  'phone.fax': 'fax',
} as const;

/** Reads phones, e-mail addresses and the postal address of a row; what is none of them is kept raw. */
export function contactPointsOf(values: Values, country?: string): Cell<readonly ContactPoint[]> | undefined {
  const readers = [phonesOf(values, country), emailsOf(values), addressOf(values)].filter(
    (reader) => reader !== undefined,
  );
  if (readers.length === 0) return undefined;

  return (row) => {
    const found = readers.flatMap((read) => read(row));
    return found.length > 0 ? found : undefined;
  };
}

type Read = (row: Row) => readonly ContactPoint[];

function phonesOf({ cells }: Values, home?: string): Read | undefined {
  const fed = phoneFields.flatMap((field) => {
    const texts = cells.texts(field);
    return texts ? [{ use: uses[field], texts }] : [];
  });
  const countries = ['phone.country', 'address.country'].map((field) => cells.text(field));
  if (fed.length === 0) return undefined;

  return (row) => {
    const from =
      countries.map((country) => countryOf(country?.(row))).find((told) => told !== undefined) ?? home;
    return fed.flatMap(({ use, texts }) =>
      (texts(row) ?? []).flatMap(({ text, feed }): PhonePoint[] => {
        if (!isMasked(text) && /\p{Nd}/u.test(text)) {
          return [{ type: 'phone', raw: text, ...(use && { use }), ...(from && { country: from }) }];
        }
        cells.keep(feed, text);
        return [];
      }),
    );
  };
}

function emailsOf({ cells }: Values): Read | undefined {
  const texts = cells.texts('email');
  if (!texts) return undefined;

  return (row) =>
    (texts(row) ?? []).flatMap(({ text, feed }): EmailPoint[] => {
      if (/^[^\s@]+@[^\s@]+$/.test(text) && text.length <= 320 && !isMasked(text)) {
        return [{ type: 'email', address: text.toLowerCase() }];
      }
      cells.keep(feed, text);
      return [];
    });
}

function addressOf(values: Values): Read | undefined {
  const { cells } = values;
  if (cells.fieldsUnder('address.').length === 0) return undefined;
  const lines = cells.texts('address.line');
  const country = cells.text('address.country');
  const use = values.word('address.use', ['home', 'work', 'other'] as const, 'keep');
  const latitude = values.number('address.latitude');
  const longitude = values.number('address.longitude');
  const fill = optionalFields<AddressPoint>({
    city: cells.text('address.city'),
    region: cells.text('address.region'),
    postalCode: cells.text('address.postalCode'),
    country:
      country &&
      ((row) => {
        const text = country(row);
        return text === undefined ? undefined : (countryOf(text) ?? text);
      }),
  });

  return (row) => {
    const told = (lines?.(row) ?? []).map(({ text }) => text);
    const address = fill({ type: 'address', lines: told }, row);
    const kind = use?.(row)?.value;
    const point = pointOf(latitude?.(row), longitude?.(row));
    return told.length > 0 || Object.keys(address).length > 2
      ? [{ ...address, ...(kind && { use: kind }), ...(point && { point }) }]
      : [];
  };
}
