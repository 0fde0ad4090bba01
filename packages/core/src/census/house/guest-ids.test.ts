import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderByValue } from '../structure/order-by-value.ts';
import { createIds, enterId, leaveId } from './guest-ids.ts';

/** Ids of this house, those of a stranger, and one that is only zeros. */
const anyId = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.nat({ max: 60 }).map((at) => `guest_${(at * 0x9e3779b1).toString(16).padStart(32, '0')}`),
  },
  { weight: 1, arbitrary: fc.constantFrom('guest_a', 'guest_b', '', 'GUEST_0') },
);

it('finds each guest by his id and each id by its number, whoever comes and goes', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyId, fc.boolean()), { maxLength: 300 }), (steps) => {
      const ids = createIds();
      const known = new Map<string, number>();
      for (const [id, leaves] of steps) {
        const place = known.get(id);
        if (place === undefined) {
          known.set(id, ids.length);
          enterId(ids, id, ids.length);
        } else if (leaves) {
          known.delete(id);
          leaveId(ids, place);
        }
      }
      expect(ids.size).toBe(known.size);
      for (const [id] of steps) expect(ids.get(id)).toBe(known.get(id));
      for (const [id, place] of known) expect(ids.at(place)).toBe(id);
      const places = [...known.values()];
      if (ids.areRising()) expect(places).toEqual([...places].sort(ids.compare));
      expect(places.sort(ids.compare).map((place) => ids.at(place))).toEqual([...known.keys()].sort());
      expect(ids.at(ids.length)).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

it('orders equal guests by id as texts do', () => {
  const texts = ['guest_b', `guest_${'0'.repeat(31)}2`, 'guest_a', `guest_${'0'.repeat(31)}1`];
  const ids = createIds();
  for (const [place, id] of texts.entries()) enterId(ids, id, place);
  const values = new Float64Array(4);
  expect([...orderByValue(ids, values)]).toEqual([...orderByValue(texts, values)]);
  expect([...orderByValue(ids, values)]).toEqual([3, 1, 2, 0]);
});

it('knows whether ids rise with their numbers, who left apart', () => {
  const idOf = (at: number): string => `guest_${at.toString(16).padStart(32, '0')}`;
  const ids = createIds();
  for (const at of [1, 2, 2 ** 32, 2 ** 33]) enterId(ids, idOf(at), ids.length);
  expect(ids.areRising()).toBe(true);
  leaveId(ids, 1);
  expect(ids.areRising()).toBe(true);
  enterId(ids, idOf(2 ** 34), ids.length);
  expect(ids.areRising()).toBe(true);
  enterId(ids, idOf(2 ** 35), 1);
  expect(ids.areRising()).toBe(false);
  const order = orderByValue(ids, new Float64Array(5));
  expect([...order]).toEqual([0, 2, 3, 4, 1]);
});
