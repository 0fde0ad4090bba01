import type { Incoming, ProfileRecord } from '@innkeeper/core';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, objectOf, objectsOf, someOf, textOf } from '../../shared/loose.ts';
import { addressIn, emailIn, languageIn, nameIn, phoneIn } from '../../shared/people.ts';
import type { Reading } from '../../shared/reading.ts';
import { profileSource, told } from '../../shared/reading.ts';

/** The id of the consumer of a check. */
export function consumerId(record: Raw): string | undefined {
  return firstText(record.consumer, 'id') ?? firstText(record, 'consumerRecordUUID', 'id');
}

/** The consumer of a check as a thin profile. */
export function consumerToRecord(record: Raw, reading: Reading): readonly Incoming[] {
  const id = consumerId(record);
  if (id === undefined) return [];
  const consumer = objectOf(record.consumer);
  const contact = objectOf(record.contactInformation) ?? objectOf(consumer?.contactInformation);
  const company = textOf(contact?.companyName);

  return [
    told(
      compact<ProfileRecord>({
        kind: 'profile',
        source: profileSource(id, reading),
        version: 0,
        type: { value: 'person' },
        active: true,
        names: nameIn({
          given: contact?.firstName,
          family: contact?.lastName,
          full: contact?.fullName,
          title: contact?.salutation,
        }),
        contactPoints: someOf([
          ...phoneIn(contact?.phoneNumber1),
          ...phoneIn(contact?.phoneNumber2),
          ...emailIn(consumer?.emailAddress),
          ...addressIn({
            lines: [contact?.addressLine1, contact?.addressLine2],
            city: contact?.city,
            postalCode: contact?.zipCode,
          }),
        ]),
        language: languageIn(consumer?.language),
        relations:
          company === undefined ? undefined : [{ type: 'employer', name: company, raw: 'companyName' }],
        notes: someOf(
          objectsOf(record.consumerNotes)
            .flatMap((note) => firstText(note, 'text', 'note') ?? [])
            .map((text) => ({ text })),
        ),
      }),
      reading,
    ),
  ];
}
