import { serveFake } from '@innkeeper/adapters/testing';
import { expect, it } from 'vitest';
import { twoRounds } from './keep-in-step.ts';
import { lodgeApi } from './lodge-server.ts';

it('reads everything in a first round and what changed in a second, through an API that fails now and then', async () => {
  const server = await serveFake(lodgeApi(), { faults: { throttled: 0.2, failed: 0.1, cut: 0.1, seed: 3 } });
  try {
    const [first, second] = await twoRounds(server.baseUrl);

    expect(first).toMatchObject({ failures: [], counts: { new: 160 } });
    expect(second).toMatchObject({ failures: [], counts: { new: 0, changed: 0 } });
  } finally {
    await server.close();
  }
});
