import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Amounts, VisitColumns } from '../columns/visit-columns.ts';
import type { ChainTable } from './chain-table.ts';
import { addRow, createChains, dropRows, setCell, trimChains } from './chain-table.ts';
import type {
  CountColumn,
  DayColumn,
  FactColumn,
  FactKind,
  NumberColumn,
  WordColumn,
} from './fact-column.ts';
import { clearFact, createColumn, growColumn, noDay, setNumber, setWord } from './fact-column.ts';
import { factNames } from './fact-names.ts';
import type { GuestFacts, GuestVisit } from './guest-facts.ts';
import type { GuestIds } from './guest-ids.ts';
import { createIds, enterId, leaveId } from './guest-ids.ts';
import type { WordList } from './word-list.ts';
import { createWords, wordNumber } from './word-list.ts';

/** The columns of visits. */
export type VisitName = Exclude<keyof GuestVisit, 'departure'>;
/** The columns of purchases: how often and for how much a guest bought a thing, first and last. */
export type PurchaseName = 'what' | 'count' | 'amount' | 'first' | 'last';

/** Everybody a house knows, as columns: a row of facts for each guest, and what he did. */
export interface Census {
  /** The last day that is counted. */
  readonly until: number;
  /** Ids by the guest's number; an empty one is a place that nobody has. */
  readonly guests: GuestIds;
  /** The number of the guest of an id, and how many guests there are. */
  readonly numberOf: Pick<GuestIds, 'get' | 'size'>;
  /** Places that nobody has. */
  readonly free: number[];
  readonly columns: Map<string, FactColumn>;
  readonly visits: ChainTable<VisitName>;
  readonly purchases: ChainTable<PurchaseName>;
  readonly marks: ChainTable<'mark'>;
  /** The words of the columns of visits, purchases and marks. */
  readonly lists: Readonly<Record<ListName, WordList>>;
}

/** The lists of words that columns point into. */
export type ListName = 'property' | 'roomType' | 'bookingSource' | 'market' | 'what' | 'mark';

const summedOfVisits = ['visits', 'nights', 'heads', 'amount', 'contribution'] as const;
const wordsOfVisits = ['property', 'roomType', 'bookingSource', 'market'] as const;

/** The latest day there is: everything that is known counts. */
export const everyDay: number = 2 ** 31 - 1;

/** What a census is made with. */
export interface CensusOptions {
  /** The last day that is counted; absent for everything that is known. */
  readonly until?: number;
  /** What a hotel adds, by name. @throws `census/option` for the name of a fact that there is already */
  readonly custom?: Readonly<Record<string, FactKind>>;
}

/** A census that knows nobody yet. */
export function createCensus({ until = everyDay, custom = {} }: CensusOptions = {}): Census {
  const columns = new Map<string, FactColumn>();
  for (const [name, kind] of [...Object.entries(factNames), ...Object.entries(custom)]) {
    if (columns.has(name))
      throw new InnkeeperError('census/option', { option: name, problem: 'is the name of another fact' });
    columns.set(name, createColumn(kind, 64));
  }

  const guests = createIds();

  return {
    until,
    guests,
    numberOf: guests,
    free: [],
    columns,
    visits: createChains<VisitName>({
      property: 'small',
      roomType: 'small',
      bookingSource: 'small',
      market: 'small',
      day: 'whole',
      nights: 'small',
      heads: 'small',
      amount: 'amount',
      contribution: 'amount',
    }),
    purchases: createChains<PurchaseName>({
      what: 'small',
      count: 'small',
      amount: 'amount',
      first: 'whole',
      last: 'whole',
    }),
    marks: createChains<'mark'>({ mark: 'small' }),
    lists: {
      property: createWords(),
      roomType: createWords(),
      bookingSource: createWords(),
      market: createWords(),
      what: createWords(),
      mark: createWords(),
    },
  };
}

/** Keeps the row of a guest; what was known of him before is replaced. @returns his number */
export function putGuest(census: Census, guest: string, facts: GuestFacts): number {
  const known = census.numberOf.get(guest);
  const row = known ?? census.free.pop() ?? census.guests.length;
  if (known === undefined) {
    enterId(census.guests, guest, row);
    makeRoom(census, row);
  } else clearRow(census, row);
  for (const [name, word] of Object.entries(facts.words)) {
    const column = census.columns.get(name);
    if (column?.kind === 'word') setWord(column, row, word);
  }
  for (const [name, value] of Object.entries(facts.numbers)) {
    const column = census.columns.get(name);
    if (column?.kind === 'number' || column?.kind === 'count') setNumber(column, row, value);
  }
  for (const [name, day] of Object.entries(facts.days)) {
    const column = census.columns.get(name);
    if (column?.kind === 'day') column.values[row] = day;
  }
  for (const mark of facts.marks) {
    const place = addRow(census.marks, row);
    setCell(census.marks, 'mark', { row: place, value: wordNumber(census.lists.mark, mark) });
  }
  putVisits(census, row, facts.visits);
  putPurchases(census, row, facts);

  return row;
}

