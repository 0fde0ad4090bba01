import type { ChainTable } from '../census/house/chain-table.ts';
import { addRow, createChains, dropRows, setCell, trimChains } from '../census/house/chain-table.ts';
import type { WordList } from '../census/house/word-list.ts';
import { createWords, wordNumber } from '../census/house/word-list.ts';
import type { PackedGuest, PackedLines } from './packed-lines.ts';
import { cellAt } from './packed-lines.ts';
import type { ReportedCase, ReportedGuest, ReportedLine, ReportedStay } from './reported-guest.ts';

/** The words of each column of words. */
export type ReportedWord =
  | 'nationality'
  | 'gender'
  | 'language'
  | 'vip'
  | 'city'
  | 'status'
  | 'channel'
  | 'property'
  | 'category'
  | 'item'
  | 'outlet'
  | 'market'
  | 'medium'
  | 'staff'
  | 'subject';

/** What reports count of everybody, in columns: kept current guest by guest. */
export interface ReportedHouse {
  /** Ids by number; an empty one is a place that nobody has. */
  readonly guests: string[];
  readonly numberOf: Map<string, number>;
  readonly free: number[];
  readonly people: (PersonRow | undefined)[];
  readonly stays: ChainTable<'arrival' | 'departure' | 'status' | 'channel' | 'property' | 'visit' | 'heads'>;
  readonly lines: ChainTable<(typeof columnsOfLines)[number]>;
  readonly contacts: ChainTable<'day' | 'isOut' | 'medium' | 'staff' | 'subject'>;
  readonly lists: Readonly<Record<ReportedWord, WordList>>;
  /** Grows with every change: whoever laid something out knows whether it still holds. */
  changes: number;
}

/** What is seldom or small enough to be kept as it is. */
export type PersonRow = Pick<
  ReportedGuest,
  'birthYear' | 'isMember' | 'known' | 'places' | 'point' | 'hasMust' | 'broughtBy'
> & {
  /** Numbers of his five words. */
  readonly words: readonly number[];
  readonly refused: NonNullable<ReportedGuest['refused']>;
  readonly cases: readonly (readonly [ReportedCase, string])[];
  readonly scores: NonNullable<ReportedGuest['scores']>;
  readonly broken: NonNullable<ReportedGuest['broken']>;
};

/** The columns of lines, in the order of a line. */
const columnsOfLines = [
  'day',
  'category',
  'item',
  'outlet',
  'channel',
  'market',
  'property',
  'place',
  'net',
  'contribution',
  'costUnknown',
  'visit',
  'looseDay',
] as const;
/** The list that the words of a column of lines are in. */
const listOf: Readonly<Partial<Record<(typeof columnsOfLines)[number], ReportedWord>>> = {
  category: 'category',
  item: 'item',
  outlet: 'outlet',
  channel: 'channel',
  market: 'market',
  property: 'property',
  place: 'property',
};
const personWords = ['nationality', 'gender', 'language', 'vip', 'city'] as const;
const nothing: readonly never[] = [];

/** A house of which nothing is known yet. */
export function createReportedHouse(): ReportedHouse {
  return {
    guests: [],
    numberOf: new Map(),
    free: [],
    people: [],
    stays: createChains({
      arrival: 'whole',
      departure: 'whole',
      status: 'small',
      channel: 'small',
      property: 'small',
      visit: 'whole',
      heads: 'whole',
    }),
    lines: createChains({
      day: 'whole',
      category: 'small',
      item: 'small',
      outlet: 'small',
      channel: 'small',
      market: 'small',
      property: 'small',
      place: 'small',
      net: 'amount',
      contribution: 'amount',
      costUnknown: 'small',
      visit: 'small',
      looseDay: 'whole',
    }),
    contacts: createChains({
      day: 'whole',
      isOut: 'small',
      medium: 'small',
      staff: 'small',
      subject: 'small',
    }),
    lists: {
      nationality: createWords(),
      gender: createWords(),
      language: createWords(),
      vip: createWords(),
      city: createWords(),
      status: createWords(),
      channel: createWords(),
      property: createWords(),
      category: createWords(),
      item: createWords(),
      outlet: createWords(),
      market: createWords(),
      medium: createWords(),
      staff: createWords(),
      subject: createWords(),
    },
    changes: 0,
  };
}

