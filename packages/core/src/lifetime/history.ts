/** A guest's stays as the models see them: counted from the first one, in one unit of time. */
export interface StayHistory {
  /** Stays after the first (x); for BG/BB, seasons with a stay after the first. */
  readonly repeats: number;
  /** From the first stay to the last (t_x); 0 where there was no other. */
  readonly recency: number;
  /** From the first stay to the day in question (T); for BG/BB, the seasons since then. */
  readonly age: number;
}

/** Histories side by side; identical ones once, with how many guests have them. */
export interface GroupedHistories {
  readonly repeats: Uint32Array;
  readonly recency: Float64Array;
  readonly age: Float64Array;
  /** How many guests have this history. */
  readonly guests: Float64Array;
  /** How many guests there are in all. */
  readonly total: number;
}

/** Histories as columns, for many guests; `guests` says how many have each, one where it is absent. */
export interface HistoryColumns {
  readonly repeats: ArrayLike<number>;
  readonly recency: ArrayLike<number>;
  readonly age: ArrayLike<number>;
  readonly guests?: ArrayLike<number>;
}
