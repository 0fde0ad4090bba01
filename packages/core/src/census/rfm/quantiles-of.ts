/**
 * Several quantiles of unordered numbers (Hyndman and Fan 1996, type 7), without ordering them all: only the few places
 * that are asked for are found (Hoare 1961). `NaN` where there are no numbers.
 */
export function quantilesOf(values: Float64Array | Int32Array, shares: readonly number[]): readonly number[] {
  const counted = countedQuantiles(values, shares);
  if (counted) return counted;
  const own = Float64Array.from(values);
  let from = 0;

  return shares.map((share) => {
    const place = (own.length - 1) * share;
    const below = Math.floor(place);
    if (own.length === 0) return Number.NaN;
    select(own, from, below);
    from = below;
    const low = own[below] as number;
    if (below === place) return low;
    let high = Number.POSITIVE_INFINITY;
    for (let at = below + 1; at < own.length; at += 1) high = Math.min(high, own[at] as number);

    return low + (high - low) * (place - below);
  });
}

const widest = 1 << 16;

/** Whole numbers that lie close together are counted, which takes one look at each. */
function countedQuantiles(
  values: Float64Array | Int32Array,
  shares: readonly number[],
): readonly number[] | undefined {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (!(most - least < widest) || !Number.isInteger(least)) return undefined;
  const counts = new Uint32Array(most - least + 1);
  for (let at = 0; at < values.length; at += 1) {
    const value = (values[at] as number) - least;
    if (!Number.isInteger(value)) return undefined;
    counts[value] = (counts[value] as number) + 1;
  }
  const valueAt = (place: number): number => {
    let passed = 0;
    for (let at = 0; at < counts.length; at += 1) {
      passed += counts[at] as number;
      if (passed > place) return at + least;
    }

    return most;
  };

  return shares.map((share) => {
    const place = (values.length - 1) * share;
    const low = valueAt(Math.floor(place));

    return low + (valueAt(Math.ceil(place)) - low) * (place - Math.floor(place));
  });
}

/** Brings the number of a place to it, smaller ones before it and larger ones behind. */
function select(values: Float64Array, from: number, place: number): void {
  let [low, high] = [from, values.length - 1];
  while (low < high) {
    const pivot = middleOf(
      values[low] as number,
      values[(low + high) >> 1] as number,
      values[high] as number,
    );
    let [left, right] = [low, high];
    while (left <= right) {
      while ((values[left] as number) < pivot) left += 1;
      while ((values[right] as number) > pivot) right -= 1;
      if (left > right) break;
      const kept = values[left] as number;
      values[left] = values[right] as number;
      values[right] = kept;
      left += 1;
      right -= 1;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else return;
  }
}

function middleOf(one: number, two: number, three: number): number {
  return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
}
