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
  let [begin, end, last] = [0, one.length, to];
  while (end > 0 && last > from && one.charCodeAt(end - 1) === other[last - 1]) {
    end -= 1;
    last -= 1;
  }
  while (begin < end && from + begin < last && one.charCodeAt(begin) === other[from + begin]) begin += 1;
  if (begin === end || from + begin === last) return Math.max(end - begin, last - from - begin);

  return editsWithin({ one, begin, end }, other, from + begin, last);
}

/** Part of a word: what is left when the letters that both begin and end with are taken away. */
interface Middle {
  readonly one: string;
  readonly begin: number;
  readonly end: number;
}

/** The same of two parts that begin and end with different letters. */
function editsWithin(
  { one, begin: skipped, end: stop }: Middle,
  other: Uint16Array,
  from: number,
  to: number,
): number {
  const length = to - from;
  const letters = stop - skipped;
  let [before, last, next] = rows;
  for (let at = 0; at <= length && at < tooFar; at += 1) last[at] = at;
  for (let row = 1; row <= letters; row += 1) {
    const letter = one.charCodeAt(skipped + row - 1);
    const begin = Math.max(1, row - 2);
    const end = Math.min(length, row + 2);
    let least = begin > 1 ? tooFar : row;
    next[begin - 1] = least;
    last[row + 2] = tooFar;
    for (let at = begin; at <= end; at += 1) {
      const sign = other[from + at - 1] ?? 0;
      let cost = (last[at - 1] ?? 0) + (letter === sign ? 0 : 1);
      cost = Math.min(cost, (last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1);
      const isSwap =
        row > 1 && at > 1 && letter === other[from + at - 2] && one.charCodeAt(skipped + row - 2) === sign;
      if (isSwap) cost = Math.min(cost, (before[at - 2] ?? 0) + 1);
      next[at] = cost;
      if (cost < least) least = cost;
    }
    if (least > 2) return tooFar;
    [before, last, next] = [last, next, before];
  }

  return last[length] ?? tooFar;
}
