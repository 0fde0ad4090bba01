/** A piece of an element that comes apart from it: its view, its words, what is needed once in a while. */
export interface Part<Content> {
  /** What came; absent before. */
  readonly here: Content | undefined;
  /** It did not come (a lost connection), and is not on its way. */
  readonly hasFailed: boolean;
  /** Gets it, unless it is here or on its way; what did not come is tried again. Never rejects. */
  fetch(): Promise<void>;
}

const listeners = new Set<() => void>();

/** A piece that is fetched once for all elements of the page. */
export function createPart<Content>(load: () => Promise<Content>): Part<Content> {
  let here: Content | undefined;
  let hasFailed = false;
  let coming: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    hasFailed = false;
    try {
      here = await load();
    } catch {
      hasFailed = true;
      coming = undefined;
    }
    tellArrival();
  };

  return {
    get here() {
      return here;
    },
    get hasFailed() {
      return hasFailed;
    },
    fetch: () => (coming ??= run()),
  };
}

/** Calls when a piece has come, or has not. @returns a function that ends it */
export function onArrival(listener: () => void): () => void {
  listeners.add(listener);

  return () => void listeners.delete(listener);
}

/** Says that something has come. */
export function tellArrival(): void {
  for (const listener of [...listeners]) listener();
}
