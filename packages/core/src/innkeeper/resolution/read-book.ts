import { type ProfileTable, profileTable } from '../../identity/profiles/profile-table.ts';
import type { Row } from '../../ports/tables.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Parallel } from '../../shared/parallel.ts';
import type { House } from '../house/house.ts';
import { readersOf } from '../identity/key-options.ts';
import { isPerson } from '../identity/move-keys.ts';
import { profileOf } from '../take-in/record-rows.ts';

/** How many profiles are read, and judged anew, at a time. */
export const pageSize = 2000;

/** Goes through all profiles, a page in a moment of its own. */
export async function* pagesOfProfiles(
  house: House,
  signal?: AbortSignal,
): AsyncGenerator<readonly Row<'profile'>[]> {
  const scope = { tenant: house.tenant, ...(signal && { signal }) };
  let after: Row<'profile'> | undefined;
  for (;;) {
    if (signal?.aborted) throw new InnkeeperError('aborted');
    const last = after;
    const page = await house.store.read(scope, (rows) =>
      rows.page('profile', { limit: pageSize, ...(last && { after: { id: last.id } }) }),
    );
    if (page.length > 0) yield page;
    if (page.length < pageSize) return;
    after = page.at(-1);
    await house.breathe?.();
  }
}

/** How a book is read. */
export interface ReadBookOptions {
  readonly onRead: (profiles: number) => void;
  readonly signal?: AbortSignal | undefined;
  /** Where values are told apart on many cores, and from how many people on. */
  readonly parallel?: Parallel | undefined;
  readonly threadsFrom?: number | undefined;
}

/** Reads every person of the house into one table. */
export async function readBook(
  house: House,
  { onRead, signal, parallel, threadsFrom }: ReadBookOptions,
): Promise<ProfileTable> {
  const table = profileTable();
  let read = 0;
  for await (const page of pagesOfProfiles(house, signal)) {
    for (const row of page) {
      const profile = profileOf(row);
      if (isPerson(profile) && !profile.anonymised) table.add(row.id, profile);
    }
    read += page.length;
    onRead(read);
  }

  const readers = readersOf(house);

  return parallel ? table.buildOn(parallel, readers, { threadsFrom }) : table.build(readers);
}
