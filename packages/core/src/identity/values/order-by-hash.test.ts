import { expect, it } from 'vitest';
import { orderByHash } from './order-by-hash.ts';

it.each([7, 2 ** 21 + 5])('names each of %i rows once, in the order of their hashes', (count) => {
  const hashes = Int32Array.from({ length: count }, (_, row) => Math.imul(row + 1, 0x9e3779b1));
  const rows = orderByHash(hashes);
  const isSeen = new Uint8Array(count);
  let [named, backwards] = [0, 0];
  for (let at = 0; at < count; at += 1) {
    const row = rows[at] as number;
    named += isSeen[row] === 0 ? 1 : 0;
    isSeen[row] = 1;
    const isBefore =
      at > 0 && (hashes[row] as number) >>> 1 < (hashes[rows[at - 1] as number] as number) >>> 1;
    backwards += isBefore ? 1 : 0;
  }

  expect({ named, backwards }).toEqual({ named: count, backwards: 0 });
});
