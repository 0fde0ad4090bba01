import type { Documents } from './documents.ts';
import type { Lists } from './lists.ts';
import type { NameParts } from './name-parts.ts';
import type { Texts } from './texts.ts';
import type { WordBags } from './word-bags.ts';

/** How many people have each value. */
export type Counts = Int32Array | Float64Array;

/** Values of which a person can have several: telephones, documents. */
export interface ManyValues {
  /** The first value of each person, 0 where there is none. */
  readonly first: Int32Array;
  /** All values of those who have several. */
  readonly all: Lists;
  /** By value: how many people hold it, as far as their names tell them apart. */
  readonly holders: Float64Array;
}

/** A kind of value of which a person has one, with how often each stands in the table. */
export interface OneValue {
  readonly ids: Int32Array;
  readonly counts: Counts;
  readonly texts: readonly string[];
}

/** A column of the table's own that is compared as it stands. */
export interface OwnColumn extends OneValue {
  readonly name: string;
}

/** A document as it is compared. */
export interface DocumentValue {
  readonly number: string;
  /** Empty where the column does not tell. */
  readonly type: string;
  readonly country: string;
}

/** The records of a table as numbers: what is equal has one number, 0 is missing. Ordered by content, not as they came. */
export interface People {
  readonly count: number;
  /** How much each record counts where values are counted: 1 over the records of its person, as far as they are known. */
  readonly weights: Float64Array | undefined;
  /** How many people the records are, as far as that is known. */
  readonly persons: number;
  /** Which row of the table each is. */
  readonly rows: Int32Array;
  readonly parts: NameParts;
  readonly given: Int32Array;
  readonly family: Int32Array;
  /** Whose name is one word that can be a given or a family name; it stands in `family`. */
  readonly isSingle: Uint8Array;
  /** Further names (`given, family, given, family …`) of those who have them. */
  readonly otherNames: Lists;
  readonly givenCounts: Counts;
  readonly familyCounts: Counts;
  readonly generation: Uint8Array;
  readonly isCompany: Uint8Array;
  readonly birth: Int32Array;
  readonly birthCounts: ReadonlyMap<number, number>;
  readonly phone: ManyValues;
  readonly phones: Texts;
  readonly email: ManyValues;
  /** What stands before the @ of every mailbox, and at which provider it is, by its place in `domains`. */
  readonly emailLocal: Texts;
  readonly emailDomain: Int32Array;
  readonly domains: readonly string[];
  readonly document: ManyValues;
  readonly documents: Documents;
  readonly membership: ManyValues;
  readonly memberships: Texts;
  readonly street: Int32Array;
  readonly streets: WordBags;
  readonly streetCounts: Counts;
  readonly city: OneValue;
  readonly postcode: OneValue;
  readonly region: OneValue;
  readonly country: OneValue;
  readonly nationality: OneValue;
  readonly gender: Uint8Array;
  /** Columns of a kind that nobody foresaw, by the names of the columns. */
  readonly own: readonly OwnColumn[];
  readonly company: Int32Array;
  readonly companies: WordBags;
  readonly companyCounts: Counts;
}
