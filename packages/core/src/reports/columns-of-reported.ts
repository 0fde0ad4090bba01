import type { Codes, Dimension } from '../census/pivot/fact-table.ts';
import { factTableBuilder } from '../census/pivot/fact-table.ts';
import { type Day, dayOfEpoch, epochDayOf, type Instant } from '../shared/day.ts';
import type { GeoPoint } from '../shared/geo.ts';
import { ageBandOf, fieldsAsked } from './attributes-of-profiles.ts';
import { caseAsOf, untouchedCase } from './case-as-of.ts';
import type { HouseCase, HouseColumns, HouseScore } from './house-columns.ts';
import type { PersonRow, ReportedHouse, ReportedWord } from './reported-house.ts';

/** For which day and properties, and what else the columns say of the house. */
export interface ReportedOptions {
  readonly asOf: Day;
  /** Only what happened in these, and guests whom they know; everything where it is absent. */
  readonly properties?: readonly string[];
  readonly currency?: string;
  readonly point?: GeoPoint;
  readonly dataUntil?: Instant;
  /** The guest whom a profile belongs to now, by the ids of the store. */
  readonly guestOf: (profileId: string) => string;
}

/** Lays out what reports count, as of a day: what lies after it is not seen. */
export function columnsOfReported(house: ReportedHouse, options: ReportedOptions): HouseColumns {
  const view = viewOf(house, options);
  const visits = visitsOf(view);

  return {
    guests: view.ids,
    ...visits,
    ...(options.currency !== undefined && { currency: options.currency }),
    stays: { table: factTableBuilder([], []).build(), guest: new Int32Array(), day: new Int32Array() },
    ...peopleOf(view, options),
    contacts: contactsOf(view),
    ...wordsOf(view),
    // How wishes were met, and what was experienced, only the records tell.
    wishes: [],
    experience: () => [],
    today: todayOf(view),
    ...(options.point && { point: options.point }),
    ...(options.dataUntil !== undefined && { dataUntil: options.dataUntil }),
  };
}

/** Who and what is seen. */
interface View {
  readonly house: ReportedHouse;
  readonly asOf: Day;
  readonly today: number;
  /** Ids in order. */
  readonly ids: readonly string[];
  /** The place of a guest in order, by his number; −1 for who is not seen. */
  readonly placeOf: Int32Array;
  readonly people: readonly PersonRow[];
  /** By the number of a property: whether it is seen. */
  readonly isSeen: Uint8Array;
  readonly sees: (property: string) => boolean;
}

function viewOf(house: ReportedHouse, { asOf, properties }: ReportedOptions): View {
  const sees = (property: string): boolean => properties?.includes(property) ?? true;
  const isSeen = Uint8Array.from(house.lists.property.words, (word) => (sees(word) ? 1 : 0));
  const known = new Uint8Array(house.guests.length);
  if (properties) {
    const { count, guest, columns } = house.stays;
    for (let row = 0; row < count; row += 1)
      if (isSeen[columns.property[row] as number]) known[guest[row] as number] = 1;
  }
  const isKnown = (number: number): boolean => {
    const person = house.people[number];
    if (!person) return false;

    return !properties || known[number] === 1 || person.places.length === 0 || person.places.some(sees);
  };
  const numbers = [...house.guests.keys()].filter(isKnown);
  const idOf = (number: number | undefined): string => house.guests[number as number] as string;
  // They are read in this order: only who came later stands elsewhere.
  if (numbers.some((number, at) => at > 0 && idOf(number) < idOf(numbers[at - 1])))
    numbers.sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
  const placeOf = new Int32Array(house.guests.length).fill(-1);
  for (const [place, number] of numbers.entries()) placeOf[number] = place;

  return {
    house,
    asOf,
    today: epochDayOf(asOf),
    ids: numbers.map((number) => house.guests[number] as string),
    placeOf,
    people: numbers.map((number) => house.people[number] as PersonRow),
    isSeen,
    sees,
  };
}

