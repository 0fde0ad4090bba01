import type { Edges } from './group-records.ts';

/** Collects links. */
export interface EdgeList {
  add(one: number, other: number, bits: number): void;
  count(): number;
  done(): Edges;
}

/** Makes an empty list that grows. */
export function edgeList(): EdgeList {
  let ones = new Int32Array(4096);
  let others = new Int32Array(4096);
  let bits = new Float32Array(4096);
  let count = 0;
  const grow = (): void => {
    const [a, b, c] = [ones, others, bits];
    ones = new Int32Array(count * 2);
    others = new Int32Array(count * 2);
    bits = new Float32Array(count * 2);
    ones.set(a);
    others.set(b);
    bits.set(c);
  };

  return {
    add(one, other, weight) {
      if (count === ones.length) grow();
      ones[count] = one;
      others[count] = other;
      bits[count] = weight;
      count += 1;
    },
    count: () => count,
    done: () => ({
      ones: ones.subarray(0, count),
      others: others.subarray(0, count),
      bits: bits.subarray(0, count),
      count,
    }),
  };
}
