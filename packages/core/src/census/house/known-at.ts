import type { Census } from './census.ts';

/** Says whether one of some properties knows a guest: a guest whom no property names is everybody's. */
export function knownAt(
  { marks, lists }: Census,
  properties: readonly string[] | undefined,
): (row: number) => boolean {
  if (!properties) return () => true;
  const places = new Uint8Array(lists.mark.words.length);
  for (const [word, number] of lists.mark.numbers) if (word.startsWith('at ')) places[number] = 1;
  for (const id of properties) {
    const number = lists.mark.numbers.get(`at ${id}`);
    if (number !== undefined) places[number] = 2;
  }

  return (row) => {
    let isNamed = false;
    for (let at = marks.first[row] ?? -1; at >= 0; at = marks.next[at] as number) {
      const place = places[marks.columns.mark[at] as number] as number;
      if (place === 2) return true;
      if (place === 1) isNamed = true;
    }

    return !isNamed;
  };
}
