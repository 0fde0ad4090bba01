import type { Store, StoreScope } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import type { Shelf } from './rows-of.ts';
import { rowsOf } from './rows-of.ts';

// #region store
/** A store of one's own: rows as JSON texts in maps. It is here to be read, not to be fast. */
export function createOwnStore(): Store {
  const shelves = new Map<string, Shelf>();
  const turns = new Map<string, Promise<unknown>>();
  let isClosed = false;

  /** Writers of a tenant take turns; whatever becomes of one, the next has its turn. */
  function inTurn<Value>({ tenant }: StoreScope, work: () => Promise<Value>): Promise<Value> {
    const mine = (turns.get(tenant) ?? Promise.resolve()).then(work);
    turns.set(
      tenant,
      mine.catch(() => undefined),
    );

    return mine;
  }

  function checked({ tenant, signal }: StoreScope): Shelf {
    if (isClosed) throw new InnkeeperError('store/closed');
    if (signal?.aborted) throw new InnkeeperError('aborted');

    return shelves.get(tenant) ?? new Map();
  }

  return {
    async read(scope, work) {
      const lent = rowsOf(checked(scope), scope.signal);

      return lent.during(work);
    },
    write: (scope, work) =>
      inTurn(scope, async () => {
        const lent = rowsOf(checked(scope), scope.signal);
        const value = await lent.during(work);
        checked(scope);
        shelves.set(scope.tenant, lent.shelf()); // all of it at once, or nothing

        return value;
      }),
    clear: (scope) =>
      inTurn(scope, async () => {
        checked(scope);
        shelves.delete(scope.tenant);
      }),
    async health() {
      if (isClosed) throw new InnkeeperError('store/closed');

      return { engine: 'own', schema: 1, durability: 'none', details: {} };
    },
    async close() {
      isClosed = true;
    },
  };
}
// #endregion
