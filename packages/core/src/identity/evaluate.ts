/** How well groups agree with the truth. */
export interface Evaluation {
  readonly pairs: {
    readonly precision: number;
    readonly recall: number;
    readonly f1: number;
    readonly found: number;
    readonly right: number;
    readonly true: number;
  };
  /** B³: averaged over records, so that large groups do not count by their square. */
  readonly bCubed: { readonly precision: number; readonly recall: number; readonly f1: number };
  readonly records: number;
}

/** Compares groups with the truth; records whose truth is not known are left out. */
export function evaluate(
  groups: ArrayLike<number | string>,
  truth: ArrayLike<number | string | undefined>,
): Evaluation {
  const found = new Map<number | string, number>();
  const real = new Map<number | string, number>();
  const both = new Map<string, number>();
  let records = 0;
  for (let at = 0; at < groups.length; at += 1) {
    const person = truth[at];
    if (person === undefined || person === '') continue;
    records += 1;
    const group = groups[at] as number | string;
    add(found, group);
    add(real, person);
    add(both, `${group}\u0000${person}`);
  }
  const right = pairsIn(both);
  const foundPairs = pairsIn(found);
  const truePairs = pairsIn(real);
  let precise = 0;
  let recalled = 0;
  for (const [key, count] of both) {
    const split = key.indexOf('\u0000');
    precise += (count * count) / sizeOf(found, key.slice(0, split));
    recalled += (count * count) / sizeOf(real, key.slice(split + 1));
  }

  return {
    pairs: {
      ...measures(share(right, foundPairs), share(right, truePairs)),
      found: foundPairs,
      right,
      true: truePairs,
    },
    bCubed: measures(share(precise, records), share(recalled, records)),
    records,
  };
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sizeOf(counts: ReadonlyMap<number | string, number>, key: string): number {
  return counts.get(key) ?? counts.get(Number(key)) ?? 1;
}

function pairsIn(counts: ReadonlyMap<unknown, number>): number {
  let pairs = 0;
  for (const count of counts.values()) pairs += (count * (count - 1)) / 2;

  return pairs;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function measures(precision: number, recall: number): { precision: number; recall: number; f1: number } {
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
