import type { Raw } from '../shared/loose.ts';
import { at, firstText, objectsOf, textOf } from '../shared/loose.ts';
import type { PageSink } from './page-writer.ts';

/** What an OPERA shows, found by id: kept in memory, for a small hotel. */
export interface OperaShelf {
  readonly profiles: Map<string, Raw>;
  readonly reservations: Map<string, Raw>;
  /** By the id of the reservation. */
  readonly folios: Map<string, unknown>;
  transactionCodes: unknown;
}

/** An empty shelf and the sink that fills it with the pages of a written hotel. */
export function operaShelf(): { readonly shelf: OperaShelf; readonly sink: PageSink } {
  const shelf: OperaShelf = {
    profiles: new Map(),
    reservations: new Map(),
    folios: new Map(),
    transactionCodes: {},
  };
  const sink: PageSink = (name, payload) => {
    // what the server shows is what was written, not what the writer holds
    const page: unknown = JSON.parse(JSON.stringify(payload));
    if (name.startsWith('0')) shelf.transactionCodes = page;
    for (const info of objectsOf(at(page, 'profiles', 'profileInfo'))) {
      shelf.profiles.set(firstText(info.profileIdList, 'id') ?? '', info);
    }
    for (const reservation of objectsOf(at(page, 'reservations', 'reservation'))) {
      shelf.reservations.set(firstText(reservation.reservationIdList, 'id') ?? '', reservation);
    }
    for (const folio of name.startsWith('3') ? objectsOf(page) : []) {
      const ids = at(folio, 'reservationFolioInformation', 'reservationInfo', 'reservationIdList');
      shelf.folios.set(firstText(ids, 'id') ?? '', folio);
    }
  };

  return { shelf, sink };
}

/** A profile as a row of OPERA's search: thin, in a shape of its own. */
export function summaryRow({ profileIdList, profile }: Raw): unknown {
  const name = objectsOf(at(profile, 'customer', 'personName'))[0];

  return {
    profileIdList,
    profile: {
      name: textOf(name?.surname) ?? firstText(at(profile, 'company'), 'companyName'),
      givenName: name?.givenName,
      profileType: at(profile, 'profileType'),
      statusCode: at(profile, 'statusCode'),
      createDateTime: at(profile, 'createDateTime'),
      lastModifyDateTime: at(profile, 'lastModifyDateTime'),
    },
  };
}

/** A reservation as a row of OPERA's list. */
export function reservationRow(reservation: Raw): Raw {
  const { roomStay, reservationGuests, reservationProfiles, comments: _, ...rest } = reservation;
  const guests = objectsOf(reservationGuests);
  const main = guests.find(({ primary }) => primary === true);
  const rate = objectsOf(at(roomStay, 'roomRates'))[0];

  return {
    ...rest,
    roomStay: {
      arrivalDate: at(roomStay, 'arrivalDate'),
      departureDate: at(roomStay, 'departureDate'),
      adultCount: String(at(roomStay, 'guestCounts', 'adults') ?? ''),
      childCount: String(at(roomStay, 'guestCounts', 'children') ?? ''),
      roomId: at(roomStay, 'currentRoomInfo', 'roomId'),
      roomType: rate?.roomType,
      ratePlanCode: rate?.ratePlanCode,
      marketCode: rate?.marketCode,
      sourceCode: rate?.sourceCode,
      bookingChannelCode: at(roomStay, 'bookingMedium'),
      rateAmount: {
        amount: at(rate, 'rates', 'rate', 'base', 'amountBeforeTax'),
        currencyCode: at(rate, 'rates', 'rate', 'base', 'currencyCode'),
      },
    },
    reservationGuest: {
      id: firstText(at(main, 'profileInfo', 'profileIdList'), 'id'),
      type: 'Profile',
      accompanyGuests: guests
        .filter((guest) => guest !== main)
        .map((guest) => ({ profileIdList: at(guest, 'profileInfo', 'profileIdList') })),
    },
    attachedProfiles: at(reservationProfiles, 'reservationProfile'),
  };
}
