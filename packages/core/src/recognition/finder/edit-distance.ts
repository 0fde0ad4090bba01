/** The longest word that is compared with slips. */
export const longestWord = 40;

const width = longestWord + 1;
const rows = [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)] as const;

/**
 * How many letters were added, left out, changed or swapped with their neighbour (optimal string alignment) between
 * two words; any number above 2 where it is more than that.
 */
export function editDistance(one: string, other: Uint16Array, from: number, to: number): number {
  const length = to - from;
  if (Math.abs(one.length - length) > 2 || one.length > longestWord || length > longestWord) return 3;
  let [before, last, next] = rows;
  for (let at = 0; at <= length; at += 1) last[at] = at;
  for (let row = 1; row <= one.length; row += 1) {
    const letter = one.charCodeAt(row - 1);
    let least = row;
    next[0] = row;
    for (let at = 1; at <= length; at += 1) {
      const sign = other[from + at - 1] ?? 0;
      let cost = (last[at - 1] ?? 0) + (letter === sign ? 0 : 1);
      cost = Math.min(cost, (last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1);
      const isSwap = row > 1 && at > 1 && letter === other[from + at - 2] && one.charCodeAt(row - 2) === sign;
      if (isSwap) cost = Math.min(cost, (before[at - 2] ?? 0) + 1);
      next[at] = cost;
      if (cost < least) least = cost;
    }
    if (least > 2) return 3;
    [before, last, next] = [last, next, before];
  }

  return last[length] ?? 3;
}
