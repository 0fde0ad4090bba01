/** Groups of records of which each begins with the record that it is called by: no list is made as groups grow. */
export interface Chains {
  /** The records of a group, in the order in which they came to it. */
  membersOf(group: number): readonly number[];
  /** Puts the records of a group behind those of another. */
  join(into: number, from: number): void;
}

/** Makes a group of each record. */
export function chains(count: number): Chains {
  /** By record: the one behind it in its group, and 1; 0 where there is none. */
  const next = new Int32Array(count);
  /** By group: its last record. */
  const last = new Int32Array(count);
  for (let record = 0; record < count; record += 1) last[record] = record;

  return {
    membersOf(group) {
      const members = [group];
      for (let record = next[group] as number; record !== 0; record = next[record - 1] as number)
        members.push(record - 1);

      return members;
    },
    join(into, from) {
      next[last[into] as number] = from + 1;
      last[into] = last[from] as number;
    },
  };
}
