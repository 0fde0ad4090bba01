import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listAt, listCollector, listsOf } from './lists.ts';

it('are the same collected value by value as list by list', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: 19 }), fc.nat()), { maxLength: 2000, size: 'max' }),
      (added) => {
        const collector = listCollector(20);
        const lists = new Map<number, number[]>();
        for (const [record, value] of added) {
          collector.add(record, value);
          lists.set(record, [...(lists.get(record) ?? []), value]);
        }
        const collected = collector.done();
        expect(collected).toEqual(listsOf(lists, 20));
        for (const [record, list] of lists) expect([...(listAt(collected, record) ?? [])]).toEqual(list);
      },
    ),
    { numRuns: 30 },
  );
});
