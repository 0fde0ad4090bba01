import { storeContract } from '@innkeeper/core/testing';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from './index.ts';

describe('the memory store in a browser', () => {
  it.each(storeContract)('$name', async ({ holds }) => {
    expect(await holds(createMemoryStore())).toBe(true);
  });
});
