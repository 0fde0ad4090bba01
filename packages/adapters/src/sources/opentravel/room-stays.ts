import type { Day, Money, StayRecord } from '@innkeeper/core';
import { decimalIn } from '../../shared/amounts.ts';
import { dayIn } from '../../shared/any-day.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, countOf, firstText, listOf, objectOf, objectsOf } from '../../shared/loose.ts';
import type { Reading } from '../../shared/reading.ts';
import { currencyAt, zoneAt } from '../../shared/reading.ts';

/** The days of a room stay: its own, those of the whole reservation, else from the first to the last day of its rates. */
export function daysOf(
  roomStay: Raw | undefined,
  reservation: Raw,
  reading: Reading,
): { readonly arrival: Day | undefined; readonly departure: Day | undefined } {
  const zone = zoneAt(reading.place.property, reading);
  const spans = [roomStay?.TimeSpan, objectOf(reservation.ResGlobalInfo)?.TimeSpan];
  const rates = ratesOf(roomStay);
  const days = (name: string): readonly Day[] =>
    rates.flatMap((rate) => dayIn(rate[name], zone) ?? []).sort((one, other) => (one < other ? -1 : 1));
  const said = (name: string): Day | undefined =>
    spans.map((span) => dayIn(firstText(span, name), zone)).find((day) => day !== undefined);
  const arrival = said('@Start') ?? days('@EffectiveDate')[0];

  return { arrival, departure: said('@End') ?? after(arrival, spans) ?? days('@ExpireDate').at(-1) };
}

/** `Duration="P3N"`: three nights. */
function after(arrival: Day | undefined, spans: readonly unknown[]): Day | undefined {
  const duration = spans.map((span) => firstText(span, '@Duration')).find((text) => text !== undefined);
  const nights = /^P(\d{1,3})[ND]/i.exec(duration ?? '')?.[1];
  if (arrival === undefined || nights === undefined) return undefined;

  return new Date(Date.parse(arrival) + Number(nights) * 86_400_000).toISOString().slice(0, 10) as Day;
}

/** What a room stay says of room, rate and people. */
export function roomOf(roomStay: Raw | undefined, reading: Reading): Partial<StayRecord> {
  const roomRate = objectsOf(objectOf(roomStay?.RoomRates)?.RoomRate)[0];
  const roomType = objectsOf(objectOf(roomStay?.RoomTypes)?.RoomType)[0];
  const ratePlan = objectsOf(objectOf(roomStay?.RatePlans)?.RatePlan)[0];

  return compact({
    room: firstText(roomType, '@RoomID') ?? firstText(roomRate, '@RoomID'),
    roomType: firstText(roomRate, '@RoomTypeCode') ?? firstText(roomType, '@RoomTypeCode', '@RoomType'),
    ratePlan: firstText(roomRate, '@RatePlanCode') ?? firstText(ratePlan, '@RatePlanCode'),
    market: firstText(roomStay, '@MarketCode'),
    bookingSource: firstText(roomStay, '@SourceOfBusiness'),
    rate: rateOf(ratesOf(roomStay)[0], reading),
    ...countsOf(objectsOf(objectOf(roomStay?.GuestCounts)?.GuestCount)),
  });
}

function ratesOf(roomStay: Raw | undefined): readonly Raw[] {
  return objectsOf(objectOf(roomStay?.RoomRates)?.RoomRate).flatMap((rate) =>
    listOf(rate.Rates).flatMap((rates) => objectsOf(objectOf(rates)?.Rate)),
  );
}

function rateOf(rate: Raw | undefined, reading: Reading): Money | undefined {
  const base = objectOf(rate?.Base);
  const currency = currencyAt(firstText(base, '@CurrencyCode'), reading.place.property, reading);

  return decimalIn(firstText(base, '@AmountBeforeTax', '@AmountAfterTax'), currency);
}

/** Adults unless the code list says otherwise: 7 infant, 8 child, 10 adult. */
function countsOf(counts: readonly Raw[]): Pick<StayRecord, 'adults' | 'children'> {
  const sum = (of: (code: string) => boolean): number | undefined => {
    const found = counts.filter((entry) => of(firstText(entry, '@AgeQualifyingCode') ?? '10'));

    return found.length > 0
      ? found.reduce((total, entry) => total + (countOf(entry['@Count']) ?? 1), 0)
      : undefined;
  };
  const isChild = (code: string): boolean => code === '7' || code === '8';

  return compact({ adults: sum((code) => !isChild(code)), children: sum(isChild) });
}
