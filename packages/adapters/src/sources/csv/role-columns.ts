import { basename } from 'node:path';
import { InnkeeperError } from '@innkeeper/core';
import { headerName } from './headers.ts';
import { otherNames } from './other-names.ts';

/** Which field each header of a plain table feeds. */
export type FedFields = Readonly<Record<string, string | readonly string[]>>;

/** Where the roles of a question are looked for. */
export interface RoleSearch {
  readonly file: string;
  readonly headers: readonly string[];
  readonly columns: FedFields;
  readonly roles: readonly string[];
  /** Roles that the table must have a column for. */
  readonly present: readonly string[];
}

/**
 * The columns of each role: those that the mapping feeds it from, else the one that is called like it. A role that is
 * not there is left out.
 * @throws `mapping/missing-header` for a column that the mapping names for a role, or that the question needs
 */
export function roleColumns(search: RoleSearch): ReadonlyMap<string, readonly number[]> {
  const { file, headers, columns, roles, present } = search;
  const placeOf = (header: string): number => {
    const place = headers.indexOf(header);
    if (place >= 0) return place;

    throw new InnkeeperError('mapping/missing-header', {
      file: basename(file),
      header,
      headers: headers.join(', '),
    });
  };

  return new Map(
    roles.flatMap((role) => {
      const mapped = mappedTo(role, columns);
      const own = headerName(role);
      if (mapped.length === 0 && !present.includes(role) && !headers.includes(own)) return [];

      return [[role, (mapped.length > 0 ? mapped : [own]).map(placeOf)] as const];
    }),
  );
}

/** The headers that feed a role, by the first of its names that the mapping uses. */
function mappedTo(role: string, columns: FedFields): readonly string[] {
  const names = [role, ...(Object.hasOwn(otherNames, role) ? (otherNames[role] ?? []) : [])];
  const headersOf = (name: string) =>
    Object.entries(columns).flatMap(([header, fed]) =>
      [fed].flat().includes(name) ? headerName(header) : [],
    );

  return names.map(headersOf).find((headers) => headers.length > 0) ?? [];
}
