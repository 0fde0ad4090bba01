import { foldText } from '../../shared/fold-text.ts';
import { mostOwnColumns } from '../compare/own-columns.ts';
import { type Column, joinedColumn } from './columns.ts';
import { documentsOf, numbered } from './documents.ts';
import { companyOf, streetOf } from './long-texts.ts';
import { manyValues, type Taker } from './many-values.ts';
import { nameParts, type ScriptReaders } from './name-parts.ts';
import { readNames } from './names-of.ts';
import type { OneValue, OwnColumn, People } from './people.ts';
import { type DateOrder, dateOrderOf, readBirth } from './read-birth.ts';
import { readEmail, readNumber, readPhone } from './read-contact.ts';
import { type Texts, textsOf } from './texts.ts';
import { hashOfText, mixed } from './value-table.ts';

/** What reads values that core does not read by itself. */
export interface ValueReaders extends ScriptReaders {
  /** ISO 3166-1 alpha-2 of a country however it is written. */
  readonly country?: ((text: string) => string | undefined) | undefined;
}

/** Turns the columns of a table into people who can be compared. Columns of unknown fields are passed over. */
export function peopleOf(columns: readonly Column[], readers: ValueReaders = {}): People {
  const rows = orderByContent(columns);
  const parts = nameParts(readers);
  const fed = (...fields: readonly string[]) => columns.filter(({ field }) => fields.includes(field));
  const under = (start: string) =>
    columns.filter(({ field }) => field === start || field.startsWith(`${start}.`));
  const names = readNames(columns, rows, parts);
  const persons = { given: names.given, family: names.family, parts };
  const country = (text: string) => readers.country?.(text) ?? foldText(text);

  const phones = manyValues(
    under('phone').filter(({ field }) => field !== 'phone.country'),
    rows,
    persons,
    takePhone,
  );
  const emails = manyValues(fed('email'), rows, persons, takeEmail);
  const documents = manyValues(
    documentColumns(columns),
    rows,
    persons,
    documentTaker(columns, rows, country),
  );
  const memberships = manyValues(fed('membership'), rows, persons, takeNumber);
  const street = streetOf(joinedColumn(fed('address.line')), rows);
  const birth = birthsOf(columns, rows);

  return {
    count: rows.length,
    weights: undefined,
    persons: rows.length,
    rows,
    parts,
    ...names,
    birth,
    birthCounts: countsOf(birth),
    phone: phones.values,
    phones: phones.list,
    email: emails.values,
    ...mailboxesOf(emails.list),
    document: documents.values,
    documents: documentsOf(documents.list),
    membership: memberships.values,
    memberships: memberships.list,
    ...street,
    city: oneValue(joinedColumn(fed('address.city')), rows, foldText),
    postcode: oneValue(joinedColumn(fed('address.postalCode')), rows, bare, street.codes),
    region: oneValue(joinedColumn(fed('address.region')), rows, foldText),
    country: oneValue(joinedColumn(fed('address.country')), rows, country),
    nationality: oneValue(joinedColumn(fed('nationality')), rows, country),
    own: ownColumnsOf(columns, rows),
    gender: gendersOf(joinedColumn(fed('gender')), rows),
    ...companyOf(names.companyTexts, joinedColumn(fed('company')), rows),
  };
}

/** Rows in the order of what they contain, so that no answer depends on the order in which they came. */
function orderByContent(columns: readonly Column[]): Int32Array {
  const count = columns[0]?.ids.length ?? 0;
  const salts = columns.map(({ field }) => hashOfText(field));
  const keys = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    let hash = 0;
    for (let at = 0; at < columns.length; at += 1) {
      const { ids, hashOf } = columns[at] as Column;
      const value = ids[row] as number;
      if (value !== 0) hash = (hash + mixed(hashOf(value) ^ (salts[at] as number))) | 0;
    }
    keys[row] = (hash >>> 0) * 2 ** 21 + row;
  }
  keys.sort();

  return Int32Array.from(keys, (key) => key % 2 ** 21);
}

const takePhone: Taker = (text) => readPhone(text);
const takeEmail: Taker = (text) => readEmail(text)?.address;
const takeNumber: Taker = (text) => readNumber(text);

const documentDetails = new Set(['document.type', 'document.country', 'document.expires']);

function documentColumns(columns: readonly Column[]): readonly Column[] {
  return columns.filter(
    ({ field }) =>
      (field === 'document' || field.startsWith('document.')) &&
      !documentDetails.has(field) &&
      !field.endsWith('.country'),
  );
}

/** Documents as `number|type|country`, the last two from their columns, whose distinct values are read once. */
function documentTaker(
  columns: readonly Column[],
  rows: Int32Array,
  country: (text: string) => string,
): Taker {
  const named = (name: string) => columns.find(({ field }) => field === name);
  const types = readOnce(named('document.type'), foldText);
  const anywhere = readOnce(named('document.country'), country);
  const issuers = new Map<string, (row: number) => string>();
  const issuerOf = (field: string): ((row: number) => string) => {
    const known = issuers.get(field);
    if (known) return known;
    const own = named(`${field}.country`);
    const made = own ? readOnce(own, country) : anywhere;
    issuers.set(field, made);
    return made;
  };

  const kinds = new Map<string, string>();
  const kindOf = (field: string): string => {
    const known = kinds.get(field) ?? foldText(field.slice('document.'.length));
    kinds.set(field, known);
    return known;
  };

  return (text, field, at) => {
    const number = readNumber(text);
    if (number === undefined) return undefined;
    const row = rows[at] as number;
    const type = field === 'document' ? types(row) : kindOf(field);

    return `${number}|${type}|${issuerOf(field)(row)}`;
  };
}

/** Reads the cells of a column; each distinct value is read when it is met first. */
function readOnce(column: Column | undefined, read: (text: string) => string): (row: number) => string {
  if (!column) return () => '';
  const known: (string | undefined)[] = [''];

  return (row) => {
    const value = column.ids[row] as number;
    known[value] ??= read(column.textOf(value));

    return known[value];
  };
}

function textAt(column: Column, row: number): string {
  const value = column.ids[row] as number;

  return value === 0 ? '' : column.textOf(value);
}

/** Mailboxes taken apart at the @. */
function mailboxesOf(addresses: Texts): Pick<People, 'emailLocal' | 'emailDomain' | 'domains'> {
  const providers = numbered();
  const emailDomain = new Int32Array(addresses.length);
  const emailLocal = textsOf(
    Array.from(emailDomain, (_, value) => {
      const address = addresses.at(value);
      const split = address.indexOf('@');
      emailDomain[value] = providers.numberOf(address.slice(split + 1));
      return address.slice(0, Math.max(0, split));
    }),
  );

  return { emailLocal, emailDomain, domains: providers.list };
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

function countsOf(values: Int32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) if (value !== 0) counts.set(value, (counts.get(value) ?? 0) + 1);

  return counts;
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
