/** Where in a list the items of each key stand. */
export type Places = Map<unknown, number[]>;

/** So that what belongs to many guests is looked through once, not once for each of them. */
export function placesBy<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Places {
  const places: Places = new Map();
  let last: unknown;
  let ofLast: number[] | undefined;
  for (let at = 0; at < items.length; at += 1) {
    const key = keyOf(items[at] as Item);
    if (ofLast && key === last) {
      ofLast.push(at); // what has one key mostly lies together
      continue;
    }
    note(places, key, at);
    last = key;
    ofLast = places.get(key);
  }

  return places;
}

/** Adds a place of a key; what has no key has no place. */
export function note(places: Places, key: unknown, at: number): void {
  if (key === undefined || key === null) return;
  const known = places.get(key);
  if (known) known.push(at);
  else places.set(key, [at]);
}

/** The places of some keys, one key behind the other. */
export function placesOf(places: Places, keys: readonly string[]): readonly number[] {
  const found: number[] = [];
  if (places.size === 0) return found;
  for (const key of keys) for (const place of places.get(key) ?? []) found.push(place);

  return found;
}

/** Places in their order, each once. */
export function rising(places: readonly (number | undefined)[]): readonly number[] {
  let last = -1;
  for (const place of places) {
    if (place === undefined || place <= last) return inOrder(places);
    last = place;
  }

  return places as readonly number[];
}

function inOrder(places: readonly (number | undefined)[]): readonly number[] {
  const found = new Set(places.filter((place) => place !== undefined));

  return [...found].sort((one, other) => one - other);
}
