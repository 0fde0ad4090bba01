import { idOf } from '../shared/hash.ts';
import type { SourceReference } from '../shared/source-reference.ts';

/** The id of a record in this house: a hash of who told it, so that the same record always has the same id. */
export function recordIdOf(tenant: string, { kind, system, property = '', id }: SourceReference): string {
  return idOf(kind, tenant, system, property, id);
}
