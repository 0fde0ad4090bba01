import { array, assert, float, integer, property, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { heaviestFirst } from './heaviest-first.ts';

it('puts links into the order of their weight, and among equals of the records they join', () => {
  const anyRecord = integer({ min: 0, max: 5 });
  const anyWeight = float({ noNaN: true, min: -40, max: 40 }).map((bits) => Math.round(bits) / 2);
  void assert(
    property(
      array(tuple(anyWeight, anyRecord, anyRecord), { maxLength: 60 }),
      integer({ min: -25, max: 5 }),
      (links, above) => {
        const edges = {
          bits: Float32Array.from(links, ([bits]) => bits),
          ones: Int32Array.from(links, ([, one]) => one),
          others: Int32Array.from(links, ([, , other]) => other),
          count: links.length,
        };
        const expected = links
          .filter(([bits]) => bits > above)
          .toSorted((one, other) => other[0] - one[0] || one[1] - other[1] || one[2] - other[2]);

        expect(Array.from(heaviestFirst(edges, above), (edge) => links[edge])).toEqual(expected);
      },
    ),
  );
});
