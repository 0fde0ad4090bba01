import { array, assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { countIn, countTable } from './count-table.ts';

it('counts the same once it is done and handed on', () => {
  void assert(
    property(array(integer({ min: 1, max: 0xffffffff }), { maxLength: 3000 }), (hashes) => {
      const table = countTable();
      for (const hash of [...hashes, ...hashes.slice(0, 100)]) table.add(hash);
      const done = table.data();
      for (const hash of [...hashes, 17]) expect(countIn(done, hash)).toBe(table.count(hash));
      expect(countIn(done, hashes[0] ?? 5)).toBe(hashes.length === 0 ? 0 : table.count(hashes[0] as number));
    }),
    { numRuns: 30 },
  );
});
