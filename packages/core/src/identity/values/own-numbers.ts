import { foldText } from '../../shared/fold-text.ts';
import type { ThreadMemory } from '../pair-work.ts';
import { type Column, type ColumnData, columnFrom } from './columns.ts';
import { documentsFrom, documentsOf } from './documents.ts';
import { type HeldValues, holdersOf, manyValues, type Named, type Taker } from './many-values.ts';
import type { People } from './people.ts';
import { readNumber, readPhone } from './read-contact.ts';
import { shared } from './shared-memory.ts';
import { textsFrom } from './texts.ts';

/** Telephones, documents and memberships of people: what is read without knowing names. */
export interface OwnNumbers
  extends Readonly<Record<'phone' | 'document' | 'membership', HeldValues>>,
    Pick<People, 'phones' | 'documents' | 'memberships'> {}

/** By kind and value: how many people hold it. */
export type Holders = Readonly<Record<'phone' | 'document' | 'membership', Float64Array>>;

/** By the field of a column of countries: which country each of its values is. */
export type Lands = Readonly<Record<string, readonly string[]>>;

/** The columns of these. */
export function numberColumns(columns: readonly Column[]): readonly Column[] {
  const isOne = (field: string): boolean =>
    ['phone', 'document'].some((name) => field === name || field.startsWith(`${name}.`)) ||
    field === 'membership';

  return columns.filter(({ field }) => isOne(field));
}

/** Reads the countries of documents; few are distinct. */
export function landsIn(columns: readonly Column[], country: (text: string) => string): Lands {
  const lands: Record<string, readonly string[]> = {};
  for (const { field, size, textOf } of columns)
    if (field.startsWith('document.') && field.endsWith('country'))
      lands[field] ??= Array.from({ length: size }, (_, value) =>
        value === 0 ? '' : country(textOf(value)),
      );

  return lands;
}

/** Reads them. */
export function numbersOf(columns: readonly Column[], rows: Int32Array, lands: Lands): OwnNumbers {
  const phones = columns.filter(
    ({ field }) => (field === 'phone' || field.startsWith('phone.')) && field !== 'phone.country',
  );
  const phone = manyValues(phones, rows, takePhone);
  const document = manyValues(documentColumns(columns), rows, documentTaker(columns, rows, lands));
  const membership = manyValues(
    columns.filter(({ field }) => field === 'membership'),
    rows,
    takeNumber,
  );

  return {
    phone: phone.values,
    phones: phone.list,
    document: document.values,
    documents: documentsOf(document.list),
    membership: membership.values,
    memberships: membership.list,
  };
}

/** Counts who holds what, by the names of those who do. */
export function holdersIn(
  { phone, document, membership, phones, documents, memberships }: OwnNumbers,
  named: Named,
): Holders {
  return {
    phone: holdersOf(phone, phones.length, named),
    document: holdersOf(document, documents.length, named),
    membership: holdersOf(membership, memberships.length, named),
  };
}

/** What a thread reads beside the names. */
export interface NumberWork {
  readonly columns: readonly ColumnData[];
  readonly rows: Int32Array;
  readonly lands: Lands;
}

/** The same as nothing but data. */
export type PackedNumbers = ReturnType<typeof packNumbers>;

/** Reads them in a thread of its own, which remembers them. */
export function readNumbers({ columns, rows, lands }: NumberWork, memory: ThreadMemory): PackedNumbers {
  memory.numbers = numbersOf(
    columns.map((data) => columnFrom(data, memory.decode)),
    rows,
    lands,
  );

  return packNumbers(memory.numbers);
}

/** Counts who holds them in the thread that has read them. */
export function countHolders(named: Named, { numbers }: ThreadMemory): Holders {
  return shared(holdersIn(numbers as OwnNumbers, named));
}

function packNumbers({ phones, documents, memberships, ...plain }: OwnNumbers) {
  const { numbers, kinds, types, lands, countries } = documents;

  return shared({
    plain,
    phones: phones.data,
    documents: { kinds, types, lands, countries },
    numbers: numbers.data,
    memberships: memberships.data,
  });
}

/** Puts them together again. */
export function unpackNumbers(packed: PackedNumbers): OwnNumbers {
  return {
    ...packed.plain,
    phones: textsFrom(packed.phones),
    documents: documentsFrom({ ...packed.documents, numbers: textsFrom(packed.numbers) }),
    memberships: textsFrom(packed.memberships),
  };
}

const takePhone: Taker = (text) => readPhone(text);
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
function documentTaker(columns: readonly Column[], rows: Int32Array, lands: Lands): Taker {
  const named = (name: string) => columns.find(({ field }) => field === name);
  const types = readOnce(named('document.type'), foldText);
  const landsOf = (field: string) => {
    const column = named(field);
    const texts = lands[field];
    return column && texts && ((row: number) => texts[column.ids[row] as number] as string);
  };
  const anywhere = landsOf('document.country') ?? (() => '');
  const issuers = new Map<string, (row: number) => string>();
  const issuerOf = (field: string): ((row: number) => string) => {
    const known = issuers.get(field);
    if (known) return known;
    const made = landsOf(`${field}.country`) ?? anywhere;
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
