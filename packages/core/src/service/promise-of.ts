import type { PromiseRecord } from '../records/service-record.ts';
import type { HousePromise } from './promise.ts';

/** The promise that a record tells of. */
export function promiseOf(
  { what, product, staff, day, until, outcome, resolvedAt, source }: PromiseRecord,
  id: string = source.id,
): HousePromise {
  return { id, what, product, by: staff ?? source.system, madeOn: day, until, outcome, resolvedAt, source };
}
