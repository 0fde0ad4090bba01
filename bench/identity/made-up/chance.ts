/** The next number of a stream, 0 ≤ n < 1. */
export type Chance = () => number;

/** Numbers that look like chance and are the same for every run of a seed (mulberry32 of Tommy Ettinger). */
export function chanceOf(seed: number): Chance {
  let state = seed | 0;

  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;

    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** An integer from 0 to `count − 1`. */
export function below(chance: Chance, count: number): number {
  return Math.floor(chance() * count);
}

/** One of a list, all alike. */
export function oneOf<Value>(chance: Chance, values: readonly Value[]): Value {
  return values[below(chance, values.length)] as Value;
}

/** One of a list, the first ones more often: after Zipf, but not as steep. */
export function common<Value>(chance: Chance, values: readonly Value[]): Value {
  return values[Math.floor(values.length * chance() ** 2.2)] as Value;
}

/** That many digits. */
export function digits(chance: Chance, count: number): string {
  return Array.from({ length: count }, () => below(chance, 10)).join('');
}

/** The words of a text. */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** Words made of a beginning and an end each: names and places that nobody bears. */
export function compounds(heads: string, tails: string): readonly string[] {
  return words(heads).flatMap((head) => words(tails).map((tail) => head + tail));
}
