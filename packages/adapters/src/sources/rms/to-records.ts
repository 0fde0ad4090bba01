import type { ChargeType, Incoming } from '@innkeeper/core';
import { decimalIn, minus } from '../../shared/amounts.ts';
import { dayIn, instantIn } from '../../shared/any-day.ts';
import { checkCharge } from '../../shared/check-charge.ts';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import { lineTypeOf } from '../../shared/line-type.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, flagOf, numberOf, objectsOf, textOf } from '../../shared/loose.ts';
import type { PayloadPlace, PayloadReader, Reading } from '../../shared/reading.ts';
import {
  currencyAt,
  propertyIn,
  propertySource,
  readPayload,
  refusedFor,
  zoneAt,
} from '../../shared/reading.ts';
import { guestToRecord } from './guest-to-record.ts';
import { reservationToRecords } from './reservation-to-records.ts';

/** The records in a payload of RMS Cloud: guests, reservations, transactions, alone or in lists. */
export function rmsRecords(
  payload: unknown,
  tables: HotelTables = {},
  place: PayloadPlace = {},
): readonly Incoming[] {
  return readPayload(payload, [readRoot], { system: tables.system ?? 'rms', tables, place });
}

const readRoot: PayloadReader = (root, reading) => {
  const guests = objectsOf(root.guests);
  if (root.guests !== undefined && (guests.length === 0 || guests.some(isGuest)))
    return guests.map((entry) => guestToRecord(entry, reading));
  if (root.reservations !== undefined)
    return objectsOf(root.reservations).flatMap((entry) => reservationToRecords(entry, reading));
  if (root.transactions !== undefined)
    return objectsOf(root.transactions).map((entry) => transactionToRecord(entry, reading));
  if (root.arrivalDate !== undefined || root.departureDate !== undefined)
    return reservationToRecords(root, reading);
  if (root.transactionType !== undefined || root.accountingDate !== undefined)
    return [transactionToRecord(root, reading)];

  return isGuest(root) ? [guestToRecord(root, reading)] : undefined;
};

function isGuest(raw: Raw): boolean {
  const isNamed = raw.guestGiven !== undefined || raw.guestSurname !== undefined;

  return isNamed || (textOf(raw.id) !== undefined && guestWords.some((name) => name in raw));
}

/** Fields that only a guest has, where he comes without a name. */
const guestWords = [
  'email2',
  'passportId',
  'smsOptOut',
  'emailOptOut',
  'privacyOptIn',
  'phoneAH',
  'loyaltyNumber',
];

/** A transaction of an account. What was voided, receipts and refunds of money earned nothing. */
function transactionToRecord(raw: Raw, reading: Reading): Incoming {
  const id = textOf(raw.id);
  const property = propertyIn(textOf(raw.propertyId), reading);
  const refuse = (
    code: 'refused/no-id' | 'refused/day' | 'refused/amount' | 'refused/no-currency',
    field?: string,
  ): Incoming => refusedFor({ code, kind: 'charge', id, field, raw }, reading);
  if (id === undefined) return refuse('refused/no-id');
  const zone = zoneAt(property, reading);
  const day = dayIn(firstText(raw, 'accountingDate', 'dateOfTransaction', 'createdDate'), zone);
  if (day === undefined) return refuse('refused/day', 'accountingDate');
  const currency = currencyAt(firstText(raw, 'currencyCode', 'receiptCurrencyCode'), property, reading);
  if (currency === undefined) return refuse('refused/no-currency', 'currencyCode');
  const gross = decimalIn(raw.amount, currency);
  if (!gross) return refuse('refused/amount', 'amount');
  const tax = decimalIn(raw.taxAmount, currency);
  const stay = textOf(raw.rateTransactionReservationId) ?? textOf(raw.reservationId);
  const words = ['description', 'comment', 'glCodeDescription', 'gLCodeGrouping', 'accountType'].map((name) =>
    textOf(raw[name]),
  );
  const type = typeOf(raw, words);

  return checkCharge(
    {
      property,
      day,
      changedAt: instantIn(raw.modifiedDate, zone),
      createdAt: instantIn(raw.createdDate, zone),
      stay:
        stay === undefined || stay === '0' ? undefined : propertySource('stay', stay, { property, reading }),
      check: textOf(raw.invoiceId),
    },
    compact({
      id,
      type,
      rawType: textOf(raw.transactionType),
      codes: [textOf(raw.glCodeId), textOf(raw.sundryId)],
      words,
      text: firstText(raw, 'description', 'comment'),
      quantity: numberOf(raw.quantity),
      net: type === 'revenue' ? minus(gross, tax) : gross,
      tax: type === 'revenue' ? tax : undefined,
      gross,
      extra: compact({ accountId: textOf(raw.accountId) }),
    }),
    reading,
  );
}

function typeOf(raw: Raw, words: readonly (string | undefined)[]): ChargeType {
  const kind = textOf(raw.transactionType) ?? '';
  if (flagOf(raw.voidTransaction) === true) return 'other';
  if (/receipt|payment|refund/i.test(kind)) return /deposit/i.test(kind) ? 'deposit' : 'payment';
  if (/transfer|journal|ledger/i.test(kind)) return 'other';

  return lineTypeOf(words.slice(0, 3));
}
