/** Records that are joined, each as the first of those that it is joined with. */
export interface JoinedRecords {
  rootOf(record: number): number;
  join(one: number, other: number): void;
}

/** Makes so many records that nothing joins yet. */
export function joinedRecords(count: number): JoinedRecords {
  const above = new Int32Array(count);
  for (let record = 0; record < count; record += 1) above[record] = record;
  const rootOf = (record: number): number => {
    let at = record;
    while (above[at] !== at) {
      above[at] = above[above[at] as number] as number;
      at = above[at] as number;
    }

    return at;
  };

  return {
    rootOf,
    join(one, other) {
      const [left, right] = [rootOf(one), rootOf(other)];
      if (left < right) above[right] = left;
      else above[left] = right;
    },
  };
}
