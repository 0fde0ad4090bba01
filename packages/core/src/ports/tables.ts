/** What a column holds. `integer` is exact up to 2^53; `json` is any plain data; a `?` allows absence. */
export type ColumnType = 'text' | 'text?' | 'integer' | 'integer?' | 'json' | 'json?';

/** One table of a store. Every key, index and question begins with the tenant, which no column names. */
export interface TableShape {
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** The columns that name a row, in order; text compares by code point (collation "C"). */
  readonly key: readonly string[];
  /** Columns a store must find rows by quickly, besides the first of the key. */
  readonly indexes: readonly string[];
}

const recordColumns = {
  id: 'text',
  system: 'text',
  property: 'text?',
  sourceId: 'text',
  /** 1 for the first version that was kept, one more for each that replaced it. */
  version: 'integer',
  /** Orders versions as the system tells them; −1 where it tells nothing. */
  sequence: 'integer',
  /** Hash of the content: the same content twice changes nothing. */
  hash: 'text',
  importId: 'text',
  body: 'json',
} as const satisfies TableShape['columns'];

/**
 * The tables of the house, declared once: the memory store, the SQL definitions and the types of rows come from here.
 * A table is added by a line here and a numbered migration.
 */
export const tables = {
  /** What was told about people and companies. */
  profile: { columns: recordColumns, key: ['id'], indexes: [] },
  stay: {
    columns: { ...recordColumns, arrival: 'text', departure: 'text', status: 'text', room: 'text?' },
    key: ['id'],
    indexes: [],
  },
  /**
   * Where open stays are looked for without reading the others: who is in the house, who comes on a day, whose days
   * contain one. Derived from the stays and written with them.
   */
  rack: {
    columns: {
      slot: 'text',
      stayId: 'text',
      sourceId: 'text',
      property: 'text',
      status: 'text',
      arrival: 'text',
      departure: 'text',
      room: 'text?',
    },
    key: ['slot', 'stayId'],
    indexes: [],
  },
  /** Who has what part in which stay: the way from a profile to its stays. */
  party: {
    columns: { profileId: 'text', stayId: 'text', role: 'text' },
    key: ['profileId', 'stayId', 'role'],
    indexes: [],
  },
  charge: {
    columns: {
      ...recordColumns,
      /** The stay it was posted to, else the profile, else what a stay may claim it by. */
      ownerId: 'text?',
      day: 'text',
      type: 'text',
      category: 'text',
      netMinor: 'integer?',
      currency: 'text?',
    },
    key: ['id'],
    indexes: ['ownerId'],
  },
  /**
   * Where what belongs together without naming one another is looked up: the stays of a room in a month or of a number,
   * the checks of a day that name no stay. Derived from the stays and charges and written with them.
   */
  claim: { columns: { value: 'text', id: 'text' }, key: ['value', 'id'], indexes: [] },
  contact: { columns: { ...recordColumns, ownerId: 'text?', at: 'text' }, key: ['id'], indexes: ['ownerId'] },
  feedback: {
    columns: { ...recordColumns, ownerId: 'text?', day: 'text' },
    key: ['id'],
    indexes: ['ownerId'],
  },
  /** What was promised to guests, measured at them and expected by them. */
  service: {
    columns: { ...recordColumns, ownerId: 'text?', day: 'text' },
    key: ['id'],
    indexes: ['ownerId'],
  },
  /**
   * What is still to be done, where it is looked for without reading the rest: complaints that are not closed, promises,
   * remarks, thank-yous, surveys, in the order in which they are due. Derived from the records and written with them.
   */
  duty: {
    columns: { slot: 'text', due: 'text', recordId: 'text' },
    key: ['slot', 'due', 'recordId'],
    indexes: [],
  },
  /** Earlier versions of records, with the import that replaced them. */
  history: {
    columns: {
      recordId: 'text',
      version: 'integer',
      kind: 'text',
      sequence: 'integer',
      hash: 'text',
      importId: 'text',
      body: 'json',
    },
    key: ['recordId', 'version'],
    indexes: [],
  },
  /** What profiles can be found by: `email:…`, `phone:+…`, `document:<keyed hash>`, `name:ding`. */
  identityKey: { columns: { value: 'text', profileId: 'text' }, key: ['value', 'profileId'], indexes: [] },
  /** Keys that so many profiles share that they say nothing about who is who. */
  crowd: { columns: { value: 'text' }, key: ['value'], indexes: [] },
  /** That two profiles are one guest: append-only, voided and never deleted. */
  edge: {
    columns: {
      id: 'text',
      one: 'text',
      other: 'text',
      /** `rule` for what identity decided, `person` for a merge by a person. */
      by: 'text',
      weight: 'integer',
      at: 'text',
      voidedAt: 'text?',
      body: 'json',
    },
    key: ['id'],
    indexes: ['one', 'other'],
  },
  /** That two profiles are not one guest, or may be: a decision or a question. */
  doubt: {
    columns: {
      one: 'text',
      other: 'text',
      /** `apart`, `question`, or `later` for a question that was put off */ state: 'text',
      weight: 'integer',
      body: 'json',
    },
    key: ['one', 'other'],
    indexes: ['other', 'state'],
  },
  /** The guest a profile belongs to, where it is not the profile alone. Derived from the live edges. */
  root: { columns: { profileId: 'text', rootId: 'text' }, key: ['profileId'], indexes: ['rootId'] },
  /** What people of the house stated or decided about a guest. */
  fact: {
    columns: {
      id: 'text',
      profileId: 'text',
      type: 'text',
      at: 'text',
      by: 'text',
      closedAt: 'text?',
      body: 'json',
    },
    key: ['id'],
    indexes: ['profileId'],
  },
  import: {
    columns: {
      id: 'text',
      name: 'text',
      system: 'text',
      state: 'text',
      startedAt: 'text',
      endedAt: 'text?',
      by: 'text',
      body: 'json',
    },
    key: ['id'],
    indexes: [],
  },
  /** The ids that one step of an import wrote, so that it can be undone. */
  importStep: {
    columns: { importId: 'text', number: 'integer', body: 'json' },
    key: ['importId', 'number'],
    indexes: [],
  },
  /** Up to where the lists of another system were read. */
  position: {
    columns: { system: 'text', property: 'text', entity: 'text', at: 'text', body: 'json' },
    key: ['system', 'property', 'entity'],
    indexes: [],
  },
  /** Word of other systems that something changed, by id, until it was asked for again; `dead` when that failed too often. */
  letter: {
    columns: { state: 'text', id: 'text', system: 'text', body: 'json' },
    key: ['state', 'id'],
    indexes: ['id'],
  },
  quarantine: {
    columns: {
      id: 'text',
      importId: 'text',
      system: 'text',
      kind: 'text?',
      sourceId: 'text?',
      code: 'text',
      at: 'text',
      body: 'json',
    },
    key: ['id'],
    indexes: ['importId'],
  },
  /** One row: the heads of the audit chain and of the events. */
  head: { columns: { name: 'text', number: 'integer', hash: 'text?' }, key: ['name'], indexes: [] },
  audit: {
    columns: {
      number: 'integer',
      at: 'text',
      actor: 'text',
      action: 'text',
      subject: 'text?',
      body: 'json',
      hash: 'text',
    },
    key: ['number'],
    indexes: ['subject'],
  },
  /** What happened, for whoever listens, in order. */
  event: {
    columns: { number: 'integer', at: 'text', type: 'text', body: 'json' },
    key: ['number'],
    indexes: [],
  },
  /** Answers already given, by idempotency key. */
  answer: {
    columns: { id: 'text', requestHash: 'text', at: 'text', body: 'json' },
    key: ['id'],
    indexes: [],
  },
  /** Keyed hashes of who was forgotten, so that the next sync does not bring the person back. */
  tombstone: { columns: { value: 'text', at: 'text' }, key: ['value'], indexes: [] },
  /** Whose way to be found may have changed, for the finders of all processes; only the last of them are kept. */
  touch: { columns: { number: 'integer', body: 'json' }, key: ['number'], indexes: [] },
  /** Large things in parts: what a finder holds, so that a start does not read every guest. */
  blob: {
    columns: { name: 'text', part: 'integer', body: 'text' },
    key: ['name', 'part'],
    indexes: [],
  },
  setting: { columns: { name: 'text', version: 'integer', body: 'json' }, key: ['name'], indexes: [] },
  /** One row of facts for each guest, so that questions about everybody read no record. Derived from the records. */
  census: { columns: { rootId: 'text', body: 'json' }, key: ['rootId'], indexes: [] },
  /** Each time that a guest was there. Derived from stays and charges. */
  visit: {
    columns: {
      rootId: 'text',
      number: 'integer',
      /** When it began and ended: days since 1970-01-01. */
      day: 'integer',
      departure: 'integer',
      property: 'text?',
      roomType: 'text?',
      bookingSource: 'text?',
      market: 'text?',
      nights: 'integer',
      heads: 'integer',
      /** Net revenue and what is left of it, in minor units of the currency of the house. */
      amount: 'integer',
      contribution: 'integer',
    },
    key: ['rootId', 'number'],
    indexes: [],
  },
  /** What a guest bought on a day: by category, and by article where one is named. Derived from charges. */
  purchase: {
    columns: { rootId: 'text', what: 'text', day: 'integer', count: 'integer', amount: 'integer' },
    key: ['rootId', 'what', 'day'],
    indexes: [],
  },
  /** What reports count of each guest, beside his facts. Derived from the records. */
  reported: { columns: { rootId: 'text', body: 'json' }, key: ['rootId'], indexes: [] },
  /** Rules and lists that people made; what was changed stays as an earlier version in the body. */
  segment: {
    columns: { id: 'text', version: 'integer', state: 'text', body: 'json' },
    key: ['id'],
    indexes: [],
  },
  /** Who is or was in a segment, and whether its playbook was begun for him. */
  member: {
    columns: { segmentId: 'text', rootId: 'text', since: 'text', until: 'text?', body: 'json' },
    key: ['segmentId', 'rootId'],
    indexes: ['rootId'],
  },
  /** How many guests a segment had, by day. */
  segmentSize: {
    columns: { segmentId: 'text', day: 'text', guests: 'integer' },
    key: ['segmentId', 'day'],
    indexes: [],
  },
} as const satisfies Record<string, TableShape>;

