import type { ProfileRecord } from '../../records/profile-record.ts';
import type { Parallel } from '../../shared/parallel.ts';
import type { ResolveOptions } from '../resolve-people.ts';
import { type Column, tableBuilder } from '../values/columns.ts';
import type { People } from '../values/people.ts';
import { peopleOf, peopleOfOn, type ValueReaders } from '../values/people-of.ts';
import { utf8Of } from '../values/utf8.ts';
import { profileCells, profileColumns } from './profile-cells.ts';

/** Profiles as people who can be compared. */
export interface ProfileTable {
  readonly people: People;
  /** The ids, by place in `people`. */
  readonly ids: readonly string[];
  /** The place of a profile; `undefined` for one that is not in the table. */
  placeOf(id: string): number | undefined;
}

/** Collects profiles, one after the other. */
export interface ProfileTableBuilder {
  add(id: string, profile: ProfileRecord): void;
  build(readers?: ValueReaders): ProfileTable;
  /** The same on as many cores as there are. */
  buildOn(
    parallel: Parallel,
    readers?: ValueReaders,
    options?: Pick<ResolveOptions, 'threadsFrom'>,
  ): Promise<ProfileTable>;
}

/** By field, the columns of its values one after the other. */
const columnsOfField = new Map<string, readonly number[]>();
for (const [at, { field }] of profileColumns.entries())
  columnsOfField.set(field, [...(columnsOfField.get(field) ?? []), at]);
/** Columns of one field of which a person has several are parted by a number, where the reader wants it so. */
const fields = profileColumns.map(({ field, nth }) =>
  field === 'phone' && nth > 0 ? `phone.${nth + 1}` : field,
);

/** Makes an empty table of profiles. A million of them cost no objects: values lie in it as bytes. */
export function profileTable(): ProfileTableBuilder {
  const table = tableBuilder(fields);
  const rows: string[] = [];

  return {
    add(id, profile) {
      profileCells(profile, (field, text, nth) => {
        const column = columnsOfField.get(field)?.[nth];
        if (column === undefined) return;
        const bytes = utf8Of(text);
        table.cell(column, bytes, 0, bytes.length);
      });
      table.endRow();
      rows.push(id);
    },
    build: (readers) => found(peopleOf(columns(), readers)),
    buildOn: async (parallel, readers, options) =>
      found(await peopleOfOn(parallel, columns(), readers, options)),
  };

  function columns(): readonly Column[] {
    const filled = table.build().filter(({ size }) => size > 1);

    // A table of profiles of whom nothing is known still has its rows.
    return filled.length > 0 ? filled : table.build().slice(0, 1);
  }

  function found(people: People): ProfileTable {
    const ids = Array.from(people.rows, (row) => rows[row] as string);
    const places = new Map(ids.map((id, at) => [id, at]));

    return { people, ids, placeOf: (id) => places.get(id) };
  }
}
