/**
 * Answers the same question once: a hotel's records say the same names again and again. All answers are forgotten when
 * there are too many, which bounds the memory and changes no answer.
 * @param most how many are remembered
 */
export function remembering<Value>(read: (text: string) => Value, most: number): (text: string) => Value {
  const known = new Map<string, Value>();

  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const value = read(text);
    known.set(text, value);

    return value;
  };
}
