import type { Incoming, ProfileRecord, ProfileType } from '@innkeeper/core';
import { instantIn } from '../../shared/any-day.ts';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, objectOf, someOf, textOf } from '../../shared/loose.ts';
import { addressIn, emailIn, nameIn, phoneIn } from '../../shared/people.ts';
import type { Reading } from '../../shared/reading.ts';
import { profileSource, refusedFor, told } from '../../shared/reading.ts';

/** Whether an entry is a group, company or travel agent: it has one name, and a type of profile. */
export function isGroup(raw: Raw): boolean {
  return textOf(raw.profileType) !== undefined && raw.name !== undefined && raw.firstName === undefined;
}

/** The record of a group, company or travel agent. */
export function groupToRecord(raw: Raw, reading: Reading): Incoming {
  const id = textOf(raw.id);
  if (id === undefined) return refusedFor({ code: 'refused/no-id', kind: 'profile', raw }, reading);
  const changedAt = instantIn(raw.updatedAt, 'UTC');
  const address = objectOf(raw.address);
  const code = textOf(raw.profileType);

  return told(
    compact<ProfileRecord>({
      kind: 'profile',
      source: profileSource(`group-${id}`, reading),
      changedAt,
      version: changedAt === undefined ? undefined : Date.parse(changedAt),
      createdAt: instantIn(raw.createdAt, 'UTC'),
      type: compact({ value: typeOf(code), raw: code }),
      active: !/inactive|archived|deleted/i.test(textOf(raw.status) ?? ''),
      names: nameIn({ full: raw.name }),
      contactPoints: someOf([
        ...phoneIn(raw.phone, { use: 'work' }),
        ...phoneIn(raw.cellPhone, { use: 'mobile' }),
        ...emailIn(raw.email, { use: 'work' }),
        ...addressIn({
          lines: [address?.address1 ?? address?.addressLine1, address?.address2 ?? address?.addressLine2],
          city: address?.city,
          region: address?.state,
          postalCode: address?.zip ?? address?.postalCode,
          country: address?.countryCode ?? address?.country,
        }),
      ]),
      extra: extraOf(raw, groupShape),
    }),
    reading,
  );
}

function typeOf(code: string | undefined): ProfileType {
  if (/agent|agency/i.test(code ?? '')) return 'agent';

  return /company|corporate/i.test(code ?? '') ? 'company' : 'group';
}

const groupShape = Object.fromEntries(
  [
    ...['id', 'profileType', 'name', 'status', 'phone', 'cellPhone', 'email', 'address', 'createdAt'],
    ...['updatedAt', 'billingDetails', 'attributes', 'useBillingAsMainAddress'],
  ].map((name) => [name, true] as const),
);
