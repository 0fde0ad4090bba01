/** Below so many a comparing sort is as quick. */
const few = 2000;
/** The widest digit: a table of 16,384 counts stays near, and most amounts have two of them. */
const mostBits = 14;

/**
 * Places from the highest value down. Many are sorted by the digits of their values (radix sort, digits that all share
 * left out), a fraction of the time that comparing takes.
 * @param byTie how places of the same value are ordered; as they stand where it is absent
 */
export function fallingOrder(
  values: ArrayLike<number>,
  byTie?: (one: number, other: number) => number,
): Uint32Array {
  if (values.length >= few) {
    const keys = wholeKeys(values) ?? binaryKeys(values);
    const { order, key } = byDigits(keys, byTie !== undefined);
    if (byTie) orderTies(order, key ?? Float64Array.from(order, (at) => values[at] as number), byTie);

    return order;
  }
  const order = new Uint32Array(values.length);
  for (let at = 0; at < order.length; at += 1) order[at] = at;

  return order.sort(
    (one, other) => (values[other] as number) - (values[one] as number) || (byTie?.(one, other) ?? 0),
  );
}

/** Numbers that rise as the values fall, their last 32 bits first. */
type Keys = readonly Uint32Array[];

/** For whole numbers that lie less than 2^32 apart, as most amounts do: how far each is below the highest. */
function wholeKeys(values: ArrayLike<number>): Keys | undefined {
  const most = mostOf(values);
  if (!(most - leastOf(values) < 2 ** 32)) return undefined;
  const keys = new Uint32Array(values.length);

  return fillKeys(keys, values, most) ? [keys] : undefined;
}

// Loops over all stand in functions of their own with nothing behind them: what was never run before a loop was made fast
// makes it slow again.

function leastOf(values: ArrayLike<number>): number {
  let least = values[0] as number;
  for (let at = 0; at < values.length; at += 1)
    if ((values[at] as number) < least) least = values[at] as number;

  return least;
}

function mostOf(values: ArrayLike<number>): number {
  let most = values[0] as number;
  for (let at = 0; at < values.length; at += 1)
    if ((values[at] as number) > most) most = values[at] as number;

  return most;
}

/** @returns whether all are whole numbers */
function fillKeys(keys: Uint32Array, values: ArrayLike<number>, most: number): boolean {
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    if (!Number.isInteger(value)) return false;
    keys[at] = most - value;
  }

  return true;
}

/** For any numbers: their binary form, turned so that it compares as the numbers do. */
function binaryKeys(values: ArrayLike<number>): Keys {
  const low = new Uint32Array(values.length);
  const high = new Uint32Array(values.length);
  const one = new DataView(new ArrayBuffer(8));
  for (let at = 0; at < values.length; at += 1) {
    one.setFloat64(0, (values[at] as number) + 0); // −0 is 0
    const [upper, lower] = [one.getUint32(0), one.getUint32(4)];
    const isNegative = upper >>> 31 === 1;
    high[at] = isNegative ? upper : ~upper & 0x7fff_ffff;
    low[at] = isNegative ? lower : ~lower;
  }

  return [low, high];
}

/**
 * Sorts by the last digit first; the places move with their keys, the last time without them unless they are kept.
 * @returns the keys in their new order, where they are kept and one word each
 */
function byDigits(
  keys: Keys,
  areKept: boolean,
): { readonly order: Uint32Array; readonly key: Uint32Array | undefined } {
  let order: Uint32Array | undefined;
  let last: Uint32Array | undefined;
  for (const key of keys) {
    let moving = order ? gathered(key, order) : key;
    const bits = 32 - Math.clz32(highestOf(key));
    const count = Math.ceil(bits / mostBits);
    const width = Math.ceil(bits / count);
    for (let digit = 0; digit < count; digit += 1) {
      const by = { shift: digit * width, mask: 2 ** width - 1 };
      const starts = startsOf(moving, by);
      if (!starts) continue;
      const next = new Uint32Array(moving.length);
      if (order && digit === count - 1 && !areKept) movePlaces(moving, order, { ...by, starts, next });
      else {
        const moved = new Uint32Array(moving.length);
        if (order) moveBoth(moving, order, { ...by, starts, next, moved });
        else moveFirst(moving, { ...by, starts, next, moved });
        moving = moved;
      }
      order = next;
    }
    last = moving;
  }

  return {
    order: order ?? Uint32Array.from(keys[0] as Uint32Array, (_, at) => at),
    key: areKept && keys.length === 1 ? last : undefined,
  };
}

