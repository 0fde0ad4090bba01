/** Something that holds a state and says when it has changed: what every controller is to whoever shows it. */
export interface Observable<State> {
  readonly state: State;
  /** Calls at every change, after it. @returns a function that ends it */
  subscribe(listener: () => void): () => void;
}

/** The changing side of an {@link Observable}. */
export interface Cell<State> extends Observable<State> {
  set(state: State): void;
}

/** A place for a state. A listener that throws stops nobody else: the error is reported as an uncaught one. */
export function createCell<State>(initial: State): Cell<State> {
  const listeners = new Set<() => void>();
  let state = initial;

  return {
    get state() {
      return state;
    },
    set: (next) => {
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) tell(listener);
    },
    subscribe: (listener) => {
      listeners.add(listener);

      return () => void listeners.delete(listener);
    },
  };
}

function tell(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    reportError(error);
  }
}
