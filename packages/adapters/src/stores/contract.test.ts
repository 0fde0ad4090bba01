import type { Store } from '@innkeeper/core';
import { storeContract } from '@innkeeper/core/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createMemoryStore } from './memory/index.ts';
import { openPgliteStore } from './pglite/index.ts';
import { openPostgresStore } from './postgres/index.ts';

const url = inject('postgresUrl');

const stores: readonly {
  readonly name: string;
  readonly open: () => Promise<Store>;
  readonly skipped?: boolean;
}[] = [
  { name: 'the memory store', open: async () => createMemoryStore() },
  { name: 'the PGlite store', open: () => openPgliteStore() },
  { name: 'the PostgreSQL store', open: () => openPostgresStore({ url }), skipped: url === '' },
];

for (const { name, open, skipped = false } of stores) {
  const title = skipped ? `${name} (skipped: no PostgreSQL on this machine)` : name;
  describe.skipIf(skipped)(title, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    it.each(storeContract)('$name', async ({ holds }) => {
      expect(await holds(store)).toBe(true);
    });
  });
}
