// #region contract
import { storeContract } from '@innkeeper/core/testing';
import { describe, expect, it } from 'vitest';
import { createOwnStore } from './own-store.ts';

describe('a store of one’s own', () => {
  it.each(storeContract)('$name', async ({ holds }) => {
    expect(await holds(createOwnStore())).toBe(true);
  });
});
// #endregion
