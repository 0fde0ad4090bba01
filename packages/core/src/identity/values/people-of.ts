import { foldText } from '../../shared/fold-text.ts';
import type { Parallel } from '../../shared/parallel.ts';
import { mostOwnColumns } from '../compare/own-columns.ts';
import type { ResolveOptions } from '../resolve-people.ts';
import { type Column, type ColumnData, joinedColumn } from './columns.ts';
import { countsOfDates } from './counts-of-dates.ts';
import { companyOf, countsIn, streetOf } from './long-texts.ts';
import { emailsOf, type Mailboxes } from './mailboxes.ts';
import { type HolderWork, holdersOf, type Named, namedBy } from './many-values.ts';
import { nameParts, type ScriptReaders } from './name-parts.ts';
import { readNames } from './names-of.ts';
import { orderByHash } from './order-by-hash.ts';
import {
  type Holders,
  holdersIn,
  landsIn,
  type NumberWork,
  numberColumns,
  numbersOf,
  type OwnNumbers,
  type PackedNumbers,
  unpackNumbers,
} from './own-numbers.ts';
import { sharedPeople } from './pack-people.ts';
import type { OneValue, OwnColumn, People } from './people.ts';
import { type DateOrder, dateOrderOf, readBirth } from './read-birth.ts';
import { canShare, shared } from './shared-memory.ts';
import { hashOfText, mixed } from './value-table.ts';

/** What reads values that core does not read by itself. */
export interface ValueReaders extends ScriptReaders {
  /** ISO 3166-1 alpha-2 of a country however it is written. */
  readonly country?: ((text: string) => string | undefined) | undefined;
}

/** Turns the columns of a table into people who can be compared. Columns of unknown fields are passed over. */
export function peopleOf(columns: readonly Column[], readers: ValueReaders = {}): People {
  const rows = orderByContent(columns);
  const country = countryBy(readers);
  const numbers = numbersOf(numberColumns(columns), rows, landsIn(columns, country));
  const names = namesIn(columns, rows, readers);
  const named = namedBy(names);
  const mail = emailsOf(columns, rows);
  const holders = { ...holdersIn(numbers, named), email: holdersOf(mailWork(mail, named)) };

  return together(
    rows,
    names,
    { ...othersIn(columns, rows, names, country), ...mail },
    { ...numbers, holders },
  );
}

/**
 * The same on two cores where there are: telephones, documents and memberships are read beside all else. What comes lies
 * where threads share it.
 */
export async function peopleOfOn(
  parallel: Parallel,
  columns: readonly Column[],
  readers: ValueReaders = {},
  { threadsFrom = 20_000 }: Pick<ResolveOptions, 'threadsFrom'> = {},
): Promise<People> {
  const parts = numberColumns(columns).map(({ data }) => data);
  const isWorth = (columns[0]?.ids.length ?? 0) >= threadsFrom && !parts.includes(undefined);
  if (!isWorth || parallel.cores < 2 || !canShare()) return sharedPeople(peopleOf(columns, readers));
  const team = parallel.team();
  try {
    const rows = shared(orderByContent(columns));
    const country = countryBy(readers);
    const work: NumberWork = { columns: parts as ColumnData[], rows, lands: landsIn(columns, country) };
    const read = team.run('readNumbers', [work]);
    const names = namesIn(columns, rows, readers);
    const named = shared(namedBy(names));
    const counted = team.run('countHolders', [named]);
    const mail = emailsOf(columns, rows);
    const mailed = team.run('countHoldersOf', [mailWork(mail, named)]);
    const others = { ...othersIn(columns, rows, names, country), ...mail };
    const [packed] = (await read) as readonly [PackedNumbers];
    const [held] = (await counted) as readonly [Holders];
    const [email] = (await mailed) as readonly [Float64Array];
    const numbers = { ...unpackNumbers(packed), holders: { ...held, email } };

    return sharedPeople(together(rows, names, others, numbers));
  } finally {
    await team.end();
  }
}

/** By kind and value: how many people hold it, of all kinds that a person may hold several of. */
interface AllHolders extends Holders {
  readonly email: Float64Array;
}

function countryBy({ country }: ValueReaders): (text: string) => string {
  return (text) => country?.(text) ?? foldText(text);
}

function namesIn(columns: readonly Column[], rows: Int32Array, readers: ValueReaders) {
  const parts = nameParts(readers);

  return { ...readNames(columns, rows, parts), parts };
}

type NamesIn = ReturnType<typeof namesIn>;

/** What counts who holds which mailbox. */
function mailWork({ email, emailLocal }: Mailboxes, named: Named): HolderWork {
  return { held: email, size: emailLocal.length, named };
}

/** All that is neither a name nor a number of one's own. */
function othersIn(
  columns: readonly Column[],
  rows: Int32Array,
  { companyTexts }: NamesIn,
  country: (text: string) => string,
) {
  const fed = (field: string) => joinedColumn(columns.filter((column) => column.field === field));
  const birth = birthsOf(columns, rows);
  const address = streetOf(fed('address.line'), rows);

  return {
    ...address,
    streetCounts: countsIn(address.street, address.streets.size()),
    postcode: oneValue(fed('address.postalCode'), rows, bare, codesOf(address)),
    birth,
    birthCounts: countsOfDates(birth),
    city: oneValue(fed('address.city'), rows, foldText),
    region: oneValue(fed('address.region'), rows, foldText),
    country: oneValue(fed('address.country'), rows, country),
    nationality: oneValue(fed('nationality'), rows, country),
    own: ownColumnsOf(columns, rows),
    gender: gendersOf(fed('gender'), rows),
    ...companyOf(companyTexts, fed('company'), rows),
  };
}

