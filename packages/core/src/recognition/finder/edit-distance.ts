/** The longest word that is compared with slips. */
export const longestWord = 40;

const width = longestWord + 3;
const rows = [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)] as const;

/** More slips than are told apart. */
const tooFar = 3;

/**
 * How many letters were added, left out, changed or swapped with their neighbour (optimal string alignment) between
 * two words; any number above 2 where it is more than that. Only what is at most two beside the diagonal is looked at.
 */
export function editDistance(one: string, other: Uint16Array, from: number, to: number): number {
  const length = to - from;
  if (Math.abs(one.length - length) > 2 || one.length > longestWord || length > longestWord) return tooFar;
  let same = 0;
  while (same < length && one.charCodeAt(same) === other[from + same]) same += 1;

  return same === length && same === one.length ? 0 : editsFrom(one.slice(same), other, from + same, to);
}

/** The same of two words that are not one. */
function editsFrom(one: string, other: Uint16Array, from: number, to: number): number {
  const length = to - from;
  let [before, last, next] = rows;
  for (let at = 0; at <= length && at < tooFar; at += 1) last[at] = at;
  for (let row = 1; row <= one.length; row += 1) {
    const letter = one.charCodeAt(row - 1);
    const begin = Math.max(1, row - 2);
    const end = Math.min(length, row + 2);
    let least = begin > 1 ? tooFar : row;
    next[begin - 1] = least;
    last[row + 2] = tooFar;
    for (let at = begin; at <= end; at += 1) {
      const sign = other[from + at - 1] ?? 0;
      let cost = (last[at - 1] ?? 0) + (letter === sign ? 0 : 1);
      cost = Math.min(cost, (last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1);
      const isSwap = row > 1 && at > 1 && letter === other[from + at - 2] && one.charCodeAt(row - 2) === sign;
      if (isSwap) cost = Math.min(cost, (before[at - 2] ?? 0) + 1);
      next[at] = cost;
      if (cost < least) least = cost;
    }
    if (least > 2) return tooFar;
    [before, last, next] = [last, next, before];
  }

  return last[length] ?? tooFar;
}