/** Takes a guest out of the census; nothing happens where he is not in it. */
export function dropGuest(census: Census, guest: string): void {
  const row = census.numberOf.get(guest);
  if (row === undefined) return;
  clearRow(census, row);
  leaveId(census.guests, row);
  census.free.push(row);
}

/** Gives back what was only room for more, once everybody is in it. */
export function trimCensus({ visits, purchases, marks }: Census): void {
  trimChains(visits);
  trimChains(purchases);
  trimChains(marks);
}

/** How many guests a census knows. */
export function guestsIn({ numberOf }: Census): number {
  return numberOf.size;
}

/** The visits as columns for every question that counts visits. No copy: they are those of the census at this moment. */
export function visitsIn({ guests, visits, columns: facts }: Census): VisitColumns {
  const { count, guest, columns } = visits;

  return {
    guests,
    guest: guest.subarray(0, count),
    day: columns.day.subarray(0, count) as Int32Array,
    amount: columns.amount.subarray(0, count) as Amounts,
    heads: columns.heads.subarray(0, count),
    kept: {
      lastDay: (facts.get('last') as DayColumn).values,
      visits: (facts.get('visits') as CountColumn).values,
      amount: (facts.get('amount') as NumberColumn).values,
    },
  };
}

function makeRoom(census: Census, row: number): void {
  for (const column of census.columns.values())
    if (row >= column.values.length) growColumn(column, row + 64 + (row >> 2));
}

function clearRow(census: Census, row: number): void {
  for (const column of census.columns.values()) clearFact(column, row);
  dropRows(census.visits, row);
  dropRows(census.purchases, row);
  dropRows(census.marks, row);
}

function putVisits(census: Census, row: number, visits: readonly GuestVisit[]): void {
  const sums = { visits: 0, nights: 0, heads: 0, amount: 0, contribution: 0 };
  let first = everyDay;
  let last: GuestVisit | undefined;
  let lastDeparture = noDay;
  const { visits: table, lists } = census;
  for (const visit of visits) {
    if (visit.day > census.until) continue;
    const place = addRow(table, row);
    for (const name of ['day', 'nights', 'heads', 'amount', 'contribution'] as const)
      setCell(table, name, { row: place, value: visit[name] });
    for (const name of wordsOfVisits)
      setCell(table, name, { row: place, value: wordNumber(lists[name], visit[name] ?? '') });
    sums.visits += 1;
    for (const name of ['nights', 'heads', 'amount', 'contribution'] as const) sums[name] += visit[name];
    if (visit.day < first) first = visit.day;
    if (visit.departure > lastDeparture) lastDeparture = visit.departure;
    if (!last || visit.day >= last.day) last = visit;
  }
  for (const name of summedOfVisits)
    setNumber(census.columns.get(name) as CountColumn | NumberColumn, row, sums[name]);
  if (!last) return;
  const setDay = (name: string, day: number): void => {
    (census.columns.get(name) as DayColumn).values[row] = day;
  };
  setDay('first', first);
  setDay('last', last.day);
  setDay('lastDeparture', lastDeparture);
  for (const name of wordsOfVisits) setWord(census.columns.get(name) as WordColumn, row, last[name] ?? '');
}

function putPurchases({ purchases, lists, until }: Census, row: number, facts: GuestFacts): void {
  const places = new Map<string, number>();
  for (const { what, day, count, amount } of facts.purchases) {
    if (day > until) continue;
    let place = places.get(what);
    if (place === undefined) {
      place = addRow(purchases, row);
      places.set(what, place);
      const { columns } = purchases;
      setCell(purchases, 'what', { row: place, value: wordNumber(lists.what, what) });
      columns.first[place] = day;
      columns.last[place] = day;
      columns.count[place] = 0;
      columns.amount[place] = 0;
    }
    const { columns } = purchases;
    setCell(purchases, 'count', { row: place, value: (columns.count[place] as number) + count });
    setCell(purchases, 'amount', { row: place, value: (columns.amount[place] as number) + amount });
    columns.first[place] = Math.min(columns.first[place] as number, day);
    columns.last[place] = Math.max(columns.last[place] as number, day);
  }
}