/** Visits that had begun, with what was earned until the day, and every line of it. */
function visitsOf({
  house,
  ids,
  placeOf,
  isSeen,
  people,
  sees,
  today,
}: View): Pick<HouseColumns, 'visits' | 'revenue' | 'sales' | 'costUnknown' | 'refusedLines'> {
  const { stays, lines } = house;
  const { rowOf, firstOf } = placesOfVisits(house, placeOf);
  const room = rowOf.length;
  const [guest, day, heads] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
  const [amount, revenue] = [new Float64Array(room), new Float64Array(room)];
  let visits = 0;
  const rowFor = (place: number, visit: number, first: number): number => {
    const key = (firstOf[place] as number) + visit;
    const known = rowOf[key] as number;
    if (known >= 0) {
      if (first < (day[known] as number)) day[known] = first;

      return known;
    }
    rowOf[key] = visits;
    guest[visits] = place;
    day[visits] = first;
    visits += 1;

    return visits - 1;
  };
  const { arrival, visit: visitOf, property: propertyOf, heads: own } = stays.columns;
  for (let row = 0; row < stays.count; row += 1) {
    const place = placeOf[stays.guest[row] as number] as number;
    const from = arrival[row] as number;
    const visit = visitOf[row] as number;
    if (place < 0 || visit < 0 || from > today || !isSeen[propertyOf[row] as number]) continue;
    const at = rowFor(place, visit, from);
    heads[at] = (heads[at] as number) + (own[row] as number);
  }
  const taken = new Int32Array(lines.count);
  const visitOfLine = new Float64Array(lines.count);
  const [lineGuest, lineDay] = [new Int32Array(lines.count), new Int32Array(lines.count)];
  let [count, costUnknown] = [0, 0];
  const { columns } = lines;
  const {
    day: days,
    place: places,
    looseDay,
    visit,
    net: nets,
    contribution,
    costUnknown: unknown,
  } = columns;
  for (let row = 0; row < lines.count; row += 1) {
    const place = placeOf[lines.guest[row] as number] as number;
    const when = days[row] as number;
    if (place < 0 || when > today || !isSeen[places[row] as number]) continue;
    const loose = looseDay[row] as number;
    const at = rowFor(place, visit[row] as number, loose < 0 ? when : loose);
    if (heads[at] === 0) heads[at] = 1;
    const net = nets[row] as number;
    revenue[at] = (revenue[at] as number) + net;
    amount[at] = (amount[at] as number) + (contribution[row] as number);
    if (unknown[row]) costUnknown += net;
    taken[count] = row;
    lineGuest[count] = place;
    lineDay[count] = when;
    visitOfLine[count] = at;
    count += 1;
  }
  const rows = taken.subarray(0, count);
  const dimension = (name: Exclude<ReportedWord, 'status'>, from: Codes): Dimension => ({
    name,
    values: house.lists[name].words,
    codes: picked(from, rows),
  });
  const net = columns.net as Float64Array;

  return {
    visits: {
      guests: ids,
      guest: guest.slice(0, visits),
      day: day.slice(0, visits),
      amount: amount.slice(0, visits),
      heads: heads.slice(0, visits),
    },
    revenue: revenue.slice(0, visits),
    sales: {
      table: {
        rows: count,
        dimensions: [
          ...(['category', 'item', 'outlet', 'channel', 'market'] as const).map((name) =>
            dimension(name, columns[name] as Codes),
          ),
          monthOf(lineDay.subarray(0, count)),
          dimension('property', columns.property as Codes),
        ],
        numbers: [
          { name: 'revenue', values: amountsAt(net, rows) },
          { name: 'visit', values: visitOfLine.slice(0, count) },
        ],
      },
      guest: lineGuest.slice(0, count),
      day: lineDay.slice(0, count),
    },
    costUnknown,
    refusedLines: people.reduce(
      (sum, { refused }) =>
        sum + refused.filter(([when, property]) => when <= today && sees(property)).length,
      0,
    ),
  };
}

/** Room for every visit of every guest: those of one guest lie together. */
function placesOfVisits(
  { stays, lines }: ReportedHouse,
  placeOf: Int32Array,
): { readonly rowOf: Int32Array; readonly firstOf: Int32Array } {
  const most = new Int32Array(placeOf.length);
  for (const { columns, count, guest } of [stays, lines]) {
    const { visit } = columns;
    for (let row = 0; row < count; row += 1) {
      const place = placeOf[guest[row] as number] as number;
      if (place >= 0 && (visit[row] as number) >= (most[place] as number))
        most[place] = (visit[row] as number) + 1;
    }
  }
  const firstOf = new Int32Array(most.length + 1);
  for (let place = 0; place < most.length; place += 1)
    firstOf[place + 1] = (firstOf[place] as number) + (most[place] as number);

  return { rowOf: new Int32Array(firstOf[most.length] as number).fill(-1), firstOf };
}

