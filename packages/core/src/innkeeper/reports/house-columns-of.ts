import type { VisitColumns } from '../../census/columns/visit-columns.ts';
import { factTableBuilder } from '../../census/pivot/fact-table.ts';
import type { ChargeRecord } from '../../records/charge-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type { HouseColumns, Lines } from '../../reports/house-columns.ts';
import { type Day, epochDayOf } from '../../shared/day.ts';
import { keyOfSource } from '../../shared/source-reference.ts';
import type { HouseSettings } from '../../stays/property.ts';
import { presencesOf } from '../../value/presences.ts';
import type { ValueLine } from '../../value/value-lines.ts';
import { valueLines } from '../../value/value-lines.ts';
import { recordIdOf } from '../house/record-id.ts';
import { experienceOf } from './experience-of.ts';
import type { GuestNumbers } from './guest-numbers.ts';
import { guestNumbers } from './guest-numbers.ts';
import type { HouseBook } from './house-reader.ts';
import { peopleOf } from './people-of.ts';
import { servicesOf } from './services-of.ts';
import { wishesMet } from './wishes-of.ts';
import { wordsOf } from './words-of.ts';

/** For which day, house and actor the columns are. */
export interface ColumnsOptions {
  readonly tenant: string;
  readonly asOf: Day;
  readonly settings: HouseSettings;
  /** What amounts are counted in; absent where no amount is known. */
  readonly currency?: string;
  /** The property whose place counts. */
  readonly property?: string;
  readonly properties?: readonly string[];
}

/** Lays the book of a house out in columns, as of a day: what lies after it is not seen. */
export function houseColumnsOf(book: HouseBook, options: ColumnsOptions): HouseColumns {
  const { asOf, settings, currency } = options;
  const numbers = guestNumbers(book, options);
  const place = settings.properties.find(({ id }) => id === options.property) ?? settings.properties[0];
  let experience: ReturnType<typeof experienceOf> | undefined;
  const visits = visitBuilder(book, numbers, options);
  const money = chargesInto(visits, book, numbers, options);

  return {
    guests: numbers.ids,
    ...visits.build(),
    ...money,
    ...(currency !== undefined && { currency }),
    stays: stayLines(book, numbers),
    ...peopleOf(book, numbers, options),
    ...wordsOf(book, numbers, asOf),
    experience: () => {
      experience ??= experienceOf(book, numbers, options);

      return experience;
    },
    wishes: wishesMet(book, numbers, { asOf, settings }),
    services: servicesOf(book, numbers, options),
    today: todayOf(book, numbers, asOf),
    ...(place?.point && { point: place.point }),
    ...(book.dataUntil !== undefined && { dataUntil: book.dataUntil }),
  };
}

/** Whether a stay took place, takes place, or is to. */
function isReal({ status }: StayRecord): boolean {
  return ['checked-out', 'in-house', 'reserved'].includes(status.value);
}

function hasBegun({ status }: StayRecord): boolean {
  return status.value === 'checked-out' || status.value === 'in-house';
}

interface Visits {
  /** The row of a guest's visit of a stay, else of the day: a lunch without a room is a visit too. */
  rowOf(guest: number, stay: string | undefined, day: number): number;
  add(row: number, net: number, contribution: number): void;
  build(): { readonly visits: VisitColumns; readonly revenue: Float64Array };
}

