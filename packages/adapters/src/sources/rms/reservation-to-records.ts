import type { Incoming, StayParty } from '@innkeeper/core';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, countOf, firstText, someOf, textOf } from '../../shared/loose.ts';
import { nameIn } from '../../shared/people.ts';
import type { Reading } from '../../shared/reading.ts';
import { profileSource, told } from '../../shared/reading.ts';
import { stayStatusOf } from '../../shared/stay-status.ts';
import { stayTold } from '../../shared/stay-told.ts';
import { reservationShape, statuses } from './shapes.ts';

/** A reservation as a stay, and its guest by the name that stands in it, thinly. */
export function reservationToRecords(raw: Raw, reading: Reading): readonly Incoming[] {
  const guest = textOf(raw.guestId);
  const names = nameIn({ given: raw.guestGiven, family: raw.guestSurname });

  return [
    ...(guest === undefined || guest === '0' || names.length === 0
      ? []
      : [
          told(
            {
              kind: 'profile',
              source: profileSource(guest, reading),
              version: 0,
              type: { value: 'person' },
              active: true,
              names,
            },
            reading,
          ),
        ]),
    stayOf(raw, reading),
  ];
}

function stayOf(raw: Raw, reading: Reading): Incoming {
  const status = textOf(raw.status);
  const children = [countOf(raw.children), countOf(raw.infants)].filter((count) => count !== undefined);

  return stayTold(
    compact({
      id: textOf(raw.id),
      property: textOf(raw.propertyId),
      status: compact({ value: stayStatusOf(status, statuses), raw: status }),
      arrival: ['arrivalDate', raw.arrivalDate],
      departure: ['departureDate', raw.departureDate],
      changedAt: firstText(raw, 'modifiedDate', 'ModifiedDate'),
      createdAt: raw.createdDate,
      cancelledAt: raw.cancelledDate,
      parties: partiesOf(raw, reading),
      room: firstText(raw, 'areaName', 'areaId'),
      roomType: firstText(raw, 'categoryName', 'categoryId'),
      ratePlan: firstText(raw, 'rateTypeName', 'rateTypeId'),
      adults: countOf(raw.adults),
      children: children.length > 0 ? children.reduce((sum, count) => sum + count, 0) : undefined,
      market: firstText(raw, 'marketSegmentName', 'marketSegmentId'),
      bookingSource: firstText(raw, 'bookingSourceName', 'bookingSourceId'),
      channel: /online|web|internet/i.test(textOf(raw.bookingSourceName) ?? '') ? 'web' : undefined,
      otherIds: someOf(idsOf(raw)),
      requests: someOf([raw.notes, raw.otaNotes, raw.housekeepingNote].flatMap((text) => textOf(text) ?? [])),
      extra: extraOf(raw, reservationShape),
      raw,
    } as const),
    reading,
  );
}

/** Guests, companies, agents and contacts are counted apart in RMS: all but guests carry what they are before their number. */
function partiesOf(raw: Raw, reading: Reading): readonly StayParty[] {
  const all: readonly (readonly [StayParty['role'], string, unknown])[] = [
    ['guest', '', raw.guestId],
    ['booker', 'contact/', raw.bookerContactId],
    ['company', 'company/', raw.companyId],
    ['agent', 'agent/', raw.travelAgentId],
  ];

  return all.flatMap(([role, before, value]) => {
    const id = textOf(value);

    return id === undefined || id === '0'
      ? []
      : [{ role, profile: profileSource(`${before}${id}`, reading) }];
  });
}

const ids = [
  'onlineConfirmationId',
  'externalReservationId',
  'otaRef1',
  'otaRef2',
  'otaRef3',
  'voucherId',
] as const;

function idsOf(raw: Raw): readonly { readonly type: string; readonly id: string }[] {
  return ids.flatMap((type) => {
    const id = textOf(raw[type]);

    return id === undefined || id === '0' ? [] : [{ type, id }];
  });
}
