/** One claim, measured beside its peer in the same run. */
export interface Figure {
  /** What is claimed, as a sentence that could stand in the documentation. */
  readonly claim: string;
  readonly ours: number;
  /** Nothing where the peer would not come to an end. */
  readonly peer: number | null;
  /** What both numbers count, such as `records/s`, `ms` or `MB`. */
  readonly unit: string;
  /** How many were measured. */
  readonly n: number;
}

/** What a file `NAME.bench.ts` exports as `measure`. Progress goes to the standard error. */
export type Measure = () => AsyncIterable<Figure> | Promise<Iterable<Figure>>;