/** Puts a guest in, his lines packed or not; what was known of him before is replaced. */
export function putReported(house: ReportedHouse, guest: string, told: ReportedGuest | PackedGuest): void {
  dropReported(house, guest);
  const number = house.free.pop() ?? house.guests.length;
  house.guests[number] = guest;
  house.numberOf.set(guest, number);
  const { stays, lines, contacts = nothing, words, refused, cases, scores, broken, ...rest } = told;
  house.people[number] = {
    ...rest,
    words: personWords.map((name, at) => wordNumber(house.lists[name], words[at] ?? '')),
    refused: refused ?? nothing,
    cases: cases ?? nothing,
    scores: scores ?? nothing,
    broken: broken ?? nothing,
  };
  for (const stay of stays) putStay(house, number, stay);
  if ('count' in lines) putPacked(house, number, lines);
  else for (const line of lines) putLine(house, number, line);
  for (const [day, isOut, medium, staff, subject] of contacts) {
    const row = addRow(house.contacts, number);
    const put = (name: keyof typeof house.contacts.columns, value: number): void =>
      setCell(house.contacts, name, { row, value });
    put('day', day);
    put('isOut', isOut);
    put('medium', wordNumber(house.lists.medium, medium));
    put('staff', wordNumber(house.lists.staff, staff));
    put('subject', wordNumber(house.lists.subject, subject));
  }
}

function putStay({ stays, lists }: ReportedHouse, number: number, told: ReportedStay): void {
  const [arrival, departure, status, channel, property, visit, heads] = told;
  const row = addRow(stays, number);
  const { columns } = stays;
  columns.arrival[row] = arrival;
  columns.departure[row] = departure;
  columns.visit[row] = visit;
  columns.heads[row] = heads;
  setCell(stays, 'status', { row, value: wordNumber(lists.status, status) });
  setCell(stays, 'channel', { row, value: wordNumber(lists.channel, channel) });
  setCell(stays, 'property', { row, value: wordNumber(lists.property, property) });
}

function putLine({ lines, lists }: ReportedHouse, number: number, told: ReportedLine): void {
  const row = addRow(lines, number);
  const { columns } = lines;
  // By place, not taken apart: there are millions of lines.
  columns.day[row] = told[0];
  columns.costUnknown[row] = told[10];
  columns.looseDay[row] = told[12];
  setCell(lines, 'net', { row, value: told[8] });
  setCell(lines, 'contribution', { row, value: told[9] });
  setCell(lines, 'visit', { row, value: told[11] });
  setCell(lines, 'category', { row, value: wordNumber(lists.category, told[1]) });
  setCell(lines, 'item', { row, value: wordNumber(lists.item, told[2]) });
  setCell(lines, 'outlet', { row, value: wordNumber(lists.outlet, told[3]) });
  setCell(lines, 'channel', { row, value: wordNumber(lists.channel, told[4]) });
  setCell(lines, 'market', { row, value: wordNumber(lists.market, told[5]) });
  setCell(lines, 'property', { row, value: wordNumber(lists.property, told[6]) });
  setCell(lines, 'place', { row, value: wordNumber(lists.property, told[7]) });
}

function putPacked({ lines, lists }: ReportedHouse, number: number, packed: PackedLines): void {
  const { count, words } = packed;
  const from = lines.count;
  for (let at = 0; at < count; at += 1) addRow(lines, number);
  for (const [place, name] of columnsOfLines.entries()) {
    const column = packed.columns[place];
    const list = listOf[name];
    const numbers: number[] = [];
    const numberOf = (cell: number): number => {
      if (!list) return cell;
      numbers[cell] ??= wordNumber(lists[list], words[cell] ?? '');

      return numbers[cell];
    };
    for (let at = 0; at < count; at += 1)
      setCell(lines, name, { row: from + at, value: numberOf(cellAt(column, at)) });
  }
}

/** Takes a guest out; nothing happens where he is not in it. */
export function dropReported(house: ReportedHouse, guest: string): void {
  house.changes += 1;
  const number = house.numberOf.get(guest);
  if (number === undefined) return;
  house.numberOf.delete(guest);
  house.guests[number] = '';
  house.people[number] = undefined;
  for (const table of [house.stays, house.lines, house.contacts]) dropRows(table as never, number);
  house.free.push(number);
}

/** Gives back what was only room for more, once everybody is in it. */
export function trimReported({ stays, lines, contacts }: ReportedHouse): void {
  for (const table of [stays, lines, contacts]) trimChains(table as never);
}
