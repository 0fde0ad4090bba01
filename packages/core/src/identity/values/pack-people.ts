import { documentsFrom } from './documents.ts';
import { namePartsFrom } from './name-parts.ts';
import type { People } from './people.ts';
import { textsFrom } from './texts.ts';
import { wordBagsFrom } from './word-bags.ts';

/** People as nothing but data: what another thread can be handed. */
export interface PackedPeople {
  readonly plain: Omit<
    People,
    'parts' | 'phones' | 'emailLocal' | 'memberships' | 'documents' | 'streets' | 'companies'
  >;
  readonly texts: Readonly<Record<'phones' | 'emailLocal' | 'memberships', People['phones']['data']>>;
  readonly documents: Omit<People['documents'], 'length' | 'at' | 'numbers'>;
  readonly documentNumbers: People['phones']['data'];
  readonly streets: People['streets']['data'];
  readonly companies: People['companies']['data'];
  readonly names: People['parts']['texts'];
}

/** Takes people apart into data; arrays of numbers are put where threads share them, if there is such a place. */
export function packPeople({
  parts,
  phones,
  emailLocal,
  memberships,
  documents,
  streets,
  companies,
  ...plain
}: People): PackedPeople {
  const { numbers, kinds, types, lands, countries } = documents;

  return shared({
    plain,
    texts: { phones: phones.data, emailLocal: emailLocal.data, memberships: memberships.data },
    documents: { kinds, types, lands, countries },
    documentNumbers: numbers.data,
    streets: streets.data,
    companies: companies.data,
    names: parts.texts,
  });
}

/** Puts people together again. */
export function unpackPeople(packed: PackedPeople): People {
  const { plain, texts, documents, documentNumbers, streets, companies, names } = packed;

  return {
    ...plain,
    parts: namePartsFrom(names),
    phones: textsFrom(texts.phones),
    emailLocal: textsFrom(texts.emailLocal),
    memberships: textsFrom(texts.memberships),
    documents: documentsFrom({ ...documents, numbers: textsFrom(documentNumbers) }),
    streets: wordBagsFrom(streets),
    companies: wordBagsFrom(companies),
  };
}

/** The same data with its large arrays in memory that threads share; a copy where they are not there already. */
export function shared<Data>(data: Data): Data {
  if (typeof SharedArrayBuffer === 'undefined') return data;

  return sharedValue(data, new Map()) as Data;
}

type Numbers = Int32Array | Uint32Array | Uint8Array | Float32Array | Float64Array;
const least = 1024;

function sharedValue(value: unknown, known: Map<unknown, unknown>): unknown {
  if (ArrayBuffer.isView(value)) return sharedNumbers(value as Numbers, known);
  if (value === null || typeof value !== 'object' || value instanceof Map) return value;
  if (Array.isArray(value))
    return value.length < least ? value.map((each) => sharedValue(each, known)) : value;

  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, sharedValue(each, known)]));
}

function sharedNumbers(numbers: Numbers, known: Map<unknown, unknown>): unknown {
  if (numbers.length < least || numbers.buffer instanceof SharedArrayBuffer) return numbers;
  const before = known.get(numbers);
  if (before) return before;
  const made = new (numbers.constructor as new (buffer: SharedArrayBuffer) => Numbers)(
    new SharedArrayBuffer(numbers.byteLength),
  );
  made.set(numbers);
  known.set(numbers, made);

  return made;
}
