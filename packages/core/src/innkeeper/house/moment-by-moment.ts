import type { Reader, Store, StoreScope } from '../../ports/store.ts';

/** Reads each thing in a moment of its own: for questions that wait for others in between. */
export function momentByMoment(store: Store, scope: StoreScope): Reader {
  return {
    where: (table, column, values) => store.read(scope, (rows) => rows.where(table, column, values)),
    page: (table, options) => store.read(scope, (rows) => rows.page(table, options)),
    count: (table, column, values) => store.read(scope, (rows) => rows.count(table, column, values)),
  };
}
