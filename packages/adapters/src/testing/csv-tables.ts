import type {
  AddressPoint,
  ChargeRecord,
  ContactRecord,
  DocumentIdentifier,
  FeedbackRecord,
  HouseRecord,
  MembershipIdentifier,
  Money,
  ProfileRecord,
  RecordKind,
  StayRecord,
} from '@innkeeper/core';
import { decimalOf } from '../shared/decimal-money.ts';

/** One column of a table: its header, the field of the mapping it feeds, and what a record has for it. */
export type Column<Kind extends RecordKind> = readonly [
  header: string,
  field: string,
  cell: (record: Extract<HouseRecord, { kind: Kind }>) => string | number | boolean | undefined,
];

/** What stands between several values of one cell. */
export const between = ';';

const named = (type: string) => (record: ProfileRecord) => record.names.find((name) => name.type === type);
const documentOf = ({ identifiers }: ProfileRecord): DocumentIdentifier | undefined =>
  identifiers?.find((each) => each.type === 'document');
const membershipOf = ({ identifiers }: ProfileRecord): MembershipIdentifier | undefined =>
  identifiers?.find((each) => each.type === 'membership');
const addressOf = ({ contactPoints }: ProfileRecord): AddressPoint | undefined =>
  contactPoints?.find((point) => point.type === 'address');
const phonesOf = ({ contactPoints = [] }: ProfileRecord, isMobile: boolean): string =>
  contactPoints
    .flatMap((point) => (point.type === 'phone' && (point.use === 'mobile') === isMobile ? [point.raw] : []))
    .join(between);
const birthOf = ({ birthDate }: ProfileRecord): string | undefined => {
  if (!birthDate) return undefined;
  const [month, day] = [birthDate.month, birthDate.day].map((part) => String(part).padStart(2, '0'));

  return birthDate.year === undefined
    ? `--${month}-${day}`
    : `${String(birthDate.year).padStart(4, '0')}-${month}-${day}`;
};
const consentTo = (channel: string) => (record: ProfileRecord) =>
  record.consents?.find((each) => each.channel === channel && each.purpose === 'marketing')?.state;
const partyOf = (role: string) => (record: StayRecord) =>
  record.parties.find((each) => each.role === role)?.profile.id;
const amount = (money: Money | undefined) => money && decimalOf(money);

const base = [
  ['ID', 'id', ({ source }: HouseRecord) => source.id],
  ['CHANGED', 'changedAt', ({ changedAt }: HouseRecord) => changedAt],
  ['CREATED', 'createdAt', ({ createdAt }: HouseRecord) => createdAt],
  ['CHANNEL', 'channel', ({ channel }: HouseRecord) => channel],
] as const;

/** Profiles as a table. */
export const profileColumns: readonly Column<'profile'>[] = [
  ...base,
  ['TYPE', 'type', ({ type }) => type.value],
  ['ACTIVE', 'active', ({ active }) => active],
  ['TITLE', 'title', (record) => record.names[0]?.title],
  ['GIVEN_NAME', 'givenName', (record) => named('primary')(record)?.given],
  ['FAMILY_NAME', 'familyName', (record) => named('primary')(record)?.family],
  ['FULL_NAME', 'fullName', (record) => named('primary')(record)?.full],
  ['NATIVE_GIVEN', 'nativeName.given', (record) => named('native')(record)?.given],
  ['NATIVE_FAMILY', 'nativeName.family', (record) => named('native')(record)?.family],
  ['SHOWN_AS', 'alias', (record) => named('alias')(record)?.full],
  ['BORN', 'birthDate', birthOf],
  ['SEX', 'gender', ({ gender }) => gender?.value],
  ['NATIONALITY', 'nationality', ({ nationality }) => nationality?.value],
  ['LANGUAGE', 'language', ({ language }) => language?.value],
  ['VIP', 'vip', ({ vip }) => vip?.value],
  ['DOCUMENT', 'document', (record) => documentOf(record)?.number],
  ['DOCUMENT_TYPE', 'document.type', (record) => documentOf(record)?.documentType.value],
  ['DOCUMENT_COUNTRY', 'document.country', (record) => documentOf(record)?.country],
  ['CARD', 'membership', (record) => membershipOf(record)?.number],
  ['CARD_PROGRAMME', 'membership.programme', (record) => membershipOf(record)?.programme],
  ['CARD_LEVEL', 'membership.level', (record) => membershipOf(record)?.level],
  [
    'EMAIL',
    'email',
    ({ contactPoints = [] }) =>
      contactPoints.flatMap((point) => (point.type === 'email' ? [point.address] : [])).join(between),
  ],
  ['MOBILE', 'phone.mobile', (record) => phonesOf(record, true)],
  ['PHONE', 'phone', (record) => phonesOf(record, false)],
  ['STREET', 'address.line', (record) => addressOf(record)?.lines.join(' ')],
  ['CITY', 'address.city', (record) => addressOf(record)?.city],
  ['REGION', 'address.region', (record) => addressOf(record)?.region],
  ['POSTAL_CODE', 'address.postalCode', (record) => addressOf(record)?.postalCode],
  ['COUNTRY', 'address.country', (record) => addressOf(record)?.country],
  ['LATITUDE', 'address.latitude', (record) => addressOf(record)?.point?.latitude],
  ['LONGITUDE', 'address.longitude', (record) => addressOf(record)?.point?.longitude],
  [
    'LIKES',
    'preference',
    ({ preferences = [] }) =>
      preferences.map(({ group, code }) => (group ? `${group}/${code}` : code)).join(between),
  ],
  ['NEWS_BY_EMAIL', 'consent.email', consentTo('email')],
  ['NEWS_BY_SMS', 'consent.sms', consentTo('sms')],
];