/** The name of a table. */
export type TableName = keyof typeof tables;

type ValueOf<Type extends ColumnType> = Type extends 'text'
  ? string
  : Type extends 'text?'
    ? string | undefined
    : Type extends 'integer'
      ? number
      : Type extends 'integer?'
        ? number | undefined
        : Type extends 'json'
          ? unknown
          : unknown | undefined;

type Columns<Name extends TableName> = (typeof tables)[Name]['columns'];
type Optional<Name extends TableName> = {
  [Column in keyof Columns<Name>]: Columns<Name>[Column] extends `${string}?` ? Column : never;
}[keyof Columns<Name>];

/** One row of a table. */
export type Row<Name extends TableName> = {
  readonly [Column in Exclude<keyof Columns<Name>, Optional<Name>>]: ValueOf<
    Columns<Name>[Column] & ColumnType
  >;
} & { readonly [Column in Optional<Name>]?: ValueOf<Columns<Name>[Column] & ColumnType> };

/** The columns a table can be asked by: the first of its key and its indexes. */
export type Findable<Name extends TableName> =
  | (typeof tables)[Name]['key'][0]
  | (typeof tables)[Name]['indexes'][number];

/** The columns that name a row. */
export type KeyOf<Name extends TableName> = Pick<
  Row<Name>,
  (typeof tables)[Name]['key'][number] & keyof Row<Name>
>;
