import { array, assert, constantFrom, integer, oneof, property, tuple, uint8Array } from 'fast-check';
import { expect, it } from 'vitest';
import { hashStartOf } from './hash.ts';
import { packIds, unpackIds } from './packed-ids.ts';

const anyStart = constantFrom('stay_00c0ffee', 'charge_3da84c62', 'charge_', '');
const anyEnd = uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) =>
  Buffer.from(bytes).toString('hex'),
);
const anyText = array(integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
const anyId = tuple(anyStart, anyEnd).map((parts) => parts.join(''));

it('packed ids come back as they were, in their order, with whatever else stands among them', () => {
  void assert(
    property(array(oneof({ weight: 5, arbitrary: anyId }, anyText)), (ids) => {
      expect(unpackIds(packIds(ids))).toEqual(ids);
      expect(unpackIds(JSON.parse(JSON.stringify(packIds(ids))))).toEqual(ids);
      expect(unpackIds(ids)).toEqual(ids);
    }),
  );
});

it('neighbours take less than half of their room', () => {
  const ids = Array.from({ length: 1000 }, (_, at) => `charge_3da84c62${hashStartOf(String(at), 3)}`);

  expect(JSON.stringify(packIds(ids)).length).toBeLessThan(0.4 * JSON.stringify(ids).length);
  expect(packIds(ids.slice(0, 1))).toEqual(ids.slice(0, 1));
});
