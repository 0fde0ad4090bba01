import type { Writer } from '../../ports/store.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import { claimRows, partyRows } from '../take-in/record-rows.ts';
import { rackRows } from './rack-rows.ts';

/** A stay and what the store calls it. */
export interface FiledStay {
  readonly id: string;
  readonly stay: StayRecord;
}

/** Where the stays are filed: by the people who have part in them, and in the rack. */
export interface Filing {
  readonly rows: Writer;
  readonly tenant: string;
}

/** Files stays that are new: the rows of one table are made while the store takes those of the table before. */
export async function fileStays({ rows, tenant }: Filing, stays: readonly FiledStay[]): Promise<void> {
  await allOf([
    rows.add(
      'party',
      stays.flatMap(({ id, stay }) => partyRows(id, stay, tenant)),
    ),
    rows.add(
      'rack',
      stays.flatMap(({ id, stay }) => rackRows(id, stay)),
    ),
    rows.add(
      'claim',
      stays.flatMap(({ id, stay }) => claimRows(id, stay)),
    ),
  ]);
}

/** Waits for all, also where one fails: no write may still be under way when its transaction ends. */
async function allOf(writes: readonly Promise<void>[]): Promise<void> {
  const ended = await Promise.allSettled(writes);
  for (const write of ended) if (write.status === 'rejected') throw write.reason;
}

/** Files stays anew that were changed, and takes away what stood there of those before. */
export async function refileStays(
  { rows, tenant }: Filing,
  before: readonly FiledStay[],
  after: readonly FiledStay[],
): Promise<void> {
  await rows.drop(
    'party',
    before.flatMap(({ id, stay }) => partyRows(id, stay, tenant)),
  );
  await rows.put(
    'party',
    after.flatMap(({ id, stay }) => partyRows(id, stay, tenant)),
  );
  await rows.drop(
    'rack',
    before.flatMap(({ id, stay }) => rackRows(id, stay)),
  );
  await rows.put(
    'rack',
    after.flatMap(({ id, stay }) => rackRows(id, stay)),
  );
  await rows.drop(
    'claim',
    before.flatMap(({ id, stay }) => claimRows(id, stay)),
  );
  await rows.put(
    'claim',
    after.flatMap(({ id, stay }) => claimRows(id, stay)),
  );
}
