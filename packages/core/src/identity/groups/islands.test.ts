import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Edges, groupRecords } from './group-records.ts';
import { islandsOf } from './islands.ts';

const count = 24;
const anyLinks = fc.uniqueArray(
  fc
    .tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 }), fc.integer({ min: 0, max: 12 }))
    .filter(([one, other]) => one < other),
  { maxLength: 60, selector: ([one, other]) => one * count + other },
);

type Link = readonly [one: number, other: number, bits: number];

function edgesOf(links: readonly Link[]): Edges {
  return {
    ones: Int32Array.from(links, ([one]) => one),
    others: Int32Array.from(links, ([, other]) => other),
    bits: Float32Array.from(links, ([, , bits]) => bits),
    count: links.length,
  };
}

it('share no record, and have every link above the weight once, the heaviest of each first', () => {
  fc.assert(
    fc.property(anyLinks, fc.integer({ min: 0, max: 12 }), (links, above) => {
      const { order, starts } = islandsOf(edgesOf(links), count, above);
      const islands = Array.from({ length: starts.length - 1 }, (_, at) => [
        ...order.subarray(starts[at], starts[at + 1]),
      ]);
      const worth = links.flatMap(([, , bits], at) => (bits > above ? [at] : []));
      expect([...order].sort((one, other) => one - other)).toEqual(worth);
      const records = islands.map((island) => new Set(island.flatMap((at) => links[at]?.slice(0, 2) ?? [])));
      expect(records.reduce((sum, { size }) => sum + size, 0)).toBe(
        new Set(records.flatMap((each) => [...each])).size,
      );
      for (const island of islands) {
        const weights = island.map((at) => links[at]?.[2] ?? 0);
        expect(weights).toEqual([...weights].sort((one, other) => other - one));
      }
    }),
  );
});

it('are settled alone as they are beside others, whatever keeps records apart', () => {
  fc.assert(
    fc.property(anyLinks, fc.integer(), (links, seed) => {
      const chance = (one: number, other: number) =>
        Math.abs(Math.imul(one * 31 + other + seed, 0x9e3779b1) >> 8) % 10;
      const options = {
        count,
        weightOf: (left: readonly number[], right: readonly number[]) =>
          chance(Math.min(...left), Math.min(...right)),
        areApart: (one: number, other: number) => chance(one, other) === 0,
        areRivals: (one: number, other: number) => chance(other, one) < 3,
        prior: -5,
        threshold: 0,
      };
      const all = groupRecords(edgesOf(links), options);
      const { order, starts } = islandsOf(edgesOf(links), count, 1);
      for (let at = 0; at + 1 < starts.length; at += 1) {
        const island = [...order.subarray(starts[at], starts[at + 1])].map((link) => links[link] as Link);
        const records = new Set(island.flatMap(([one, other]) => [one, other]));
        // Weaker links tell of rivals, wherever they lead.
        const about = links.filter(([one, other]) => records.has(one) || records.has(other));
        const alone = groupRecords(edgesOf(about), options);
        for (const record of records) expect(all[record]).toBe(alone[record]);
      }
    }),
  );
});
