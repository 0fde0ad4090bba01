/** Texts by their place: an array of them, or what keeps them narrower than one and gives each when it is asked. */
export interface Texts {
  readonly length: number;
  at(place: number): string | undefined;
  /** The order of the texts of two places, by code unit, where that is known without making them. */
  compare?(one: number, other: number): number;
  /** Whether they come in their order, as a store gives ids, where that is known without making them. */
  areRising?(): boolean;
}

/** Whether texts come in their order; also `false` where only reading them all would tell. */
export function areRising(texts: Texts): boolean {
  return texts.areRising?.() ?? false;
}

/** Compares the texts of two places by code unit. */
export function comparerOf(texts: Texts): (one: number, other: number) => number {
  if (texts.compare) return (one, other) => texts.compare?.(one, other) ?? 0;

  return (one, other) => {
    const [left, right] = [texts.at(one) as string, texts.at(other) as string];

    return left < right ? -1 : left > right ? 1 : 0;
  };
}

/** The texts of some places, in the order of these. */
export function textsAt(texts: Texts, places: ArrayLike<number>): Texts {
  const compare = comparerOf(texts);

  return {
    length: places.length,
    at: (place) => texts.at(places[place] as number),
    compare: (one, other) => compare(places[one] as number, places[other] as number),
    areRising: () => areRising(texts) && doRise(places),
  };
}

function doRise(places: ArrayLike<number>): boolean {
  for (let at = 1; at < places.length; at += 1)
    if ((places[at - 1] as number) > (places[at] as number)) return false;

  return true;
}
