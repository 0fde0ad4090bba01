import type { Random } from './random.ts';

/** Values of which some come more often than others. */
export interface Frequency<Value> {
  readonly values: readonly Value[];
  /** 4,096 equal chances, each with the place of its value. */
  readonly slots: Uint16Array;
}

const size = 4096;

/** Values with the weights they come with. */
export function weighted<Value>(pairs: readonly (readonly [Value, number])[]): Frequency<Value> {
  const total = pairs.reduce((sum, [, weight]) => sum + weight, 0);
  const slots = new Uint16Array(size);
  let sum = 0;
  let from = 0;
  pairs.forEach(([, weight], place) => {
    sum += weight;
    const to = Math.round((sum / total) * size);
    slots.fill(place, from, to);
    from = to;
  });

  return { values: pairs.map(([value]) => value), slots };
}

/**
 * Values in the order of their frequency after Zipf: the n-th comes as often as 1 ∕ (n + flatness).
 * @param flatness 1: a third of all are the first few (Korean surnames); 10: hardly anyone stands out
 */
export function zipf<Value>(values: readonly Value[], flatness: number): Frequency<Value> {
  return weighted(values.map((value, place) => [value, 1 / (place + flatness)] as const));
}

/** One of the values, by its frequency. */
export function draw<Value>(random: Random, { values, slots }: Frequency<Value>): Value {
  return values[slots[Math.floor(random() * size)] as number] as Value;
}
