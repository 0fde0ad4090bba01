import { sharedRoom } from '../values/shared-memory.ts';
import type { Edges } from './group-records.ts';

/** Whom every record is linked with, in memory that threads share: those of `record` from `starts[record]` on. */
export interface Neighbours {
  readonly starts: Int32Array;
  readonly others: Int32Array;
  readonly bits: Float32Array;
}

/** The links of every record, from a weight upward. */
export function neighboursOf(
  { ones, others, bits, count: edges }: Edges,
  count: number,
  from: number,
): Neighbours {
  const starts = new Int32Array(sharedRoom((count + 2) * 4));
  for (let edge = 0; edge < edges; edge += 1) {
    if ((bits[edge] as number) < from) continue;
    const [one, other] = [(ones[edge] as number) + 2, (others[edge] as number) + 2];
    starts[one] = (starts[one] as number) + 1;
    starts[other] = (starts[other] as number) + 1;
  }
  for (let record = 0; record <= count; record += 1)
    starts[record + 1] = (starts[record + 1] as number) + (starts[record] as number);
  const links = starts[count + 1] as number;
  const near = {
    starts,
    others: new Int32Array(sharedRoom(links * 4)),
    bits: new Float32Array(sharedRoom(links * 4)),
  };
  const put = (record: number, other: number, weight: number): void => {
    const slot = starts[record + 1] as number;
    starts[record + 1] = slot + 1;
    near.others[slot] = other;
    near.bits[slot] = weight;
  };
  for (let edge = 0; edge < edges; edge += 1) {
    if ((bits[edge] as number) < from) continue;
    put(ones[edge] as number, others[edge] as number, bits[edge] as number);
    put(others[edge] as number, ones[edge] as number, bits[edge] as number);
  }

  return near;
}
