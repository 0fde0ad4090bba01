import type { InnkeeperApi, KeptEvent } from '@innkeeper/core';
import { describe, expectTypeOf, it } from 'vitest';
import type { createClient } from './create-client.ts';

describe('a client', () => {
  it('is exactly the API of the process', () => {
    expectTypeOf<ReturnType<typeof createClient>>().toEqualTypeOf<InnkeeperApi>();
    expectTypeOf<ReturnType<InnkeeperApi['watch']>>().toEqualTypeOf<AsyncIterable<KeptEvent>>();
  });
});
