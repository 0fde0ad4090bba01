import type { ChargeRecord, StayParty, StayRecord } from '@innkeeper/core';
import { compact } from '../shared/loose.ts';
import { amountOf, local, profileIds } from './opera-parts.ts';

/** The code of the tax lines inside the revenue of the written hotel. */
export const taxCode = '8999';

const attachedTypes: Readonly<Partial<Record<StayParty['role'], string>>> = {
  company: 'Company',
  group: 'Group',
  agent: 'TravelAgent',
  booker: 'ReservationContact',
  payer: 'BillingContact',
};
const channels: Readonly<Record<string, string>> = { ota: 'OTA', web: 'WEB', phone: 'PHONE', desk: 'DESK' };

/** A stay as OPERA's detail of a reservation shows it, with further notes. @param notes comments in OPERA's shape */
export function operaReservation(stay: StayRecord, notes: readonly object[]): unknown {
  const requests = (stay.requests ?? []).map((text) => ({
    comment: { text: { value: text }, type: 'RESERVATION', internal: false },
  }));
  const comments = [...requests, ...notes];

  return compact({
    reservationIdList: [
      { id: stay.source.id, type: 'Reservation' },
      ...(stay.otherIds ?? []).map(({ type, id }) => ({ id, type })),
    ],
    hotelId: stay.property,
    roomStay: roomStayOf(stay),
    reservationGuests: stay.parties
      .filter(({ role }) => role === 'guest' || role === 'companion')
      .map(({ role, profile }) => ({
        profileInfo: { profileIdList: profileIds(profile.id) },
        primary: role === 'guest',
      })),
    reservationProfiles: attachedOf(stay.parties),
    comments: comments.length > 0 ? comments : undefined,
    cancellation: stay.cancelledAt === undefined ? undefined : { date: stay.cancelledAt.slice(0, 10) },
    reservationStatus: stay.status.raw ?? stay.status.value,
    walkIn: false,
    createDateTime: local(stay.createdAt ?? stay.bookedAt),
    lastModifyDateTime: local(stay.changedAt),
  });
}

function roomStayOf(stay: StayRecord): unknown {
  const { room, roomType, ratePlan, market, bookingSource, adults, children, rate, purpose } = stay;

  return compact({
    arrivalDate: stay.arrival,
    departureDate: stay.departure,
    guestCounts: compact({ adults, children }),
    currentRoomInfo: room === undefined ? undefined : compact({ roomType, roomId: room }),
    roomRates: [
      compact({
        roomType,
        ratePlanCode: ratePlan,
        marketCode: market,
        sourceCode: bookingSource,
        purposeOfStay: purpose,
        rates: rate && {
          rate: [{ base: { amountBeforeTax: amountOf(rate).amount, currencyCode: rate.currency } }],
        },
        start: stay.arrival,
        end: stay.departure,
      }),
    ],
    bookingMedium: stay.channel === undefined ? undefined : (channels[stay.channel] ?? stay.channel),
  });
}

function attachedOf(parties: readonly StayParty[]): unknown {
  const reservationProfile = parties.flatMap(({ role, profile }) => {
    const type = attachedTypes[role];

    return type === undefined
      ? []
      : [{ profileIdList: profileIds(profile.id), reservationProfileType: type }];
  });

  return reservationProfile.length > 0 ? { reservationProfile } : undefined;
}

/** The folio of a stay as OPERA's cashiering shows it: revenue with its tax inside, payments as credits. */
export function operaFolio(stay: StayRecord, charges: readonly ChargeRecord[]): unknown {
  return {
    reservationFolioInformation: {
      reservationInfo: compact({
        reservationIdList: [{ id: stay.source.id, type: 'Reservation' }],
        hotelId: stay.property,
        roomStay: compact({ arrivalDate: stay.arrival, departureDate: stay.departure, roomId: stay.room }),
      }),
      folioWindows: [{ folioWindowNo: 1, folios: [{ folioNo: 1, postings: charges.map(postingOf) }] }],
    },
  };
}

function postingOf(charge: ChargeRecord): unknown {
  const { source, type, net, tax, gross, reverses } = charge;
  const isRevenue = type.value === 'revenue';
  const amount = (isRevenue ? (net ?? gross) : (gross ?? tax ?? net)) ?? { minor: 0, currency: 'XXX' };
  const isPaid = type.value === 'payment' || type.value === 'deposit';

  return compact({
    transactionNo: source.id,
    transactionCode: charge.category.raw,
    transactionDescription: charge.text,
    transactionType: isPaid ? 'Payment' : type.value === 'wrapper' ? 'Wrapper' : 'Revenue',
    depositTransactionId: type.value === 'deposit' ? source.id : undefined,
    ...(isPaid ? { creditAmount: amountOf(amount) } : { postedAmount: amountOf(amount) }),
    quantity: charge.quantity,
    articleCode: charge.item,
    checkNo: charge.check,
    revenueDate: charge.day,
    transactionDate: charge.day,
    postingDate: charge.postedAt?.slice(0, 10) ?? charge.day,
    postingTime: charge.postedAt === undefined ? undefined : { time: charge.postedAt.slice(11, 19) },
    referenceTransactionNo: reverses?.id,
    hotelId: charge.property,
    subPostings:
      isRevenue && tax && tax.minor !== 0
        ? [
            {
              transactionNo: `${source.id}1`,
              transactionCode: taxCode,
              transactionType: 'Revenue',
              transactionDate: charge.day,
              postedAmount: amountOf(tax),
            },
          ]
        : undefined,
  });
}
