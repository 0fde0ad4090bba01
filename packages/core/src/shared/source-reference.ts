/** Where a fact comes from: which system, which property of the hotel group, what kind of record, its own key. */
export interface SourceReference {
  /** The system that tells us, as the hotel names it: `opera`, `mews`, `cards-2019`; the house itself is `innkeeper`. */
  readonly system: string;
  /** The property it was told for; absent where the system's ids hold for the whole group. */
  readonly property?: string;
  /** The system's kind of record, as this house names it. */
  readonly kind: 'profile' | 'stay' | 'charge' | 'contact' | 'feedback' | 'service' | 'fact';
  /** The system's own id, always as text: ids beyond 2^53 stay exact. */
  readonly id: string;
}

/** The name of the house among the systems: facts that people state at the desk come from here. */
export const ownSystem = 'innkeeper';

/** Whether two references name the same record. */
export function isSameSource(one: SourceReference, other: SourceReference): boolean {
  return keyOfSource(one) === keyOfSource(other);
}

/**
 * Asks about references by their keys, and remembers the last answer: records that lie beside each other mostly name the
 * same stay or profile.
 */
export function byLastSource<Value>(
  ask: (key: string) => Value,
  keyOf: typeof keyOfSource = keyOfSource,
): (source: SourceReference) => Value {
  let last: SourceReference | undefined;
  let answer: Value;

  return (source) => {
    const isSame =
      last !== undefined &&
      last.id === source.id &&
      last.kind === source.kind &&
      last.system === source.system &&
      last.property === source.property;
    if (!isSame) {
      answer = ask(keyOf(source));
      last = source;
    }

    return answer;
  };
}

/** {@link keyOfSource} for whoever asks for the keys of a few references again and again: each is made once. */
export function rememberedKeys(): typeof keyOfSource {
  const keys = new Map<SourceReference, string>();

  return (source) => {
    const known = keys.get(source);
    if (known !== undefined) return known;
    const key = keyOfSource(source);
    keys.set(source, key);

    return key;
  };
}

/** Orders references as the texts of {@link keyOfSource} are, mostly without making them. */
export function orderOfSources(one: SourceReference, other: SourceReference): number {
  const isBeside = one.system === other.system && one.property === other.property && one.kind === other.kind;
  const [left, right] = isBeside ? [one.id, other.id] : [keyOfSource(one), keyOfSource(other)];
  if (left === right) return 0;

  return left < right ? -1 : 1;
}

/** One text for one reference, usable as a key of a map. */
export function keyOfSource({ system, property = '', kind, id }: SourceReference): string {
  return `${system}\u001f${property}\u001f${kind}\u001f${id}`;
}
