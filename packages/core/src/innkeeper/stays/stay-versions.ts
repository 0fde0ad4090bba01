import type { StayRecord } from '../../records/stay-record.ts';
import type { ReadCall } from '../house/call.ts';
import { recordIdOf } from '../house/record-id.ts';

/** Every version of each stay, the earliest first; stays that nobody has changed are left out. */
export async function stayVersionsOf(
  { rows, house }: Pick<ReadCall, 'rows' | 'house'>,
  stays: readonly StayRecord[],
): Promise<Readonly<Record<string, readonly StayRecord[]>>> {
  const now = new Map(
    stays.map((stay) => [recordIdOf(house.tenant, { ...stay.source, kind: 'stay' }), stay]),
  );
  const versions: Record<string, StayRecord[]> = {};
  for (const { recordId, body } of await rows.where('history', 'recordId', [...now.keys()])) {
    versions[recordId] = [...(versions[recordId] ?? []), body as StayRecord];
  }
  for (const [id, earlier] of Object.entries(versions)) {
    const current = now.get(id as never);
    if (current) earlier.push(current);
  }

  return versions;
}
