/** How far a house has got that counts its guests: so many of all that are to be counted. */
export interface Counting {
  readonly counted: number;
  readonly of: number;
}

/** Tells whoever waits for guests to be counted how far that is. */
export interface CountingBoard {
  /** So many guests begin to be counted. @returns what is to be told of each handful that is done */
  begin(of: number): (more: number) => void;
  /** Hears of each handful, whoever counts. @returns a function that ends it */
  hear(listener: (counting: Counting) => void): () => void;
}

/** A board on which nobody is counted yet. */
export function createCountingBoard(): CountingBoard {
  const listeners = new Set<(counting: Counting) => void>();

  return {
    begin(of) {
      let counted = 0;

      return (more) => {
        counted = Math.min(of, counted + more);
        if (of > 0) for (const listener of listeners) listener({ counted, of });
      };
    },
    hear(listener) {
      listeners.add(listener);

      return () => void listeners.delete(listener);
    },
  };
}
