import { documentsFrom } from './documents.ts';
import { namePartsFrom } from './name-parts.ts';
import type { People } from './people.ts';
import { shared } from './shared-memory.ts';
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
export function unpackPeople(
  { plain, texts, documents, documentNumbers, streets, companies, names }: PackedPeople,
  parts = namePartsFrom(names),
): People {
  return {
    ...plain,
    parts,
    phones: textsFrom(texts.phones),
    emailLocal: textsFrom(texts.emailLocal),
    memberships: textsFrom(texts.memberships),
    documents: documentsFrom({ ...documents, numbers: textsFrom(documentNumbers) }),
    streets: wordBagsFrom(streets),
    companies: wordBagsFrom(companies),
  };
}

/** The same people with their large arrays in memory that threads share. */
export function sharedPeople(people: People): People {
  return unpackPeople(packPeople(people), people.parts);
}
