/** Texts by their place: an array of them, or what keeps them narrower than one and gives each when it is asked. */
export interface Texts {
  readonly length: number;
  at(place: number): string | undefined;
  /** The order of the texts of two places, by code unit, where that is known without making them. */
  compare?(one: number, other: number): number;
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
  };
}