function together(
  rows: Int32Array,
  names: NamesIn,
  others: ReturnType<typeof othersIn> & Mailboxes,
  { phone, document, membership, holders, ...numbers }: OwnNumbers & { readonly holders: AllHolders },
): People {
  return {
    count: rows.length,
    weights: undefined,
    persons: rows.length,
    rows,
    ...names,
    ...others,
    ...numbers,
    phone: { ...phone, holders: holders.phone },
    document: { ...document, holders: holders.document },
    membership: { ...membership, holders: holders.membership },
    email: { ...others.email, holders: holders.email },
  };
}

/** The postal codes that stand in address lines. */
function codesOf({ street, streets }: Pick<People, 'street' | 'streets'>): ReadonlyMap<number, string> {
  const codes = new Map<number, string>();
  for (let at = 0; at < street.length; at += 1) {
    const code = street[at] === 0 ? undefined : streets.codeOf(street[at] as number);
    if (code !== undefined) codes.set(at, code);
  }

  return codes;
}

/** Rows in the order of what they contain, so that no answer depends on the order in which they came. */
function orderByContent(columns: readonly Column[]): Int32Array {
  const sums = new Int32Array(columns[0]?.ids.length ?? 0);
  for (const column of columns) addHashes(sums, column);

  return orderByHash(sums);
}

/** Adds what each row has in a column to what it has in others. */
function addHashes(sums: Int32Array, { field, ids, size, hashOf }: Column): void {
  const salt = hashOfText(field);
  const hashes = new Int32Array(size);
  for (let value = 1; value < size; value += 1) hashes[value] = mixed(hashOf(value) ^ salt);
  for (let row = 0; row < sums.length; row += 1)
    sums[row] = (sums[row] as number) + (hashes[ids[row] as number] as number);
}

function textAt(column: Column, row: number): string {
  const value = column.ids[row] as number;

  return value === 0 ? '' : column.textOf(value);
}

function birthsOf(columns: readonly Column[], rows: Int32Array): Int32Array {
  const whole = joinedColumn(columns.filter(({ field }) => field === 'birthDate'));
  const births = new Int32Array(rows.length);
  if (whole) {
    const order = dateOrderOf(distinctOf(whole));
    const read = readEach(whole, (text) => readBirth(text, order));
    for (let at = 0; at < births.length; at += 1)
      births[at] = read[whole.ids[rows[at] as number] as number] as number;
  }
  const [year, month, day] = ['year', 'month', 'day'].map((part) =>
    joinedColumn(columns.filter(({ field }) => field === `birthDate.${part}`)),
  );
  if (!year && !month && !day) return births;
  const number = (column: Column | undefined, row: number) =>
    Number.parseInt(column ? textAt(column, row) : '', 10) || 0;
  for (let at = 0; at < births.length; at += 1) {
    const row = rows[at] as number;
    const packed = [number(year, row), number(month, row), number(day, row)] as const;
    if (births[at] === 0 && packed.some(Boolean))
      births[at] = readBirth(
        packed.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0')).join(''),
        'day-first' satisfies DateOrder,
      );
  }

  return births;
}

function* distinctOf({ size, textOf }: Column): Iterable<string> {
  for (let value = 1; value < size; value += 1) yield textOf(value);
}

function readEach({ size, textOf }: Column, read: (text: string) => number): Float64Array {
  const found = new Float64Array(size);
  for (let value = 1; value < size; value += 1) found[value] = read(textOf(value));

  return found;
}

/** Numbers the distinct values of a column as they are compared; `instead` gives the text where the column has none. */
function oneValue(
  column: Column | undefined,
  rows: Int32Array,
  read: (text: string) => string,
  instead?: ReadonlyMap<number, string>,
): OneValue {
  const numbers = new Map<string, number>();
  const texts = [''];
  const ids = new Int32Array(rows.length);
  const numberOf = (text: string): number => {
    if (text === '') return 0;
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, texts.length);
    texts.push(text);
    return texts.length - 1;
  };
  const each = column ? readEach(column, (text) => numberOf(read(text))) : undefined;
  if (column && each)
    for (let at = 0; at < ids.length; at += 1)
      ids[at] = each[column.ids[rows[at] as number] as number] as number;
  for (const [at, text] of instead ?? []) if (ids[at] === 0) ids[at] = numberOf(read(text));
  const counts = new Int32Array(texts.length);
  for (const id of ids) counts[id] = (counts[id] as number) + 1;

  return { ids, counts, texts };
}

/** What a column of its own is called in a mapping: `compare.birthplace`. */
const ownField = 'compare.';

/** The columns of the table's own, in the order of their names. */
function ownColumnsOf(columns: readonly Column[], rows: Int32Array): readonly OwnColumn[] {
  const names = [...new Set(columns.map(({ field }) => field).filter((field) => field.startsWith(ownField)))];

  return names
    .sort()
    .slice(0, mostOwnColumns)
    .map((name) => ({
      ...oneValue(joinedColumn(columns.filter(({ field }) => field === name)), rows, foldText),
      name: name.slice(ownField.length),
    }));
}

function bare(text: string): string {
  return foldText(text).replaceAll(' ', '');
}

/** 1 female, 2 male, 0 not known. */
function gendersOf(column: Column | undefined, rows: Int32Array): Uint8Array {
  const genders = new Uint8Array(rows.length);
  if (!column) return genders;
  const read = readEach(column, (text) => {
    if (/^(?:f|w|女)/i.test(text)) return 1;
    return /^(?:m|h|男)/i.test(text) ? 2 : 0;
  });
  for (let at = 0; at < genders.length; at += 1)
    genders[at] = read[column.ids[rows[at] as number] as number] as number;

  return genders;
}
