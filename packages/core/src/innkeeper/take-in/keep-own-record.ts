import type { HouseRecord } from '../../records/record.ts';
import type { ImportId } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { WriteCall } from '../house/call.ts';
import { resolveProfiles } from '../identity/resolve-profiles.ts';
import { readItem } from './prepare-record.ts';
import { keepRecords } from './take-in.ts';

/** What people write at the desk belongs to no import. */
const noImport = 'import_desk' as ImportId;

/** Keeps a record that the house itself makes, by the same door as all others. @throws `input/invalid` */
export async function keepOwnRecord(call: WriteCall, record: HouseRecord): Promise<string> {
  const prepared = readItem(call.house, { record });
  if (!('record' in prepared)) {
    const { field = 'record', facts, code } = prepared.refused;
    throw new InnkeeperError('input/invalid', {
      operation: record.kind,
      field,
      problem: String(facts?.['problem'] ?? code),
    });
  }
  const kept = await keepRecords(call, { importId: noImport }, [prepared]);
  await resolveProfiles(call, kept.profiles);

  return prepared.id;
}