function picked(from: Codes, rows: Int32Array): Codes {
  if (isEveryRow(rows)) return from.slice(0, rows.length) as Codes;
  const codes = new (from.constructor as new (length: number) => Codes)(rows.length);
  for (let at = 0; at < rows.length; at += 1) codes[at] = from[rows[at] as number] as number;

  return codes;
}

/** Rows rise: where the last is in its own place, none is left out. */
function isEveryRow(rows: Int32Array): boolean {
  return rows.length === 0 || rows[rows.length - 1] === rows.length - 1;
}

function amountsAt(from: Float64Array, rows: Int32Array): Float64Array {
  if (isEveryRow(rows)) return from.slice(0, rows.length);
  const values = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) values[at] = from[rows[at] as number] as number;

  return values;
}

/** The months of days, as a column of words. */
function monthOf(days: Int32Array): Dimension {
  let [first, last] = [2 ** 31 - 1, -(2 ** 31)];
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const values: string[] = [];
  const numbers = new Int32Array(Math.max(0, last - first + 1));
  for (let at = 0; at < numbers.length; at += 1) {
    const month = dayOfEpoch(first + at).slice(0, 7);
    if (values.at(-1) !== month) values.push(month);
    numbers[at] = values.length - 1;
  }
  const codes = new Uint16Array(days.length);
  for (let row = 0; row < days.length; row += 1)
    codes[row] = numbers[(days[row] as number) - first] as number;

  return { name: 'month', values, codes };
}

function peopleOf(
  { house, people, placeOf, isSeen, asOf }: View,
  { guestOf }: ReportedOptions,
): Pick<
  HouseColumns,
  'people' | 'known' | 'asked' | 'latitude' | 'longitude' | 'referrals' | 'referredBy' | 'constrained'
> {
  const n = people.length;
  const channels = firstChannels(house, placeOf, { isSeen, n });
  const referrals = new Uint32Array(n);
  const referredBy = new Int32Array(n).fill(-1);
  for (const [place, { broughtBy = [] }] of people.entries()) {
    const found = new Set(broughtBy.map((id) => placeOf[house.numberOf.get(guestOf(id)) ?? -1] ?? -1));
    for (const by of found) {
      if (by < 0 || by === place) continue;
      const before = referredBy[place] as number;
      referrals[by] = (referrals[by] as number) + 1;
      referredBy[place] = before < 0 ? by : Math.min(before, by);
    }
  }
  const [latitude, longitude] = [new Float64Array(n).fill(Number.NaN), new Float64Array(n).fill(Number.NaN)];
  for (const [place, { point }] of people.entries())
    if (point) {
      latitude[place] = point[0];
      longitude[place] = point[1];
    }
  const words = (['nationality', 'gender', 'language', 'vip', 'city'] as const).map(
    (name, at): Dimension => ({
      name,
      values: house.lists[name].words,
      codes: Int32Array.from(people, (person) => person.words[at] as number),
    }),
  );

  return {
    people: {
      rows: n,
      dimensions: [
        ...words,
        wordsIn('age', people, ({ birthYear }) => ageBandOf(birthYear, asOf)),
        wordsIn('member', people, ({ isMember }) => (isMember ? 'yes' : 'no')),
        { name: 'channel', values: house.lists.channel.words, codes: channels },
      ],
      numbers: [],
    },
    known: Uint8Array.from(people, ({ known }) => known),
    asked: fieldsAsked,
    latitude,
    longitude,
    referrals,
    referredBy,
    constrained: people.reduce((sum, { hasMust }) => sum + (hasMust ? 1 : 0), 0),
  };
}

function wordsIn(name: string, people: readonly PersonRow[], of: (person: PersonRow) => string): Dimension {
  const codeOf = new Map<string, number>();
  const codes = Int32Array.from(people, (person) => {
    const word = of(person);
    const code = codeOf.get(word) ?? codeOf.size;
    codeOf.set(word, code);

    return code;
  });

  return { name, values: [...codeOf.keys()], codes };
}

