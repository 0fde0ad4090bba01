import type { ChargeRecord, ChargeType, Incoming, Money, SourceReference } from '@innkeeper/core';
import { moneyOf } from '../../shared/decimal-money.ts';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import { at, compact, firstText, flagOf, numberOf, objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import { dayOf, instantOf } from '../../shared/moment.ts';
import { categoryOf, lineTypeOf } from './codes.ts';
import type { Reading } from './reading.ts';
import { hotelSource, idOfType, profileSource, propertyOf, refused, whereOf, zoneOf } from './reading.ts';
import { postingShape } from './shapes.ts';

/** The records of a posting: itself, and the lines inside it, which are kept beside it but never earned twice. */
export function postingToRecords(raw: Raw, reading: Reading, reservationId?: string): readonly Incoming[] {
  const hotelId = textOf(raw.hotelId) ?? reading.place.hotelId;
  const isWrapper = lower(raw.transactionType) === 'wrapper';
  const inside = objectsOf(raw.subPostings).map((line) =>
    postingToRecord(line, {
      reading,
      hotelId,
      reservationId,
      within: isWrapper ? 'wrapper' : 'posting',
      parent: raw,
    }),
  );

  return [postingToRecord(raw, { reading, hotelId, reservationId }), ...inside];
}

interface Surroundings {
  readonly reading: Reading;
  readonly hotelId: string | undefined;
  readonly reservationId: string | undefined;
  readonly within?: 'wrapper' | 'posting';
  readonly parent?: Raw;
}

function postingToRecord(raw: Raw, around: Surroundings): Incoming {
  const { reading, hotelId, parent } = around;
  const id = textOf(raw.transactionNo) ?? idOfType(raw.financialTransactionIdList, 'Transaction');
  const date =
    firstText(raw, 'revenueDate', 'transactionDate', 'postingDate') ??
    firstText(parent, 'revenueDate', 'transactionDate');
  const day = dayOf(date);
  const refuse = (
    code: 'refused/no-id' | 'refused/field' | 'refused/day' | 'refused/amount' | 'refused/no-currency',
    field?: string,
  ): Incoming =>
    refused(
      compact({
        code,
        field,
        facts: field ? { field, problem: 'is missing' } : undefined,
        raw,
        kind: 'charge' as const,
        id,
      }),
      reading,
    );
  if (id === undefined) return refuse('refused/no-id');
  if (hotelId === undefined) return refuse('refused/field', 'hotelId');
  if (day === undefined) return refuse('refused/day', 'transactionDate');
  const decimal = amountOf(raw);
  if (decimal === undefined) return refuse('refused/amount', 'postedAmount');
  const currency = currencyOf(raw) ?? reading.tables.currencies?.[hotelId];
  if (currency === undefined) return refuse('refused/no-currency', 'postedAmount');
  const money = moneyOf(decimal, currency);
  if (!money) return refuse('refused/amount', 'postedAmount');

  return { record: chargeOf(raw, around, { id, hotelId, day, money }), ...whereOf(reading) };
}

interface Essentials {
  readonly id: string;
  readonly hotelId: string;
  readonly day: ChargeRecord['day'];
  readonly money: Money;
}

function chargeOf(raw: Raw, around: Surroundings, { id, hotelId, day, money }: Essentials): ChargeRecord {
  const { reading } = around;
  const code = textOf(raw.transactionCode);
  const meaning = meaningOf(raw, code, around);
  const stayId =
    around.reservationId ?? reservationOf(raw) ?? reservationOf(around.parent) ?? reading.place.reservationId;

  return compact<ChargeRecord>({
    kind: 'charge',
    source: hotelSource('charge', id, { hotelId, reading }),
    property: propertyOf(hotelId, reading),
    day,
    postedAt: postedAt(raw, zoneOf(hotelId, reading)),
    type: compact({ value: meaning.type, raw: textOf(raw.transactionType) }),
    category: compact({ value: meaning.category, raw: code }),
    stay: stayId === undefined ? undefined : hotelSource('stay', stayId, { hotelId, reading }),
    profile: profileOf(raw, reading),
    text: textOf(raw.transactionDescription) ?? meaning.description,
    item: textOf(raw.articleCode),
    place: /room.?service|in.?room|送餐/i.test(meaning.words) ? 'room' : undefined,
    quantity: numberOf(raw.quantity),
    ...(meaning.type === 'revenue'
      ? { net: money }
      : meaning.type === 'tax'
        ? { tax: money }
        : { gross: money }),
    check: textOf(raw.checkNo),
    room: firstText(raw.guestInfo, 'roomId', 'roomNumber'),
    reverses: reversedBy(raw, money, { hotelId, reading }),
    extra: withText(extraOf(raw, postingShape), raw),
  });
}

interface LineMeaning {
  readonly type: ChargeType;
  readonly category: ChargeRecord['category']['value'];
  readonly description?: string | undefined;
  readonly words: string;
}

/** What a line is: the hotel's own table first, then the kind of posting, then the words of OPERA's table. */
function meaningOf(raw: Raw, code: string | undefined, { reading, within }: Surroundings): LineMeaning {
  const own = code === undefined ? undefined : reading.tables.transactionCodes?.[code];
  const line = code === undefined ? undefined : reading.place.transactionCodes?.get(code);
  const texts = [
    textOf(raw.transactionDescription),
    line?.description,
    line?.subGroup,
    line?.group,
    line?.serviceType,
  ];
  const category = own?.category ?? categoryOf(texts);
  const earned = own?.type ?? lineTypeOf(texts);
  const type = typeWithin(within, kindOf(raw) ?? earned, reading);

  return {
    type,
    category,
    description: line?.description,
    words: texts.filter((text) => text !== undefined).join(' '),
  };
}

/** What OPERA says a posting is, where that is not revenue. */
function kindOf(raw: Raw): ChargeType | undefined {
  switch (lower(raw.transactionType)) {
    case 'wrapper':
      return 'wrapper';
    case 'payment':
      return textOf(raw.depositTransactionId) === undefined ? 'payment' : 'deposit';
    default:
      return flagOf(raw.paidOut) === true ? 'other' : undefined;
  }
}

/** Lines inside another line are part of it; only a hotel whose wrappers hold all there is may count them. */
function typeWithin(within: Surroundings['within'], type: ChargeType, { tables }: Reading): ChargeType {
  if (within === undefined || type !== 'revenue') return type;

  return within === 'wrapper' && tables.unwrap ? type : 'other';
}

/** The amount as a decimal, signed from the house's side: what takes revenue back is negative. */
function amountOf(raw: Raw): string | undefined {
  const posted = firstText(raw.postedAmount, 'amount') ?? textOf(raw.postedAmount);
  if (posted !== undefined) return posted;
  const isPayment = lower(raw.transactionType) === 'payment';
  const debit = firstText(raw.debitAmount, 'amount') ?? textOf(raw.debitAmount);
  const credit = firstText(raw.creditAmount, 'amount') ?? textOf(raw.creditAmount);
  const [own, other] = isPayment ? [credit, debit] : [debit, credit];
  if (own !== undefined && (Number(own) !== 0 || other === undefined)) return own;
  if (other !== undefined) return Number(other) === 0 ? (own ?? other) : negated(other);

  return textOf(raw.transactionAmount) ?? firstText(raw.price, 'amount');
}

function negated(decimal: string): string {
  return decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`;
}

function currencyOf(raw: Raw): string | undefined {
  const code = ['postedAmount', 'debitAmount', 'creditAmount', 'price'].flatMap(
    (name) => firstText(raw[name], 'currencyCode') ?? [],
  );

  return code.map((text) => text.toUpperCase()).find((text) => /^[A-Z]{3}$/.test(text));
}

function reservationOf(raw: Raw | undefined): string | undefined {
  return (
    idOfType(at(raw, 'guestInfo', 'reservationIdList'), 'Reservation') ??
    idOfType(raw?.reservationIdList, 'Reservation') ??
    firstText(at(raw, 'guestInfo', 'reservationId'), 'id')
  );
}

function profileOf(raw: Raw, reading: Reading): SourceReference | undefined {
  const id =
    idOfType(at(raw, 'guestInfo', 'profileIdList'), 'Profile') ??
    firstText(at(raw, 'guestInfo', 'profileId'), 'id');

  return id === undefined ? undefined : profileSource(id, reading);
}

/** The line that a negative one takes back. A positive line with a reference was generated by another, not taken back. */
function reversedBy(
  raw: Raw,
  { minor }: Money,
  at: { hotelId: string; reading: Reading },
): SourceReference | undefined {
  const payment = textOf(raw.reversePaymentTransactionNo);
  const line = payment ?? (minor < 0 ? textOf(raw.referenceTransactionNo) : undefined);

  return line === undefined ? undefined : hotelSource('charge', line, at);
}

function postedAt(raw: Raw, timeZone: string): string | undefined {
  const date = firstText(raw, 'postingDate', 'transactionDate');
  const time = firstText(raw.postingTime, 'time');
  if (date === undefined || date.length > 10 || time === undefined)
    return date !== undefined && date.length > 10 ? instantOf(date, timeZone) : undefined;

  return instantOf(`${date}T${time.slice(-8)}`, timeZone);
}

/** Remarks and generated lines' origins are kept as they came. */
function withText(extra: ChargeRecord['extra'], raw: Raw): ChargeRecord['extra'] {
  const more = compact({
    remark: textOf(raw.remark),
    referenceTransactionNo: textOf(raw.referenceTransactionNo),
  });

  return Object.keys(more).length > 0 ? { ...extra, ...more } : extra;
}

function lower(value: unknown): string {
  return (textOf(value) ?? '').toLowerCase();
}

/** The lines of a folio window, a folio or the journal. */
export function postingsUnder(value: unknown): readonly Raw[] {
  return objectsOf(objectOf(value)?.postings);
}
