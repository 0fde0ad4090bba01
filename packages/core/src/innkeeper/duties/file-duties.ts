import type { Writer } from '../../ports/store.ts';
import type { HouseRecord } from '../../records/record.ts';
import { dutyRows } from './duty-rows.ts';

/** A record and what the store calls it. */
export interface FiledRecord {
  readonly id: string;
  readonly record: HouseRecord;
}

/** Files what records leave to be done, and takes away what those before them left. */
export async function fileDuties(
  rows: Writer,
  before: readonly FiledRecord[],
  after: readonly FiledRecord[],
): Promise<void> {
  const of = ({ id, record }: FiledRecord) => dutyRows(id, record);
  await rows.drop('duty', before.flatMap(of));
  await rows.put('duty', after.flatMap(of));
}
