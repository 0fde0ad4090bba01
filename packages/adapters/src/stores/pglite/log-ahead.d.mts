/** Keeps count of what was written, and makes the next pieces of the log where they are missing. */
export declare function createLogAhead(options: {
  /** The folder of the database. */
  readonly data: string;
  /** Whether it waits for the disk. */
  readonly isSynced: boolean;
  /** Says which piece it writes. */
  readonly piece: () => Promise<string>;
}): {
  wrote(bytes: number): void;
  /** Hears that a transaction was confirmed. Never fails: what is missing PostgreSQL makes by itself. */
  committed(): Promise<void>;
  /** Waits until nothing is being made. */
  settled(): Promise<void>;
};

/** The name of the piece that follows. */
export declare function pieceAfter(name: string, size: number): string;