/** Stays as a table. */
export const stayColumns: readonly Column<'stay'>[] = [
  ...base,
  ['HOUSE', 'property', ({ property }) => property],
  ['STATUS', 'status', ({ status }) => status.value],
  ['ARRIVAL', 'arrival', ({ arrival }) => arrival],
  ['DEPARTURE', 'departure', ({ departure }) => departure],
  ['GUEST', 'guest', partyOf('guest')],
  ['COMPANION', 'companion', partyOf('companion')],
  ['BOOKER', 'booker', partyOf('booker')],
  ['PAYER', 'payer', partyOf('payer')],
  ['COMPANY', 'company', partyOf('company')],
  ['AGENT', 'agent', partyOf('agent')],
  ['ROOM', 'room', ({ room }) => room],
  ['ROOM_TYPE', 'roomType', ({ roomType }) => roomType],
  ['RATE_PLAN', 'ratePlan', ({ ratePlan }) => ratePlan],
  ['RATE', 'rate', ({ rate }) => amount(rate)],
  ['CURRENCY', 'currency', ({ rate }) => rate?.currency],
  ['ADULTS', 'adults', ({ adults }) => adults],
  ['CHILDREN', 'children', ({ children }) => children],
  ['MARKET', 'market', ({ market }) => market],
  ['SOURCE', 'source', ({ bookingSource }) => bookingSource],
  ['BOOKED', 'bookedAt', ({ bookedAt }) => bookedAt],
  ['CANCELLED', 'cancelledAt', ({ cancelledAt }) => cancelledAt],
];

/** Charges as a table. */
export const chargeColumns: readonly Column<'charge'>[] = [
  ['ID', 'id', ({ source }) => source.id],
  ['HOUSE', 'property', ({ property }: ChargeRecord) => property],
  ['DAY', 'day', ({ day }) => day],
  ['POSTED', 'postedAt', ({ postedAt }) => postedAt],
  ['TYPE', 'type', ({ type }) => type.value],
  ['CATEGORY', 'category', ({ category }) => category.value],
  ['STAY', 'stay', ({ stay }) => stay?.id],
  ['GUEST', 'customer', ({ profile }) => profile?.id],
  ['TEXT', 'text', ({ text }) => text],
  ['ITEM', 'item', ({ item }) => item],
  ['OUTLET', 'outlet', ({ outlet }) => outlet],
  ['PLACE', 'place', ({ place }) => place],
  ['QUANTITY', 'quantity', ({ quantity }) => quantity],
  ['NET', 'net', ({ net }) => amount(net)],
  ['TAX', 'tax', ({ tax }) => amount(tax)],
  ['GROSS', 'gross', ({ gross }) => amount(gross)],
  ['CURRENCY', 'currency', ({ net, tax, gross }) => (gross ?? net ?? tax)?.currency],
  ['ROOM', 'room', ({ room }) => room],
  ['REVERSES', 'reverses', ({ reverses }) => reverses?.id],
];

/** Contacts as a table. */
export const contactColumns: readonly Column<'contact'>[] = [
  ['ID', 'id', ({ source }) => source.id],
  ['GUEST', 'customer', ({ profile }: ContactRecord) => profile.id],
  ['AT', 'at', ({ at }) => at],
  ['MEDIUM', 'medium', ({ medium }) => medium],
  ['DIRECTION', 'direction', ({ direction }) => direction],
  ['STAFF', 'staff', ({ staff }) => staff],
  ['SUBJECT', 'subject', ({ subject }) => subject],
  ['TEXT', 'text', ({ text }) => text],
];

/** Feedback as a table. */
export const feedbackColumns: readonly Column<'feedback'>[] = [
  ['ID', 'id', ({ source }) => source.id],
  ['GUEST', 'customer', ({ profile }: FeedbackRecord) => profile?.id],
  ['STAY', 'stay', ({ stay }) => stay?.id],
  ['DAY', 'day', ({ day }) => day],
  ['TYPE', 'type', ({ type }) => type],
  ['ABOUT', 'about', ({ about }) => about],
  ['TEXT', 'text', ({ text }) => text],
  ['SCORE', 'score', ({ score }) => score?.points],
  ['SCORE_OF', 'score.of', ({ score }) => score?.of],
  ['STATE', 'state', ({ state }) => state],
  ['REMEDY', 'remedy', ({ remedy }) => remedy],
  ['ROOM', 'room', ({ room }) => room],
  ['DEPARTMENT', 'department', ({ department }) => department],
];
