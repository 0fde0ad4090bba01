/** Tells a scanner from a person by the pace of the keys. */
export interface KeyBursts {
  /** A key came. @param at milliseconds @returns whether a scanner is typing */
  key(at: number): boolean;
  /** Whether a scanner was typing until just now. */
  isBurst(at: number): boolean;
}

/** The longest between two keys of a scanner, in milliseconds; the quickest typists need twice as long. */
const quick = 35;
/** How many quick keys make a scanner: rolling fingers manage three or four. */
const enough = 8;

/** Watches the pace of one field. */
export function createKeyBursts(): KeyBursts {
  let [run, last] = [0, Number.NEGATIVE_INFINITY];
  const isBurst = (at: number): boolean => run >= enough && at - last <= 3 * quick;

  return {
    isBurst,
    key: (at) => {
      run = at - last <= quick ? run + 1 : 1;
      last = at;

      return isBurst(at);
    },
  };
}
