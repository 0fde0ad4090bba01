import type { ProfileRecord, Row } from '@innkeeper/core';
import { recordIdOf } from '@innkeeper/core';

/** The row of a profile as the house keeps it: for stores that are filled at once, without an import. */
export function profileRow(tenant: string, body: ProfileRecord): Row<'profile'> {
  const { source } = body;

  return {
    id: recordIdOf(tenant, source),
    system: source.system,
    property: source.property,
    sourceId: source.id,
    version: 1,
    sequence: -1,
    hash: '',
    importId: 'import_00000000',
    body,
  };
}
