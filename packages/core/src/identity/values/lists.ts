/** A short list of numbers for each of many records, most of them empty: `values[starts[n]]` to `values[starts[n + 1] - 1]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/** Puts lists that were collected by record side by side. */
export function listsOf(lists: ReadonlyMap<number, readonly number[]>, count: number): Lists {
  const starts = new Int32Array(count + 1);
  for (const [record, list] of lists) starts[record + 1] = list.length;
  for (let record = 0; record < count; record += 1)
    starts[record + 1] = (starts[record + 1] as number) + (starts[record] as number);
  const values = new Int32Array(starts[count] as number);
  for (const [record, list] of lists) values.set(list, starts[record]);

  return { starts, values };
}

/** Collects lists value by value. */
export interface ListCollector {
  /** Puts a value at the end of the list of a record. */
  add(record: number, value: number): void;
  done(): Lists;
}

/** Makes what collects the lists of so many records, whichever comes first: no list is made for each of them. */
export function listCollector(count: number): ListCollector {
  const starts = new Int32Array(count + 1);
  /** Records and their values, as they came. */
  let added = new Int32Array(Math.min(1024, count * 4));
  let size = 0;

  return {
    add(record, value) {
      if (size === added.length) {
        const before = added;
        added = new Int32Array(Math.max(16, size * 2));
        added.set(before);
      }
      added[size] = record;
      added[size + 1] = value;
      size += 2;
      starts[record + 1] = (starts[record + 1] as number) + 1;
    },
    done() {
      for (let record = 0; record < count; record += 1)
        starts[record + 1] = (starts[record + 1] as number) + (starts[record] as number);
      const values = new Int32Array(size / 2);
      const ends = starts.slice();
      for (let at = 0; at < size; at += 2) {
        const end = ends[added[at] as number] as number;
        values[end] = added[at + 1] as number;
        ends[added[at] as number] = end + 1;
      }

      return { starts, values };
    },
  };
}

/** The list of a record; nothing where it is empty. */
export function listAt({ starts, values }: Lists, record: number): Int32Array | undefined {
  const from = starts[record] as number;
  const to = starts[record + 1] as number;

  return from === to ? undefined : values.subarray(from, to);
}

/** Calls with every record that has a list. */
export function eachList({ starts, values }: Lists, take: (record: number, list: Int32Array) => void): void {
  if (values.length === 0) return;
  for (let record = 0; record + 1 < starts.length; record += 1) {
    const from = starts[record] as number;
    const to = starts[record + 1] as number;
    if (from < to) take(record, values.subarray(from, to));
  }
}
