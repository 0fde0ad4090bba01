/** What the census keeps of one guest, as plain data: the row that is built from his records. */
export interface GuestFacts {
  readonly words: Readonly<Record<string, string>>;
  /** Counts, amounts and shares. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Days since 1970-01-01. */
  readonly days: Readonly<Record<string, number>>;
  /** What a guest may have many of: `prefers room.view=river`, `member HHONORS`, `property SHA`. */
  readonly marks: readonly string[];
  readonly visits: readonly GuestVisit[];
  readonly purchases: readonly GuestPurchase[];
}

/** One time that a guest was there: a stay, or a day on which he bought something outside one. */
export interface GuestVisit {
  /** The day it began. */
  readonly day: number;
  readonly departure: number;
  readonly property?: string | undefined;
  readonly roomType?: string | undefined;
  readonly bookingSource?: string | undefined;
  readonly market?: string | undefined;
  readonly nights: number;
  readonly heads: number;
  /** Net revenue and what is left of it, in minor units. */
  readonly amount: number;
  readonly contribution: number;
}

/** What a guest bought of one thing on one day. */
export interface GuestPurchase {
  /** A category (`food`), or a category and an article (`food/FRUITSET`). */
  readonly what: string;
  readonly day: number;
  readonly count: number;
  readonly amount: number;
}
