import { foldText } from '../../shared/fold-text.ts';
import type { ThreadMemory } from '../meet-people.ts';
import { type Column, type ColumnData, columnFrom } from './columns.ts';
import { documentsFrom, documentsOf } from './documents.ts';
import {
  type HeldValues,
  type HolderWork,
  holdersOf,
  manyValues,
  type Named,
  type Taker,
} from './many-values.ts';
import type { People } from './people.ts';
import { plainNumber, plainPhone } from './plain-contact.ts';
import { readNumber, readPhone } from './read-contact.ts';
import { shared } from './shared-memory.ts';
import { textsFrom } from './texts.ts';
import { utf8Of } from './utf8.ts';

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
    phone: holdersOf({ held: phone, size: phones.length, named }),
    document: holdersOf({ held: document, size: documents.length, named }),
    membership: holdersOf({ held: membership, size: memberships.length, named }),
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

/** Counts who holds other values, which another thread has read. */
export function countHoldersOf(work: HolderWork): Float64Array {
  return shared(holdersOf(work));
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

const takePhone: Taker = { plain: plainPhone, text: readPhone };
const takeNumber: Taker = { plain: plainNumber, text: readNumber };

const documentDetails = new Set(['document.type', 'document.country', 'document.expires']);

function documentColumns(columns: readonly Column[]): readonly Column[] {
  return columns.filter(
    ({ field }) =>
      (field === 'document' || field.startsWith('document.')) &&
      !documentDetails.has(field) &&
      !field.endsWith('.country'),
  );
}

/** Documents as `number|type|country`, the last two from their columns; each distinct pair of those is written once. */
function documentTaker(columns: readonly Column[], rows: Int32Array, lands: Lands): Taker {
  const named = (name: string) => columns.find(({ field }) => field === name);
  const behind = (field: string) => {
    const kind = field === 'document' ? undefined : foldText(field.slice('document.'.length));
    const types = kind === undefined ? named('document.type') : undefined;
    const land = named(`${field}.country`) ?? named('document.country');
    const known = new Map<number, Uint8Array>();

    return (at: number) => {
      const row = rows[at] as number;
      const type = types?.ids[row] ?? 0;
      const country = land?.ids[row] ?? 0;
      const pair = type * (land?.size ?? 1) + country;
      const before = known.get(pair);
      if (before) return before;
      const typed = kind ?? (type === 0 ? '' : foldText(types?.textOf(type) ?? ''));
      const written = utf8Of(`|${typed}|${(land && lands[land.field]?.[country]) ?? ''}`);
      known.set(pair, written);

      return written;
    };
  };

  return { ...takeNumber, behind };
}
