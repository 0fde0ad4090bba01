import type { Edges } from './group-records.ts';

/** So many places and a weight as 32 bits are one number that is told exactly. */
const mostPlaces = 2 ** 21;
const highest = 2 ** 32 - 1;

/** Edges above a weight, the heaviest first; among equals by the records they join. */
export function heaviestFirst(edges: Edges, above: number): Int32Array {
  const { bits, count } = edges;
  let kept = 0;
  for (let edge = 0; edge < count; edge += 1) if ((bits[edge] as number) > above) kept += 1;
  const order = new Int32Array(kept);
  for (let edge = 0, at = 0; edge < count; edge += 1) if ((bits[edge] as number) > above) order[at++] = edge;

  return kept > mostPlaces ? order.sort(asWritten(edges)) : sortedByNumber(order, edges);
}

/** Numbers are sorted without asking about every two of them: a weight, and behind it the place of its edge. */
function sortedByNumber(order: Int32Array, edges: Edges): Int32Array {
  const weights = ordinalsOf(order, edges.bits);
  const keys = new Float64Array(order.length);
  for (let at = 0; at < keys.length; at += 1)
    keys[at] = (highest - (weights[at] as number)) * mostPlaces + at;
  keys.sort();
  const sorted = new Int32Array(order.length);
  let begin = 0;
  let last = -1;
  for (let at = 0; at < sorted.length; at += 1) {
    const weight = Math.floor((keys[at] as number) / mostPlaces);
    sorted[at] = order[(keys[at] as number) - weight * mostPlaces] as number;
    if (weight === last) continue;
    if (at - begin > 1) sorted.subarray(begin, at).sort(asWritten(edges));
    begin = at;
    last = weight;
  }
  sorted.subarray(begin).sort(asWritten(edges));

  return sorted;
}

/** The weights of edges as whole numbers in the same order. */
function ordinalsOf(order: Int32Array, bits: Float32Array): Uint32Array {
  const weights = new Float32Array(order.length);
  // Adding 0 makes one of the two zeros.
  for (let at = 0; at < weights.length; at += 1) weights[at] = (bits[order[at] as number] as number) + 0;
  const ordinals = new Uint32Array(weights.buffer);
  for (let at = 0; at < ordinals.length; at += 1) {
    const written = ordinals[at] as number;
    ordinals[at] = written >>> 31 === 1 ? ~written : written | 0x80000000;
  }

  return ordinals;
}

function asWritten({ ones, others, bits }: Edges): (one: number, other: number) => number {
  return (one, other) =>
    (bits[other] as number) - (bits[one] as number) ||
    (ones[one] as number) - (ones[other] as number) ||
    (others[one] as number) - (others[other] as number);
}
