import type { Known } from '../../shared/left-over.ts';

const sharing = { '@ShareSynchInd': true, '@ShareMarketInd': true } as const;

/** What is read of a profile. Forms of payment are never kept. */
export const profileShape = {
  '@ProfileType': true,
  '@StatusCode': true,
  '@CreateDateTime': true,
  '@LastModifyDateTime': true,
  '@ShareAllSynchInd': true,
  '@ShareAllMarketInd': true,
  ...sharing,
  UniqueID: true,
  Accesses: true,
  Customer: {
    '@Gender': true,
    '@BirthDate': true,
    '@VIP_Indicator': true,
    '@Language': true,
    ...sharing,
    PersonName: true,
    Telephone: true,
    Email: true,
    Address: true,
    CitizenCountryName: true,
    Document: true,
    CustLoyalty: true,
    RelatedTraveler: true,
    PaymentForm: true,
  },
  CompanyInfo: {
    CompanyName: true,
    ContactPerson: true,
    AddressInfo: true,
    TelephoneInfo: true,
    Telephone: true,
    Email: true,
    Address: true,
    PaymentForm: true,
  },
  PrefCollections: true,
  Comments: true,
} as const satisfies Known;

/** What is read of a reservation, with all that only says how it is guaranteed and paid. */
export const reservationShape = {
  '@ResStatus': true,
  '@CreateDateTime': true,
  '@LastModifyDateTime': true,
  UniqueID: true,
  RoomStays: true,
  ResGuests: true,
  ResGlobalInfo: {
    HotelReservationIDs: true,
    TimeSpan: true,
    GuestCounts: true,
    Comments: true,
    SpecialRequests: true,
    Guarantee: true,
    DepositPayments: true,
    Profiles: true,
    Total: true,
    BasicPropertyInfo: true,
  },
  Verification: true,
  RebatePrograms: true,
  WrittenConfInst: true,
} as const satisfies Known;
