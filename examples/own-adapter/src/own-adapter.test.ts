// #region contract
import { serveFake, sourceContract } from '@innkeeper/adapters/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lodgeApi } from './lodge-server.ts';
import { lodge } from './own-adapter.ts';

let server: Awaited<ReturnType<typeof serveFake>>;
beforeAll(async () => {
  server = await serveFake(lodgeApi());
});
afterAll(() => server.close());

it.each(sourceContract)('$name', async ({ holds }) => {
  const rate = [{ requests: 1000, within: 1000 }];

  expect(await holds({ open: () => lodge({ baseUrl: server.baseUrl, key: () => 'lodge-key', rate }) })).toBe(
    true,
  );
});
// #endregion
