import { expect, it, vi } from 'vitest';
import type { Reader } from '../../ports/store.ts';
import { aProfile } from '../../testing/index.ts';
import { profileReader } from './load-profiles.ts';

it('gives the profiles that were asked for in their order, and reads none twice, nor one that is at hand or gone', async () => {
  const [mina, noor, olga] = [aProfile(), aProfile(), aProfile()];
  const where = vi.fn(async () => [{ id: 'olga', body: olga }]);
  const atHand = [
    { id: 'mina', after: mina },
    { id: 'noor', after: noor },
    { id: 'pavel', before: noor },
  ];
  const read = profileReader({ where } as unknown as Reader, atHand);

  expect([...(await read(['olga', 'mina', 'pavel']))]).toEqual([
    ['olga', olga],
    ['mina', mina],
  ]);
  expect(where).toHaveBeenLastCalledWith('profile', 'id', ['olga']);
  expect([...(await read(['mina', 'olga']))]).toEqual([
    ['mina', mina],
    ['olga', olga],
  ]);
  expect(where).toHaveBeenLastCalledWith('profile', 'id', []);
});
