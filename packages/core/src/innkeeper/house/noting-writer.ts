import type { Writer } from '../../ports/store.ts';
import type { KeyOf, Row, TableName } from '../../ports/tables.ts';

/** A writer that notes whose way to be found may change by what is written, and whether the house itself does. */
export interface NotingWriter {
  readonly rows: Writer;
  readonly touched: Touched;
}

/** What was touched. */
export interface Touched {
  /** Ids of profiles. */
  readonly profiles: ReadonlySet<string>;
  /** Ids of the stays and profiles that a line (a charge, a contact, a piece of feedback) was written or taken away for. */
  readonly owners: ReadonlySet<string>;
  /** Whether a room may now be free or held, or the settings of the house are others. */
  isHouse: boolean;
  /** Whether the work itself moved a chain: a decision on many matches notes each in the audit. */
  isChain: boolean;
}

/** The column that names the profile a row is about, in the tables that a finder is fed from. */
const columns: Partial<Record<TableName, string>> = {
  profile: 'id',
  party: 'profileId',
  root: 'profileId',
  fact: 'profileId',
};

/** The column that names whom a line is for, in the tables that nobody is found by but much is counted from. */
const ownerColumns: Partial<Record<TableName, string>> = {
  stay: 'id',
  charge: 'ownerId',
  contact: 'ownerId',
  feedback: 'ownerId',
  service: 'ownerId',
};

const ofTheHouse: ReadonlySet<TableName> = new Set(['rack', 'setting']);

/** Writes as before, and notes what is touched. */
export function notingWriter(writer: Writer): NotingWriter {
  const profiles = new Set<string>();
  const owners = new Set<string>();
  const touched = { profiles, owners, isHouse: false, isChain: false };
  const note = (table: TableName, rows: readonly object[]): void => {
    if (rows.length > 0 && ofTheHouse.has(table)) touched.isHouse = true;
    if (rows.length > 0 && table === 'head') touched.isChain = true;
    addAll(profiles, rows, columns[table]);
    addAll(owners, rows, ownerColumns[table]);
  };
  /** A line may have been for somebody else until now: he has it no longer. */
  const noteBefore = async (table: TableName, rows: readonly object[]): Promise<void> => {
    if (rows.length === 0 || !isLine(table)) return;
    const ids = (rows as readonly { readonly id: string }[]).map(({ id }) => id);
    addAll(owners, await writer.where(table, 'id', ids), ownerColumns[table]);
  };
  const rows: Writer = {
    where: (table, column, values) => writer.where(table, column, values),
    page: (table, options) => writer.page(table, options),
    ...(writer.whereUnlisted && { whereUnlisted: writer.whereUnlisted }),
    count: (table, column, values) => writer.count(table, column, values),
    add: <Name extends TableName>(table: Name, added: readonly Row<Name>[]) => {
      note(table, added);

      return writer.add(table, added);
    },
    ...(writer.addNew && {
      addNew: async <Name extends TableName>(table: Name, added: readonly Row<Name>[]) => {
        const isNew = (await writer.addNew?.(table, added)) ?? false;
        if (isNew) note(table, added);

        return isNew;
      },
    }),
    put: async <Name extends TableName>(table: Name, kept: readonly Row<Name>[]) => {
      note(table, kept);
      await noteBefore(table, kept);

      return writer.put(table, kept);
    },
    drop: async <Name extends TableName>(table: Name, keys: readonly KeyOf<Name>[]) => {
      note(table, table === 'fact' ? [] : keys);
      await noteBefore(table, keys);

      return writer.drop(table, keys);
    },
  };

  return { rows, touched };
}

function isLine(table: TableName): table is 'charge' | 'contact' | 'feedback' {
  return ownerColumns[table] === 'ownerId';
}

function addAll(ids: Set<string>, rows: readonly object[], column: string | undefined): void {
  if (column === undefined) return;
  for (const row of rows) {
    const id = (row as Readonly<Record<string, unknown>>)[column];
    if (typeof id === 'string') ids.add(id);
  }
}
