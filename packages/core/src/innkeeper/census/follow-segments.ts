import type { Reader } from '../../ports/store.ts';
import { headOf } from '../house/audit.ts';
import type { House } from '../house/house.ts';
import type { HouseEvent, KeptEvent } from '../house/house-event.ts';
import { notingWriter } from '../house/noting-writer.ts';
import { sealWrite } from '../house/seal-write.ts';
import { segmentsOf } from './segment-rows.ts';
import type { SegmentsUpdated } from './update-segments.ts';
import { updateSegments } from './update-segments.ts';

/** Keeps the segments of a house in step with what happens in it. */
export interface SegmentKeeper {
  /** Something was written: whoever it concerns is held against all rules, after what is under way. */
  stir(): void;
  /** Somebody else may have written a segment: how many there are is read again. */
  forget(): void;
  /** Resolves when nothing is left to be looked at. */
  settled(): Promise<void>;
  end(): void;
}

/** What a keeper of segments tells, and to whom. */
export interface SegmentKeeperOptions {
  readonly tell: (events: readonly KeptEvent[]) => void;
  /** Hears what each look found, with the reasons. */
  readonly onFound?: ((found: SegmentsUpdated) => void) | undefined;
  /** Hears why a look failed; the next change begins it again. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** The house itself does this, and is named so in the audit. */
const itself = { id: 'house', roles: [] } as const;

/**
 * Looks at the segments whenever something was written. Looks never overlap: what happens meanwhile is one further look.
 * A house without segments asks the store once, and nothing after that.
 */
export function createSegmentKeeper(
  house: House,
  { tell, onFound, onError }: SegmentKeeperOptions,
): SegmentKeeper {
  let isStirred = false;
  let isOver = false;
  let hasNone = false;
  let running: Promise<void> | undefined;
  let seen: string | undefined;
  const look = async (): Promise<void> => {
    while (isStirred && !isOver) {
      isStirred = false;
      if (hasNone) return;
      try {
        const state = await house.store.read({ tenant: house.tenant }, (rows) => stateOf(rows, house));
        hasNone = state === undefined && !isStirred;
        if (state === undefined || state === seen) continue;
        const { found, events } = await lookOnce(house);
        seen = state;
        tell(events);
        if (found.entered + found.left > 0) onFound?.(found);
      } catch (error) {
        if (!isOver) onError?.(error);
      }
    }
  };

  return {
    stir() {
      if (isOver || hasNone) return;
      isStirred = true;
      running ??= look().finally(() => {
        running = undefined;
      });
    },
    forget() {
      hasNone = false;
    },
    async settled() {
      while (running) await running;
    },
    end() {
      isOver = true;
    },
  };
}

/** What a look would start from, in a word: the last change, the segments, the hour. Nothing where there is no segment. */
async function stateOf(rows: Reader, { clock }: House): Promise<string | undefined> {
  const segments = await segmentsOf(rows);
  if (segments.length === 0) return undefined;
  const { number, hash } = await headOf(rows, 'touch');

  return JSON.stringify([
    number,
    hash,
    clock.now().slice(0, 13),
    segments.map(({ segment, version }) => [segment.id, version]),
  ]);
}

async function lookOnce(
  house: House,
): Promise<{ readonly found: SegmentsUpdated; readonly events: readonly KeptEvent[] }> {
  await house.census?.columns();
  const now = house.clock.now();

  return house.store.write({ tenant: house.tenant }, async (writer) => {
    const { rows, touched } = notingWriter(writer);
    const happened: HouseEvent[] = [];
    const emit = (event: HouseEvent): void => void happened.push(event);
    const found = await updateSegments({ house, actor: itself, now, rows, emit }, {});
    if (happened.length === 0) return { found, events: [] };
    const entry = {
      at: now,
      actor: itself.id,
      action: 'updateSegments',
      outcome: 'done',
      input: {},
    } as const;
    const seal = { line: entry, events: happened, touched, now };

    return { found, events: (await sealWrite(house, writer, seal)).events };
  });
}
