const longest = 64;
const rows = [new Uint8Array(longest + 2), new Uint8Array(longest + 2), new Uint8Array(longest + 2)];

/**
 * Damerau and Levenshtein's distance (optimal string alignment: a letter added, left out, replaced, or two neighbours
 * exchanged), or `limit + 1` as soon as it is certain to be greater than `limit`. What both begin and end with is left
 * out; of the rest only places that are at most `limit` apart are looked at (Ukkonen 1985).
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  if (limit === 1) return isOneSlip(one, other) ? 1 : 2;
  if (one.length > longest || other.length > longest) return limit + 1;
  let from = 0;
  let end = one.length;
  let otherEnd = other.length;
  while (from < end && from < otherEnd && one.charCodeAt(from) === other.charCodeAt(from)) from += 1;
  while (end > from && otherEnd > from && one.charCodeAt(end - 1) === other.charCodeAt(otherEnd - 1)) {
    end -= 1;
    otherEnd -= 1;
  }
  const height = end - from;
  const width = otherEnd - from;
  if (height === 0 || width === 0) return height + width;
  let [before, last, next] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= Math.min(width, limit + 1); column += 1) last[column] = column;
  for (let row = 1; row <= height; row += 1) {
    const begin = Math.max(1, row - limit);
    const stop = Math.min(width, row + limit);
    next[begin - 1] = begin === 1 ? row : limit + 1;
    let best = next[begin - 1] as number;
    const letter = one.charCodeAt(from + row - 1);
    for (let column = begin; column <= stop; column += 1) {
      const beside = other.charCodeAt(from + column - 1);
      let cost = (last[column - 1] as number) + (letter === beside ? 0 : 1);
      cost = Math.min(cost, (last[column] as number) + 1, (next[column - 1] as number) + 1);
      if (
        row > 1 &&
        column > 1 &&
        letter === other.charCodeAt(from + column - 2) &&
        one.charCodeAt(from + row - 2) === beside
      )
        cost = Math.min(cost, (before[column - 2] as number) + 1);
      next[column] = cost;
      if (cost < best) best = cost;
    }
    next[stop + 1] = limit + 1;
    if (best > limit) return limit + 1;
    [before, last, next] = [last, next, before];
  }

  return Math.min(last[width] as number, limit + 1);
}

/** Whether one slip makes the one of the other: what is left between their common ends says so. */
function isOneSlip(one: string, other: string): boolean {
  let from = 0;
  let end = one.length;
  let otherEnd = other.length;
  while (from < end && from < otherEnd && one.charCodeAt(from) === other.charCodeAt(from)) from += 1;
  while (end > from && otherEnd > from && one.charCodeAt(end - 1) === other.charCodeAt(otherEnd - 1)) {
    end -= 1;
    otherEnd -= 1;
  }
  if (end - from <= 1 && otherEnd - from <= 1) return true;

  return (
    end - from === 2 &&
    otherEnd - from === 2 &&
    one.charCodeAt(from) === other.charCodeAt(from + 1) &&
    one.charCodeAt(from + 1) === other.charCodeAt(from)
  );
}

const takenOne = new Uint8Array(longest);
const takenOther = new Uint8Array(longest);

/** Jaro's similarity with Winkler's bonus for a common beginning of up to four letters: 0 to 1. */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1;
  const left = Math.min(one.length, longest);
  const right = Math.min(other.length, longest);
  if (left === 0 || right === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(left, right) / 2) - 1);
  takenOne.fill(0, 0, left);
  takenOther.fill(0, 0, right);
  let common = 0;
  for (let at = 0; at < left; at += 1) {
    const letter = one.charCodeAt(at);
    const end = Math.min(right, at + reach + 1);
    for (let place = Math.max(0, at - reach); place < end; place += 1) {
      if (takenOther[place] || other.charCodeAt(place) !== letter) continue;
      takenOne[at] = 1;
      takenOther[place] = 1;
      common += 1;
      break;
    }
  }
  if (common === 0) return 0;
  let moved = 0;
  for (let at = 0, place = 0; at < left; at += 1) {
    if (!takenOne[at]) continue;
    while (!takenOther[place]) place += 1;
    if (one.charCodeAt(at) !== other.charCodeAt(place)) moved += 1;
    place += 1;
  }
  const jaro = (common / left + common / right + (common - moved / 2) / common) / 3;
  let beginning = 0;
  while (beginning < 4 && beginning < left && one[beginning] === other[beginning]) beginning += 1;

  return jaro + beginning * 0.1 * (1 - jaro);
}