/** By which way each guest booked first. */
function firstChannels(
  { stays, lists }: ReportedHouse,
  placeOf: Int32Array,
  { isSeen, n }: { readonly isSeen: Uint8Array; readonly n: number },
): Int32Array {
  const first = new Int32Array(n).fill(2 ** 31 - 1);
  const codes = new Int32Array(n);
  const { words } = lists.channel;
  const { arrival, channel, property } = stays.columns;
  for (let row = 0; row < stays.count; row += 1) {
    const place = placeOf[stays.guest[row] as number] as number;
    if (place < 0 || !isSeen[property[row] as number]) continue;
    const [day, code] = [arrival[row] as number, channel[row] as number];
    const before = first[place] as number;
    const isEarlier =
      day < before || (day === before && (words[code] as string) < (words[codes[place] as number] as string));
    if (!isEarlier) continue;
    first[place] = day;
    codes[place] = code;
  }

  return codes;
}

function contactsOf({ house, placeOf, today }: View): HouseColumns['contacts'] {
  const { count, guest, columns } = house.contacts;
  const taken = new Int32Array(count);
  let rows = 0;
  for (let row = 0; row < count; row += 1)
    if ((placeOf[guest[row] as number] as number) >= 0 && (columns.day[row] as number) <= today)
      taken[rows++] = row;
  const at = taken.subarray(0, rows);
  const words = (name: 'medium' | 'staff' | 'subject'): Dimension => ({
    name,
    values: house.lists[name].words,
    codes: picked(columns[name] as Codes, at),
  });

  return {
    guest: at.map((row) => placeOf[guest[row] as number] as number),
    day: at.map((row) => columns.day[row] as number),
    isOut: Uint8Array.from(at, (row) => columns.isOut[row] as number),
    medium: words('medium'),
    staff: words('staff'),
    subject: words('subject'),
  };
}

function wordsOf({ people, asOf, today, sees }: View): Pick<HouseColumns, 'cases' | 'scores'> {
  const cases: HouseCase[] = [];
  const scores: HouseScore[] = [];
  for (const [guest, person] of people.entries()) {
    for (const [record, place] of person.cases)
      if (record.day <= asOf && (place === '' || sees(place)))
        cases.push({
          guest,
          day: epochDayOf(record.day),
          kind: 'complaint',
          about: record.about ?? 'unknown',
          ...caseAsOf(record, asOf),
        });
    for (const [day, about] of person.broken)
      if (day <= today) cases.push({ guest, day, kind: 'violation', about, ...untouchedCase });
    for (const [day, points, of, place] of person.scores)
      if (day <= today && (place === '' || sees(place))) scores.push({ guest, day, points, of });
  }
  cases.sort(
    (one, other) => one.day - other.day || one.guest - other.guest || (one.about < other.about ? -1 : 1),
  );

  return { cases, scores };
}

function todayOf({ house, placeOf, isSeen, today }: View): HouseColumns['today'] {
  const [arriving, inHouse, leaving] = [new Set<number>(), new Set<number>(), new Set<number>()];
  const { numbers } = house.lists.status;
  const [out, here, reserved] = ['checked-out', 'in-house', 'reserved'].map((word) => numbers.get(word));
  const { count, guest, columns } = house.stays;
  for (let row = 0; row < count; row += 1) {
    const [arrival, departure] = [columns.arrival[row] as number, columns.departure[row] as number];
    if (arrival > today || departure < today || !isSeen[columns.property[row] as number]) continue;
    const who = placeOf[guest[row] as number] as number;
    const status = columns.status[row];
    if (who < 0 || (status !== out && status !== here && status !== reserved)) continue;
    if (arrival === today) arriving.add(who);
    if (departure === today && departure > arrival) leaving.add(who);
    if ((arrival < today && departure > today) || status === here) inHouse.add(who);
  }
  const ordered = (found: ReadonlySet<number>): readonly number[] =>
    [...found].sort((one, other) => one - other);

  return { arriving: ordered(arriving), inHouse: ordered(inHouse), leaving: ordered(leaving) };
}
