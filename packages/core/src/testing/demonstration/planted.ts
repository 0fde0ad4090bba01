import type { ChargeRecord } from '../../records/charge-record.ts';
import type { ProfileRecord } from '../../records/profile-record.ts';
import type { StayParty, StayRecord, StayStatus } from '../../records/stay-record.ts';
import type { Money } from '../../shared/money.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { instantAt, millisecondsAt, quickDay } from '../chance/calendar.ts';
import { transactionCodes } from '../house/transaction-codes.ts';
import { netAndTax } from '../visits/charges-of.ts';

/** The property that the stories happen in, and the system of its front office. */
export const house = {
  property: 'RIVER',
  system: 'opera',
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  taxRate: 6,
  rate: 88_000,
} as const;

/** The reference of a planted profile; the crowd's ids have ten digits. */
export function profileNamed(id: string): SourceReference {
  return { system: house.system, kind: 'profile', id };
}

/** A planted profile: what the story tells, and what every profile has. @param since days since 1970 */
export function plantedProfile(
  id: string,
  since: number,
  facts: Partial<ProfileRecord> & Pick<ProfileRecord, 'names'>,
): ProfileRecord {
  return {
    kind: 'profile',
    source: profileNamed(id),
    version: millisecondsAt(since, 900, house.timeZone),
    changedAt: instantAt(since, 900, house.timeZone),
    createdAt: instantAt(since, 900, house.timeZone),
    type: { value: 'person', raw: 'Guest' },
    active: true,
    ...facts,
  };
}

/** What a planted stay is told by. Days are counted since 1970-01-01. */
export interface PlantedStay {
  /** Digits; the folio's lines follow from it. */
  readonly id: string;
  readonly guest: string;
  readonly status: StayStatus;
  readonly arrival: number;
  readonly nights: number;
  readonly bookedOn: number;
  readonly room?: string;
  readonly company?: string;
  readonly requests?: readonly string[];
}

const spelling: Partial<Record<StayStatus, string>> = {
  reserved: 'Reserved',
  'in-house': 'InHouse',
  'checked-out': 'CheckedOut',
};

/** The record of a planted stay. */
export function plantedStay(told: PlantedStay): StayRecord {
  const { id, guest, status, arrival, nights, bookedOn, room, company, requests } = told;
  const touched = status === 'checked-out' ? arrival + nights : Math.max(bookedOn, arrival - 1);
  const payer = company === undefined ? [] : partiesOf(company);

  return {
    kind: 'stay',
    source: { system: house.system, property: house.property, kind: 'stay', id },
    version: millisecondsAt(touched, 720, house.timeZone),
    changedAt: instantAt(touched, 720, house.timeZone),
    createdAt: instantAt(bookedOn, 660, house.timeZone),
    channel: 'phone',
    property: house.property,
    status: { value: status, raw: spelling[status] ?? status },
    arrival: quickDay(arrival),
    departure: quickDay(arrival + nights),
    parties: [{ role: 'guest', profile: profileNamed(guest) }, ...payer],
    ...(room !== undefined && { room }),
    roomType: 'DLXK',
    ratePlan: company === undefined ? 'BAR' : 'CORP',
    adults: 1,
    children: 0,
    market: 'BUSINESS',
    bookingSource: company === undefined ? 'TEL' : 'COR',
    bookedAt: instantAt(bookedOn, 660, house.timeZone),
    rate: { minor: house.rate, currency: house.currency },
    ...(requests && { requests }),
  };
}

function partiesOf(company: string): readonly StayParty[] {
  return [
    { role: 'company', profile: profileNamed(company) },
    { role: 'payer', profile: profileNamed(company) },
  ];
}

/** One line of a planted folio. */
export interface PlantedCharge {
  readonly code: string;
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Minor units, tax included. */
  readonly gross: number;
  readonly item?: string;
  readonly text?: string;
}

/** The folio of a planted stay. */
export function plantedFolio(stay: StayRecord, lines: readonly PlantedCharge[]): readonly ChargeRecord[] {
  return lines.map(({ code, day, gross, item, text }, number) => {
    const line = transactionCodes[code];
    const price: Money = { minor: gross, currency: house.currency };

    return {
      kind: 'charge',
      source: { ...stay.source, kind: 'charge', id: `${stay.source.id}${String(number).padStart(3, '0')}` },
      property: house.property,
      day: quickDay(day),
      postedAt: instantAt(day, 555, house.timeZone),
      type: { value: line?.type ?? 'other' },
      category: { value: line?.category ?? 'other', raw: code },
      stay: stay.source,
      text: text ?? line?.text,
      ...(item !== undefined && { item }),
      ...(line?.outlet !== undefined && { outlet: line.outlet }),
      ...(line?.place !== undefined && { place: line.place }),
      quantity: 1,
      ...(line?.type === 'revenue' &&
        netAndTax(gross, { currencies: [house.currency], taxRate: house.taxRate })),
      gross: price,
      ...(stay.room !== undefined && { room: stay.room }),
    };
  });
}

/** The folio lines of the nights of a stay. */
export function nightsOf(arrival: number, nights: number): readonly PlantedCharge[] {
  return Array.from({ length: nights }, (_, night) => ({
    code: '1000',
    day: arrival + night,
    gross: house.rate,
  }));
}
