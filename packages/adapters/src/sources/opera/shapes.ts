import type { Known } from '../../shared/left-over.ts';

/*
 * What OPERA Cloud sends, as far as it is read. Everything else in a payload is kept in the `extra` of its record.
 * Names follow the specification (crm, rsv, csh, rsvasync) and its embedded examples, which differ from it in places.
 */

const stamps = {
  createDateTime: true,
  lastModifyDateTime: true,
  creatorId: true,
  lastModifierId: true,
} as const satisfies Known;
const moneyShape = { amount: true, currencyCode: true } as const satisfies Known;
const idShape = { id: true, type: true } as const satisfies Known;

const personNameShape = {
  givenName: true,
  middleName: true,
  surname: true,
  surnamePrefix: true,
  name: true,
  fullName: true,
  nameTitle: true,
  namePrefix: true,
  nameSuffix: true,
  nameType: true,
  language: true,
} as const satisfies Known;

const addressShape = {
  ...stamps,
  addressLine: true,
  cityName: true,
  city: true,
  state: true,
  postalCode: true,
  country: { code: true, value: true, name: true },
  type: true,
  typeDescription: true,
  primaryInd: true,
  language: true,
} as const satisfies Known;

const phoneShape = {
  ...stamps,
  phoneNumber: true,
  phoneTechType: true,
  phoneUseType: true,
  phoneUseTypeDescription: true,
  primaryInd: true,
  orderSequence: true,
} as const satisfies Known;

const emailShape = {
  ...stamps,
  emailAddress: true,
  type: true,
  typeDescription: true,
  emailFormat: true,
  primaryInd: true,
  orderSequence: true,
} as const satisfies Known;

const membershipShape = {
  ...stamps,
  membershipType: true,
  membershipId: true,
  newMembershipNumber: true,
  membershipLevel: true,
  currentPoints: true,
  inactive: true,
  orderSequence: true,
} as const satisfies Known;

const preferenceGroupShape = {
  ...stamps,
  preferenceType: true,
  preferenceTypeDescription: true,
  sequence: true,
  preference: {
    preferenceCode: true,
    preferenceId: true,
    preferenceValue: true,
    description: true,
    global: true,
    hotels: true,
    source: true,
  },
} as const satisfies Known;

const commentShape = {
  ...stamps,
  text: true,
  type: true,
  typeDescription: true,
  hotelId: true,
  hotelCode: true,
  confidential: true,
  internal: true,
} as const satisfies Known;

const customerShape = {
  personName: personNameShape,
  anonymization: { anonymizationStatus: true },
  identifications: {
    identificationInfo: {
      id: true,
      type: true,
      identification: {
        idType: true,
        idNumber: true,
        idNumberMasked: true,
        issuedCountry: true,
        expirationDate: true,
        orderSequence: true,
      },
    },
  },
  gender: true,
  birthDate: true,
  birthDateMasked: true,
  language: true,
  nationality: true,
  citizenCountry: { code: true, value: true, name: true },
  vipStatus: true,
  privateProfile: true,
  blacklist: true,
} as const satisfies Known;

const companyShape = {
  companyName: true,
  companyName2: true,
  companyName3: true,
  alternateName: true,
  alternateLanguage: true,
  language: true,
  nationality: true,
  vipStatus: true,
  blacklist: true,
} as const satisfies Known;

const relationshipShape = {
  relation: true,
  sourceRelation: true,
  targetRelation: true,
  relationshipProfile: {
    customerName: true,
    profileIdList: idShape,
    customer: { personName: personNameShape },
  },
} as const satisfies Known;

