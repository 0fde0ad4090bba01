import type { Observable } from './cell.ts';
import { createCell } from './cell.ts';
import { intentKey } from './intent-key.ts';
import type { Trouble } from './trouble.ts';
import { troubleOf } from './trouble.ts';

/** Something a person did on the screen, from the moment of the key to the end of its undo. */
export interface Deed<Intent, Done = unknown> {
  /** Also the idempotency key: a repetition after a lost answer happens once. */
  readonly key: string;
  readonly intent: Intent;
  readonly standing:
    | { readonly state: 'doing' }
    | { readonly state: 'done'; readonly done: Done; readonly undoUntil: number }
    | { readonly state: 'undoing'; readonly done: Done }
    | { readonly state: 'failed'; readonly trouble: Trouble };
}

/** Writes that show at once, can be undone for ten seconds, and lose nothing when they fail. */
export interface Deeds<Intent, Done> extends Observable<readonly Deed<Intent, Done>[]> {
  do(intent: Intent): Promise<void>;
  /** Takes back what was done; nothing happens after its time. */
  undo(key: string): Promise<void>;
  /** Repeats what failed, as the same intent. */
  retry(key: string): Promise<void>;
  /** Forgets a deed that failed; whoever shows it gives the typed text back first. */
  drop(key: string): void;
  clear(): void;
}

/** How deeds are carried out. */
export interface DeedOptions<Intent, Done> {
  readonly write: (intent: Intent, options: DeedCall) => Promise<Done>;
  readonly takeBack: (done: Done, intent: Intent, options: DeedCall) => Promise<unknown>;
  /** After a write or an undo has succeeded. */
  readonly onChange: () => void;
  readonly now: () => number;
}

/** What each call is made with. */
export interface DeedCall {
  readonly signal: AbortSignal;
  readonly idempotencyKey: string;
}

/** How long a deed can be undone, in milliseconds. */
export const undoTime = 10_000;

/** Keeps the deeds of one element. Never rejects. */
export function createDeeds<Intent, Done>({
  write,
  takeBack,
  onChange,
  now,
}: DeedOptions<Intent, Done>): Deeds<Intent, Done> {
  const cell = createCell<readonly Deed<Intent, Done>[]>([]);
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let over = new AbortController();
  const deedOf = (key: string): Deed<Intent, Done> | undefined => cell.state.find((deed) => deed.key === key);
  const stand = (key: string, standing: Deed<Intent, Done>['standing']): void =>
    cell.set(cell.state.map((deed) => (deed.key === key ? { ...deed, standing } : deed)));
  const drop = (key: string): void => {
    clearTimeout(timers.get(key));
    timers.delete(key);
    cell.set(cell.state.filter((deed) => deed.key !== key));
  };
  const fade = (key: string, done: Done): void => {
    stand(key, { state: 'done', done, undoUntil: now() + undoTime });
    timers.set(
      key,
      setTimeout(() => drop(key), undoTime),
    );
  };
  const carryOut = async (key: string, intent: Intent): Promise<void> => {
    const { signal } = over;
    stand(key, { state: 'doing' });
    try {
      const done = await write(intent, { signal, idempotencyKey: key });
      if (signal.aborted) return;
      fade(key, done);
      onChange();
    } catch (error) {
      if (!signal.aborted) stand(key, { state: 'failed', trouble: troubleOf(error) });
    }
  };

  return {
    get state() {
      return cell.state;
    },
    subscribe: cell.subscribe,
    do: (intent) => {
      const key = intentKey();
      cell.set([...cell.state, { key, intent, standing: { state: 'doing' } }]);

      return carryOut(key, intent);
    },
    undo: async (key) => {
      const deed = deedOf(key);
      if (deed?.standing.state !== 'done') return;
      const { done } = deed.standing;
      const { signal } = over;
      clearTimeout(timers.get(key));
      stand(key, { state: 'undoing', done });
      try {
        await takeBack(done, deed.intent, { signal, idempotencyKey: `${key}-undo` });
        if (signal.aborted) return;
        drop(key);
        onChange();
      } catch {
        // What could not be taken back still stands, and may be tried again.
        if (!signal.aborted) fade(key, done);
      }
    },
    retry: async (key) => {
      const deed = deedOf(key);
      if (deed?.standing.state === 'failed') await carryOut(key, deed.intent);
    },
    drop,
    clear: () => {
      over.abort();
      over = new AbortController();
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      cell.set([]);
    },
  };
}
