/** Keeps count of what was written, and looks after the database when it was much. */
export declare function createUpkeep(database: object): {
  wrote(bytes: number): void;
  /** Hears that a transaction was confirmed, and looks at once where that cannot wait. */
  committed(): Promise<void>;
  /** Looks where it is time to; for a moment at which nobody waits. */
  rest(): Promise<void>;
};