/** The details of a profile, whether they stand under `profileDetails`, `profile` or `companyDetails`. */
export const profileShape = {
  ...stamps,
  customer: customerShape,
  company: companyShape,
  addresses: { addressInfo: { id: true, type: true, address: addressShape } },
  telephones: { telephoneInfo: { id: true, type: true, telephone: phoneShape } },
  emails: { emailInfo: { id: true, type: true, email: emailShape } },
  comments: { commentInfo: { id: true, type: true, comment: commentShape } },
  profileMemberships: { profileMembership: membershipShape },
  preferenceCollection: { preferenceType: preferenceGroupShape },
  relationships: { relationship: relationshipShape, hasMore: true, totalResults: true, count: true },
  privacyInfo: {
    optInEmail: true,
    optInSms: true,
    optInPhone: true,
    optInMailingList: true,
    optInMarketResearch: true,
    optInThirdParty: true,
    allowEmail: true,
    allowSMS: true,
    allowPhone: true,
    marketResearchParticipation: true,
    infoFromThirdParty: true,
    lastPrivacyPromptDate: true,
  },
  mailingActions: { active: true },
  profileRestrictions: { restricted: true, reason: true, reasonDescription: true },
  profileType: true,
  statusCode: true,
  links: true,
  markAsRecentlyAccessed: true,
} as const satisfies Known;

/** A row of a search for profiles. */
export const summaryShape = {
  ...stamps,
  ...personNameShape,
  formerName: true,
  altName: personNameShape,
  anonymization: { anonymizationStatus: true },
  addressInfo: { id: true, type: true, address: addressShape },
  telephoneInfo: { id: true, type: true, telephone: phoneShape },
  emailInfo: { id: true, type: true, email: emailShape },
  profileMembership: membershipShape,
  citizenCountry: { code: true, value: true, name: true },
  vipStatus: { value: true, code: true },
  profileRestrictions: { restricted: true, reason: true, reasonDescription: true },
  privateProfile: true,
  profileType: true,
  statusCode: true,
} as const satisfies Known;

const roomRateShape = {
  rates: { rate: { base: { amountBeforeTax: true, currencyCode: true } } },
  roomType: true,
  ratePlanCode: true,
  roomId: true,
  marketCode: true,
  sourceCode: true,
  purposeOfStay: true,
  start: true,
  end: true,
  guestCounts: { adults: true, children: true },
} as const satisfies Known;

const embeddedProfileShape = {
  profileIdList: idShape,
  profile: { customer: { personName: personNameShape } },
} as const satisfies Known;

/** A reservation, in the shapes of the list, of the detail and of the stay history. */
export const reservationShape = {
  ...stamps,
  reservationIdList: idShape,
  externalReferences: { id: true, idContext: true },
  hotelId: true,
  reservationStatus: true,
  computedReservationStatus: true,
  roomStay: {
    arrivalDate: true,
    departureDate: true,
    roomId: true,
    roomNumber: true,
    roomType: true,
    ratePlanCode: true,
    rateAmount: moneyShape,
    adultCount: true,
    childCount: true,
    guestCounts: { adults: true, children: true },
    marketCode: true,
    sourceCode: true,
    sourceOfBusiness: true,
    bookingChannelCode: true,
    bookingMedium: true,
    currentRoomInfo: { roomId: true, roomType: true },
    roomRates: roomRateShape,
  },
  reservationGuest: {
    id: true,
    type: true,
    nameType: true,
    accompanyGuests: { profileIdList: idShape },
    guestLastStayInformation: true,
    guestLastStayInfo: true,
  },
  reservationGuests: { primary: true, profileInfo: embeddedProfileShape },
  sharedGuests: { profileId: { id: true, type: true } },
  reservationProfiles: { reservationProfile: { profileIdList: idShape, reservationProfileType: true } },
  attachedProfiles: { name: true, profileIdList: idShape, reservationProfileType: true },
  comments: true,
  specials: true,
  cancellation: { date: true, cancellationNo: idShape },
  cancellationInfo: { date: true },
  sourceOfSale: { sourceType: true },
  walkIn: true,
  walkInIndicator: true,
  displayColor: true,
  reservationIndicators: true,
  links: true,
} as const satisfies Known;

/** A line of a folio or of the journal. */
export const postingShape = {
  transactionNo: true,
  transactionDate: true,
  postingDate: true,
  postingTime: { time: true },
  revenueDate: true,
  transactionCode: true,
  transactionDescription: true,
  transactionAmount: true,
  transactionType: true,
  postedAmount: moneyShape,
  creditAmount: moneyShape,
  debitAmount: moneyShape,
  price: moneyShape,
  quantity: true,
  checkNo: true,
  articleCode: true,
  remark: true,
  hotelId: true,
  guestInfo: true,
  subPostings: true,
  referenceTransactionNo: true,
  reversePaymentTransactionNo: true,
} as const satisfies Known;
