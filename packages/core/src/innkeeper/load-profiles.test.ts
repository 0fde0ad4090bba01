import { expect, it, vi } from 'vitest';
import type { Reader } from '../ports/store.ts';
import { aProfile } from '../testing/index.ts';
import { loadProfiles } from './load-profiles.ts';

it('gives the profiles that were asked for, and reads none that is at hand or gone', async () => {
  const [mina, noor, olga] = [aProfile(), aProfile(), aProfile()];
  const where = vi.fn(async () => [{ id: 'olga', body: olga }]);
  const atHand = [
    { id: 'mina', after: mina },
    { id: 'noor', after: noor },
    { id: 'pavel', before: noor },
  ];
  const found = await loadProfiles({ where } as unknown as Reader, ['olga', 'mina', 'pavel'], atHand);

  expect([...found]).toEqual([
    ['mina', mina],
    ['olga', olga],
  ]);
  expect(where).toHaveBeenCalledExactlyOnceWith('profile', 'id', ['olga']);
});
