import { createMemoryStore } from '@innkeeper/adapters/memory';
import type { SyncReport } from '@innkeeper/adapters/sync';
import { syncOnce } from '@innkeeper/adapters/sync';
import { createInnkeeper } from '@innkeeper/core';
import { lodge } from './own-adapter.ts';

/** Two rounds over the Lodge: the first reads everything, the second what changed since. */
export async function twoRounds(baseUrl: string): Promise<readonly SyncReport[]> {
  // #region rounds
  const house = createInnkeeper({
    store: createMemoryStore(),
    clock: { now: () => new Date().toISOString() },
    secret: 'at least sixteen characters',
  });
  const source = lodge({ baseUrl, key: () => process.env.LODGE_KEY ?? 'lodge-key' });
  const actor = { id: 'sync', roles: ['it', 'owner'] };

  const first = await syncOnce({ house, actor, source });
  const second = await syncOnce({ house, actor, source, onEvent: (event) => console.info(event.type) });
  // #endregion

  return [first, second];
}
