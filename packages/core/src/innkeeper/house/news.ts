import type { KeptEvent } from './house-event.ts';

/** What happened lately in this process, and who wants to hear of it. */
export interface News {
  tell(events: readonly KeptEvent[]): void;
  /** The events after a number, or `undefined` where only the outbox can say. */
  after(number: number): readonly KeptEvent[] | undefined;
  /** Somebody else may have written: the outbox is to be asked. */
  lookAgain(): void;
  /** Calls at everything new. @returns a function that ends it */
  onNews(ring: () => void): () => void;
  /** Whether nobody will hear anything any more. */
  readonly isOver: boolean;
  end(): void;
}

/** How many events stay at hand, so that ten screens that hear of one change do not ask the store ten times. */
const atHand = 100;

/**
 * News of one house. The outbox is the truth; what is at hand is an unbroken run of its end, and whoever is further
 * back, or whom another process overtook, reads there.
 */
export function createNews(): News {
  const bells = new Set<() => void>();
  let recent: readonly KeptEvent[] = [];
  let isOver = false;
  const ringAll = (): void => {
    for (const ring of [...bells]) ring();
  };

  return {
    tell: (events) => {
      if (events.length === 0) return;
      recent = joined(recent, events).slice(-atHand);
      ringAll();
    },
    after: (number) => {
      const [first] = recent;

      return first && first.number <= number + 1 ? recent.filter((kept) => kept.number > number) : undefined;
    },
    lookAgain: () => {
      recent = [];
      ringAll();
    },
    onNews: (ring) => {
      bells.add(ring);

      return () => void bells.delete(ring);
    },
    get isOver() {
      return isOver;
    },
    end: () => {
      isOver = true;
      ringAll();
    },
  };
}

/** The run with what follows it; a gap begins a new run, what was told before is not told again. */
function joined(recent: readonly KeptEvent[], events: readonly KeptEvent[]): readonly KeptEvent[] {
  const end = recent.at(-1)?.number;
  const further = events.filter(({ number }) => end === undefined || number > end);
  if (end === undefined || further[0]?.number === end + 1) return [...recent, ...further];

  return further.length === 0 ? recent : further;
}
