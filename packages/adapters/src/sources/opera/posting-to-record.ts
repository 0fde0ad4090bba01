import type { ChargeRecord, Incoming, Money, SourceReference } from '@innkeeper/core';
import { moneyOf } from '../../shared/decimal-money.ts';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import { at, compact, firstText, numberOf, objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import { dayOf, instantOf } from '../../shared/moment.ts';
import { amountOf, currencyOf, worthOf } from './posting-amount.ts';
import { meaningOf } from './posting-meaning.ts';
import type { Reading } from './reading.ts';
import {
  currencyAt,
  hotelSource,
  idOfType,
  profileSource,
  propertyOf,
  refused,
  whereOf,
  zoneOf,
} from './reading.ts';
import { postingShape } from './shapes.ts';

/** What the folio says about all of its lines. */
export interface FolioPlace {
  readonly reservationId?: string;
  readonly room?: string;
}

/**
 * The records of a posting: itself, and the lines inside it. The taxes inside revenue are part of its worth; other lines
 * inside are kept beside it, never earned twice. A hotel whose wrappers hold all there is may have those counted.
 */
export function postingToRecords(raw: Raw, reading: Reading, folio: FolioPlace = {}): readonly Incoming[] {
  const around = { reading, folio, hotelId: textOf(raw.hotelId) ?? reading.place.hotelId };
  const own = meaningOf(raw, reading);
  const isTax = (line: Raw): boolean => own.type === 'revenue' && meaningOf(line, reading).type === 'tax';
  const inside = objectsOf(raw.subPostings).filter((line) => !isTax(line));
  const counts = own.type === 'wrapper' && reading.tables.unwrap === true;

  return [
    postingToRecord(raw, { ...around, isTax }),
    ...inside.map((line) => postingToRecord(line, { ...around, parent: raw, counts })),
  ];
}

interface Surroundings {
  readonly reading: Reading;
  readonly folio: FolioPlace;
  readonly hotelId: string | undefined;
  /** The posting that this line stands in. */
  readonly parent?: Raw;
  /** Whether a line inside another counts as what was earned. */
  readonly counts?: boolean;
  readonly isTax?: (line: Raw) => boolean;
}

type Problem = 'refused/no-id' | 'refused/field' | 'refused/day' | 'refused/amount' | 'refused/no-currency';

function postingToRecord(raw: Raw, around: Surroundings): Incoming {
  const { reading, hotelId, parent } = around;
  const id = textOf(raw.transactionNo) ?? idOfType(raw.financialTransactionIdList, 'Transaction');
  const day = dayOf(dateOf(raw) ?? dateOf(parent));
  const decimal = amountOf(raw);
  const refuse = (code: Problem, field?: string): Incoming => {
    const facts = field === undefined ? undefined : { field, problem: 'is missing' };

    return refused(compact({ code, field, facts, raw, kind: 'charge' as const, id }), reading);
  };
  if (id === undefined) return refuse('refused/no-id');
  if (hotelId === undefined) return refuse('refused/field', 'hotelId');
  if (day === undefined) return refuse('refused/day', 'transactionDate');
  if (decimal === undefined) return refuse('refused/amount', 'postedAmount');
  const currency = currencyOf(raw) ?? currencyAt(hotelId, reading);
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
  const { reading, folio, parent, counts } = around;
  const meaning = meaningOf(raw, reading);
  const isPart = parent !== undefined && !counts && meaning.type === 'revenue';
  const type = isPart ? 'other' : meaning.type;
  const stayId =
    folio.reservationId ?? reservationOf(raw) ?? reservationOf(parent) ?? reading.place.reservationId;
  const inHotel = { hotelId, reading };

  return compact<ChargeRecord>({
    kind: 'charge',
    source: hotelSource('charge', id, inHotel),
    property: propertyOf(hotelId, reading),
    day,
    postedAt: postedAt(raw, zoneOf(hotelId, reading)),
    type: compact({ value: type, raw: textOf(raw.transactionType) }),
    category: compact({ value: meaning.category, raw: textOf(raw.transactionCode) }),
    stay: stayId === undefined ? undefined : hotelSource('stay', stayId, inHotel),
    profile: profileOf(raw, reading),
    text: textOf(raw.transactionDescription) ?? meaning.description,
    item: textOf(raw.articleCode),
    outlet: meaning.outlet,
    place: meaning.place,
    quantity: numberOf(raw.quantity),
    ...amountsOf(raw, type, { money, isTax: around.isTax }),
    check: textOf(raw.checkNo),
    room: firstText(raw.guestInfo, 'roomId', 'roomNumber') ?? folio.room,
    reverses: reversedBy(raw, money, inHotel),
    extra: withText(extraOf(raw, postingShape), raw),
  });
}

function amountsOf(
  raw: Raw,
  type: ChargeRecord['type']['value'],
  { money, isTax }: { readonly money: Money; readonly isTax?: ((line: Raw) => boolean) | undefined },
): Pick<ChargeRecord, 'net' | 'tax' | 'gross'> {
  if (type === 'tax') return { tax: money };
  if (type !== 'revenue') return { gross: money };

  return isTax ? worthOf(money, objectsOf(raw.subPostings), isTax) : { net: money };
}

function dateOf(raw: Raw | undefined): string | undefined {
  return firstText(raw, 'revenueDate', 'transactionDate', 'postingDate');
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
  inHotel: { readonly hotelId: string; readonly reading: Reading },
): SourceReference | undefined {
  const payment = textOf(raw.reversePaymentTransactionNo);
  const line = payment ?? (minor < 0 ? textOf(raw.referenceTransactionNo) : undefined);

  return line === undefined ? undefined : hotelSource('charge', line, inHotel);
}

function postedAt(raw: Raw, timeZone: string): string | undefined {
  const date = firstText(raw, 'postingDate', 'transactionDate');
  if (date === undefined || date.length > 10) return instantOf(date, timeZone);
  const time = /\d{2}:\d{2}(?::\d{2})?/.exec(firstText(raw.postingTime, 'time') ?? '')?.[0];

  return time === undefined ? undefined : instantOf(`${date}T${time}`, timeZone);
}

/** Remarks and generated lines' origins are kept as they came. */
function withText(extra: ChargeRecord['extra'], raw: Raw): ChargeRecord['extra'] {
  const more = compact({
    remark: textOf(raw.remark),
    referenceTransactionNo: textOf(raw.referenceTransactionNo),
  });

  return Object.keys(more).length > 0 ? { ...extra, ...more } : extra;
}

/** The lines of a folio window, a folio or the journal. */
export function postingsUnder(value: unknown): readonly Raw[] {
  return objectsOf(objectOf(value)?.postings);
}
