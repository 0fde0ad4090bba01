import type { Incoming, ProfileRecord } from '@innkeeper/core';
import { birthDateIn } from '../../shared/any-day.ts';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, objectOf, someOf, textOf } from '../../shared/loose.ts';
import {
  addressIn,
  countryIn,
  documentIn,
  emailIn,
  genderIn,
  languageIn,
  nameIn,
  phoneIn,
} from '../../shared/people.ts';
import type { Reading } from '../../shared/reading.ts';
import { profileSource, told } from '../../shared/reading.ts';
import { guestShape } from './shapes.ts';

/** When a person was last told of: with the reservation that he stands in. */
export type Times = Pick<ProfileRecord, 'changedAt' | 'createdAt' | 'version'>;

/** Whether anything is told that one could be known by; a place that is only counted is nobody. */
export function isSomebody(raw: Raw | undefined): raw is Raw {
  return firstText(raw, 'firstName', 'lastName', 'email', 'phone', 'identificationNumber') !== undefined;
}

/** The record of a person in a reservation; the place in it is the only id there is. */
export function guestToRecord(
  raw: Raw,
  id: string,
  { times, reading }: { readonly times: Times; readonly reading: Reading },
): Incoming {
  const address = objectOf(raw.address);
  const country = countryIn(address?.countryCode)?.value;
  const company = firstText(raw.company, 'name');

  return told(
    compact<ProfileRecord>({
      kind: 'profile',
      source: profileSource(id, reading),
      ...times,
      type: { value: 'person' },
      active: true,
      names: nameIn({
        given: raw.firstName,
        middle: raw.middleInitial,
        family: raw.lastName,
        title: /^other$/i.test(textOf(raw.title) ?? '') ? undefined : raw.title,
      }),
      identifiers: someOf(
        /social/i.test(textOf(raw.identificationType) ?? '')
          ? []
          : documentIn({
              type: raw.identificationType,
              number: raw.identificationNumber,
              country: raw.nationalityCountryCode,
            }),
      ),
      contactPoints: someOf([
        ...phoneIn(raw.phone, { country }),
        ...emailIn(raw.email),
        ...addressIn({
          lines: [address?.addressLine1, address?.addressLine2],
          city: address?.city,
          region: address?.regionCode,
          postalCode: address?.postalCode,
          country: address?.countryCode,
        }),
      ]),
      birthDate: birthDateIn(raw.birthDate),
      gender: genderIn(raw.gender, reading.tables.genders),
      nationality: countryIn(raw.nationalityCountryCode),
      language: languageIn(raw.preferredLanguage),
      relations: company === undefined ? undefined : [{ type: 'employer', name: company, raw: 'company' }],
      extra: extraOf(raw, guestShape),
    }),
    reading,
  );
}
