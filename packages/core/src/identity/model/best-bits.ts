import { comparisons, parentPlaces } from '../compare/comparisons.ts';
import type { MatchModel } from './model.ts';

/** By comparison and level: the most it says whatever it hangs on, in bits. */
export function bestBits({ m, u }: MatchModel): readonly Float64Array[] {
  return comparisons.map(({ levels }, comparison) => {
    const most = new Float64Array(levels.length).fill(Number.NEGATIVE_INFINITY);
    for (let table = 0; table <= (parentPlaces[comparison] as readonly number[]).length; table += 1) {
      const left = m.tables[comparison]?.[table] as Float64Array;
      const right = u.tables[comparison]?.[table] as Float64Array | undefined;
      if (!left || !right) continue;
      for (let cell = 0; cell < left.length; cell += 1) {
        const level = cell % levels.length;
        const bits = Math.log2((left[cell] as number) / (right[cell] as number));
        if (bits > (most[level] as number)) most[level] = bits;
      }
    }
    most[0] = 0;

    return most;
  });
}
