/** A number for each of some pairs, whichever of the two comes first; 0 where none was set. */
export interface NumberByPair {
  of(one: number, other: number): number;
  set(one: number, other: number, value: number): void;
}

/** So many numbers of a pair lie side by side: the lower record and 1, the higher one, and the number. */
const width = 4;

/** Makes an empty table for pairs of records; it grows with the pairs. */
export function numberByPair(): NumberByPair {
  let slots = new Int32Array(256 * width);
  let filled = 0;
  const slotOf = (low: number, high: number): number => {
    const mask = slots.length - width;
    let slot = (Math.imul(Math.imul(low, 0x9e3779b1) ^ high, 0x85ebca6b) >>> 5) & mask;
    while (slots[slot] !== 0 && (slots[slot] !== low + 1 || slots[slot + 1] !== high))
      slot = (slot + width) & mask;

    return slot;
  };
  const grow = (): void => {
    const before = slots;
    slots = new Int32Array(before.length * 2);
    for (let at = 0; at < before.length; at += width)
      if (before[at] !== 0)
        slots.set(
          before.subarray(at, at + width),
          slotOf((before[at] as number) - 1, before[at + 1] as number),
        );
  };

  return {
    of(one, other) {
      const slot = one < other ? slotOf(one, other) : slotOf(other, one);

      return slots[slot + 2] as number;
    },
    set(one, other, value) {
      const [low, high] = one < other ? [one, other] : [other, one];
      const slot = slotOf(low, high);
      slots[slot + 2] = value;
      if (slots[slot] !== 0) return;
      slots[slot] = low + 1;
      slots[slot + 1] = high;
      filled += 1;
      if (filled * width * 2 > slots.length) grow();
    },
  };
}
