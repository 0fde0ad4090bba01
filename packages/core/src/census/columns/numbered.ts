/** What is known of a key; made once, when the key is met first. */
export function numbered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;

  const value = make();
  known.set(key, value);
  return value;
}