/** Which bits of a key are looked at. */
interface Digit {
  readonly shift: number;
  readonly mask: number;
}

/** Where each digit begins; nothing where all have the same. */
function startsOf(key: Uint32Array, { shift, mask }: Digit): Uint32Array | undefined {
  const starts = new Uint32Array(mask + 2);
  countDigits(starts, key, { shift, mask });
  if (starts[(((key[0] as number) >>> shift) & mask) + 1] === key.length) return undefined;
  for (let digit = 1; digit <= mask; digit += 1)
    starts[digit] = (starts[digit] as number) + (starts[digit - 1] as number);

  return starts;
}

function countDigits(starts: Uint32Array, key: Uint32Array, { shift, mask }: Digit): void {
  for (let at = 0; at < key.length; at += 1) {
    const next = (((key[at] as number) >>> shift) & mask) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
}

interface Moving extends Digit {
  readonly starts: Uint32Array;
  readonly next: Uint32Array;
}

interface MovingKeys extends Moving {
  readonly moved: Uint32Array;
}

/** The first time: everybody still stands at his own place. */
function moveFirst(key: Uint32Array, { shift, mask, starts, next, moved }: MovingKeys): void {
  for (let at = 0; at < key.length; at += 1) {
    const value = key[at] as number;
    const digit = (value >>> shift) & mask;
    const slot = starts[digit] as number;
    starts[digit] = slot + 1;
    next[slot] = at;
    moved[slot] = value;
  }
}

function moveBoth(
  key: Uint32Array,
  order: Uint32Array,
  { shift, mask, starts, next, moved }: MovingKeys,
): void {
  for (let at = 0; at < key.length; at += 1) {
    const value = key[at] as number;
    const digit = (value >>> shift) & mask;
    const slot = starts[digit] as number;
    starts[digit] = slot + 1;
    next[slot] = order[at] as number;
    moved[slot] = value;
  }
}

/** The last time: nobody asks for the keys any more. */
function movePlaces(key: Uint32Array, order: Uint32Array, { shift, mask, starts, next }: Moving): void {
  for (let at = 0; at < key.length; at += 1) {
    const digit = ((key[at] as number) >>> shift) & mask;
    const slot = starts[digit] as number;
    starts[digit] = slot + 1;
    next[slot] = order[at] as number;
  }
}

function highestOf(key: Uint32Array): number {
  let most = 0;
  for (let at = 0; at < key.length; at += 1) if ((key[at] as number) > most) most = key[at] as number;

  return most;
}

function gathered(key: Uint32Array, order: Uint32Array): Uint32Array {
  const found = new Uint32Array(key.length);
  for (let at = 0; at < order.length; at += 1) found[at] = key[order[at] as number] as number;

  return found;
}

/** Those who stand in their order already, as most tables have their ids, cost one look each. */
function orderTies(
  order: Uint32Array,
  sorted: Uint32Array | Float64Array,
  byTie: (one: number, other: number) => number,
): void {
  let from = 0;
  for (let place = 1; place <= order.length; place += 1) {
    if (place < order.length && sorted[place] === sorted[from]) continue;
    if (place - from > 1) {
      const run = order.subarray(from, place);
      if (!isInOrder(run, byTie)) run.sort(byTie);
    }
    from = place;
  }
}

function isInOrder(run: Uint32Array, byTie: (one: number, other: number) => number): boolean {
  for (let at = 1; at < run.length; at += 1)
    if (byTie(run[at - 1] as number, run[at] as number) > 0) return false;

  return true;
}
