import type { ChargeRecord, Incoming, Money } from '@innkeeper/core';
import { decimalIn, scaledIn } from '../../shared/amounts.ts';
import { dayIn } from '../../shared/any-day.ts';
import { chargeMeaningOf } from '../../shared/hotel-tables.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, listOf, objectOf, objectsOf } from '../../shared/loose.ts';
import type { Reading } from '../../shared/reading.ts';
import { currencyAt, houseProperty, propertySource, refusedFor, told, zoneAt } from '../../shared/reading.ts';
import { revenueCategories } from './codes.ts';
import type { ReservationAbout } from './reservation-to-records.ts';
import { reservationToRecords } from './reservation-to-records.ts';
import { daysOf } from './room-stays.ts';

/** What was stayed and what was earned: the reservation, its people, and a charge for every line of revenue. */
export function stayInfoToRecords(raw: Raw, about: ReservationAbout, reading: Reading): readonly Incoming[] {
  const id = firstText(raw.ReservationID, '@ID');
  const reservation = objectOf(raw.HotelReservation);
  const stays = reservation ? reservationToRecords(reservation, { ...about, id, isPast: true }, reading) : [];
  const room = objectsOf(objectOf(reservation?.RoomStays)?.RoomStay)[0];
  const lastDay = reservation && daysOf(room, reservation, reading).departure;
  const stay = stays.find((item) => 'record' in item && item.record.kind === 'stay');
  const stayId = stay && 'record' in stay ? stay.record.source.id : id;
  if (stayId === undefined)
    return stays.length > 0 ? stays : [refusedFor({ code: 'refused/no-id', kind: 'stay', raw }, reading)];

  return [
    ...stays,
    ...objectsOf(objectOf(raw.RevenueCategories)?.RevenueCategory).flatMap((category) =>
      chargesOf(category, { stayId, lastDay, reading }),
    ),
  ];
}

interface Around {
  readonly stayId: string;
  readonly lastDay: string | undefined;
  readonly reading: Reading;
}

/**
 * The lines of a category. Its summary repeats them, so that it is a line only where there is no other. Equal lines are
 * different charges: the third coffee of a day looks like the second.
 */
function chargesOf(category: Raw, around: Around): readonly Incoming[] {
  const details = objectsOf(objectOf(category.RevenueDetails)?.RevenueDetail);
  const summary = objectOf(category.SummaryAmount);
  const code = firstText(category, '@RevenueCategoryCode') ?? '';
  if (details.length === 0) return summary ? [chargeOf(summary, { code, place: 'sum' }, around)] : [];

  return details.map((detail, index) =>
    chargeOf(detail, { code, place: firstText(detail, '@ReferenceID') ?? String(index + 1) }, around),
  );
}

function chargeOf(
  raw: Raw,
  { code, place }: { readonly code: string; readonly place: string },
  { stayId, lastDay, reading }: Around,
): Incoming {
  const { property } = reading.place;
  const own = firstText(raw, '@PMSRevenueCode');
  const id = `${stayId}/${code}/${place}`;
  const refuse = (
    problem: 'refused/day' | 'refused/amount' | 'refused/no-currency',
    field: string,
  ): Incoming => refusedFor({ code: problem, kind: 'charge', id, field, raw }, reading);
  const day = dayIn(raw['@TransactionDate'] ?? lastDay, zoneAt(property, reading));
  if (day === undefined) return refuse('refused/day', 'TransactionDate');
  const currency = currencyAt(firstText(raw, '@CurrencyCode'), property, reading);
  if (currency === undefined) return refuse('refused/no-currency', 'CurrencyCode');
  const amount = amountOf(raw, currency);
  if (!amount) return refuse('refused/amount', 'Amount');
  const [type, category] = revenueCategories[code] ?? ['revenue', 'other'];
  const meaning = chargeMeaningOf(reading.tables, own, code);

  return told(
    compact<ChargeRecord>({
      kind: 'charge',
      source: propertySource('charge', id, { property, reading }),
      property: houseProperty(property, reading),
      day,
      type: { value: meaning?.type ?? type, raw: code },
      category: compact({ value: meaning?.category ?? category, raw: own ?? code }),
      stay: propertySource('stay', stayId, { property, reading }),
      text: firstText(raw, '@Description'),
      outlet: meaning?.outlet,
      place: meaning?.place,
      item: own,
      ...((meaning?.type ?? type) === 'tax' ? { tax: amount, gross: amount } : { net: amount }),
      extra: foliosOf(raw),
    }),
    reading,
  );
}

/** A decimal, or a whole number with its number of decimals. */
function amountOf(raw: Raw, currency: string): Money | undefined {
  const [amount, decimals] = [firstText(raw, '@Amount'), firstText(raw, '@DecimalPlaces')];

  return decimals === undefined || amount?.includes('.')
    ? decimalIn(amount, currency)
    : scaledIn(amount, decimals, currency);
}

function foliosOf(raw: Raw): ChargeRecord['extra'] {
  const folios = listOf(objectOf(raw.FolioIDs)?.FolioID);

  return folios.length > 0 ? { FolioID: folios } : undefined;
}
