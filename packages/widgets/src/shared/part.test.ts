import { expect, it } from 'vitest';
import { createPart, onArrival } from './part.ts';

it('comes once for all who ask, and says when it is here', async () => {
  let loads = 0;
  const part = createPart(async () => {
    loads += 1;

    return 'a view';
  });
  const told: (string | undefined)[] = [];
  const end = onArrival(() => told.push(part.here));
  await Promise.all([part.fetch(), part.fetch()]);
  await part.fetch();
  end();
  expect([loads, part.here, part.hasFailed, told]).toEqual([1, 'a view', false, ['a view']]);
});

it('says when it did not come, never rejects, and is tried again', async () => {
  let isLost = true;
  const part = createPart(async () => {
    if (isLost) throw new TypeError('Failed to fetch dynamically imported module');

    return 'a view';
  });
  await part.fetch();
  expect([part.here, part.hasFailed]).toEqual([undefined, true]);
  isLost = false;
  const again = part.fetch();
  expect(part.hasFailed).toBe(false);
  await again;
  expect([part.here, part.hasFailed]).toEqual(['a view', false]);
});