function visitBuilder(book: HouseBook, numbers: GuestNumbers, { asOf }: ColumnsOptions): Visits {
  const [guest, day, heads, amount, revenue]: [number[], number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  const byStay = new Map<string, number>();
  const byDay = new Map<string, number>();
  const add = (who: number, when: number, people: number): number => {
    guest.push(who);
    day.push(when);
    heads.push(people);
    amount.push(0);
    revenue.push(0);

    return guest.length - 1;
  };
  const stays = new Map<string, StayRecord>();
  const own: StayRecord[][] = numbers.ids.map(() => []);
  for (const { record } of book.stays) {
    if (!hasBegun(record)) continue;
    stays.set(keyOfSource(record.source), record);
    for (const who of numbers.presentIn(record)) own[who]?.push(record);
  }
  for (const [who, records] of own.entries())
    for (const presence of presencesOf(records, asOf).presences) {
      const main = presence.stays.map((source) => stays.get(keyOfSource(source)) as StayRecord);
      const people = main.reduce((sum, stay) => sum + headsOf(stay, who, numbers), 0);
      const row = add(who, epochDayOf(presence.arrival), people);
      for (const source of presence.stays) byStay.set(`${who} ${keyOfSource(source)}`, row);
      for (
        let when = epochDayOf(presence.arrival);
        when <= Math.min(epochDayOf(presence.departure), epochDayOf(asOf));
        when += 1
      )
        byDay.set(`${who} ${when}`, row);
    }

  return {
    rowOf(who, stay, when) {
      const known =
        (stay !== undefined ? byStay.get(`${who} ${stay}`) : undefined) ?? byDay.get(`${who} ${when}`);
      if (known !== undefined) return known;
      const row = add(who, when, 1);
      byDay.set(`${who} ${when}`, row);

      return row;
    },
    add(row, net, contribution) {
      revenue[row] = (revenue[row] as number) + net;
      amount[row] = (amount[row] as number) + contribution;
    },
    build: () => ({
      visits: {
        guests: numbers.ids,
        guest: Int32Array.from(guest),
        day: Int32Array.from(day),
        amount: Float64Array.from(amount),
        heads: Int32Array.from(heads),
      },
      revenue: Float64Array.from(revenue),
    }),
  };
}

/** Who stays with somebody is counted by himself where the house knows him, else with the guest. */
function headsOf(stay: StayRecord, who: number, numbers: GuestNumbers): number {
  const present = numbers.presentIn(stay);
  if (present[0] !== who) return 1;

  return Math.max(1, (stay.adults ?? 1) + (stay.children ?? 0) - (present.length - 1));
}

/** Adds what was earned to the visits, line by line, and lays the lines out. */
function chargesInto(
  visits: Visits,
  book: HouseBook,
  numbers: GuestNumbers,
  { settings, asOf, currency, tenant }: ColumnsOptions,
): Pick<HouseColumns, 'sales' | 'costUnknown' | 'refusedLines'> {
  const table = factTableBuilder(
    ['category', 'item', 'outlet', 'channel', 'market', 'month', 'property'],
    ['revenue', 'visit'],
  );
  const [guest, day]: [number[], number[]] = [[], []];
  let [costUnknown, refusedLines] = [0, 0];
  if (currency !== undefined) {
    const { marginFloor: _floor, ...terms } = settings.value ?? {};
    const charges = new Map<string, ChargeRecord>(
      book.charges.map(({ record }) => [keyOfSource(record.source), record]),
    );
    const stays = new Map<string, StayRecord>(book.stays.map(({ id, record }) => [id, record]));
    const { lines, refused } = valueLines(
      {
        charges: [...charges.values()],
        stays: book.stays.map(({ record }) => record),
        gifts: book.gifts,
      },
      { ...terms, currency },
      asOf,
    );
    const whoOf = ({ profile, stay }: Pick<ValueLine, 'profile' | 'stay'>): number =>
      numbers.payerOf(profile, stay && stays.get(recordIdOf(tenant, { ...stay, kind: 'stay' })));
    refusedLines = refused.filter((line) => whoOf(line) >= 0).length;
    for (const line of lines) {
      const charge = line.source && charges.get(keyOfSource(line.source));
      const stay = line.stay && stays.get(recordIdOf(tenant, { ...line.stay, kind: 'stay' }));
      const who = whoOf(line);
      if (who >= 0) {
        if (line.cost === undefined) costUnknown += line.net;
        const row = visits.rowOf(who, stay && keyOfSource(stay.source), epochDayOf(line.day));
        visits.add(row, line.net, line.net - (line.cost ?? 0) - line.gift - line.commission);
        guest.push(who);
        day.push(epochDayOf(line.day));
        table.add(
          [
            line.category ?? '',
            charge?.item ?? '',
            charge?.outlet ?? '',
            stay?.bookingSource ?? '',
            stay?.market ?? '',
            line.day.slice(0, 7),
            charge?.property ?? '',
          ],
          [line.net, row],
        );
      }
    }
  }

  return {
    costUnknown,
    refusedLines,
    sales: { table: table.build(), guest: Int32Array.from(guest), day: Int32Array.from(day) },
  };
}

function stayLines(book: HouseBook, numbers: GuestNumbers): Lines {
  const table = factTableBuilder(
    ['status', 'channel', 'market', 'roomType', 'purpose', 'month', 'property'],
    ['nights', 'heads'],
  );
  const [guest, day]: [number[], number[]] = [[], []];
  for (const { record } of book.stays) {
    guest.push(numbers.presentIn(record)[0] ?? -1);
    day.push(epochDayOf(record.arrival));
    table.add(
      [
        record.status.value,
        record.bookingSource ?? '',
        record.market ?? '',
        record.roomType ?? '',
        record.purpose ?? '',
        record.arrival.slice(0, 7),
        record.property,
      ],
      [
        epochDayOf(record.departure) - epochDayOf(record.arrival),
        (record.adults ?? 1) + (record.children ?? 0),
      ],
    );
  }

  return { table: table.build(), guest: Int32Array.from(guest), day: Int32Array.from(day) };
}

function todayOf(book: HouseBook, numbers: GuestNumbers, asOf: Day): HouseColumns['today'] {
  const [arriving, inHouse, leaving] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (const { record } of book.stays) {
    const { arrival, departure } = record;
    if (!isReal(record) || arrival > asOf || departure < asOf) continue;
    for (const who of numbers.presentIn(record)) {
      if (arrival === asOf) arriving.add(who);
      if (departure === asOf && departure > arrival) leaving.add(who);
      if ((arrival < asOf && departure > asOf) || record.status.value === 'in-house') inHouse.add(who);
    }
  }
  const ordered = (found: ReadonlySet<number>): readonly number[] =>
    [...found].sort((one, other) => one - other);

  return { arriving: ordered(arriving), inHouse: ordered(inHouse), leaving: ordered(leaving) };
}
