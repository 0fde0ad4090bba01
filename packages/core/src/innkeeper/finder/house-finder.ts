import type { Reader } from '../../ports/store.ts';
import { isUnsettled } from '../../recognition/finder/add-entry.ts';
import type { Finder } from '../../recognition/finder/finder.ts';
import { settleFinder } from '../../recognition/finder/settle-finder.ts';
import type { House } from '../house/house.ts';
import { lastTouch, touchesAfter } from '../house/touched.ts';
import { keepFinder, readKept } from './keep-finder.ts';
import { loadFinder } from './load-finder.ts';
import { refreshGuests } from './refresh-finder.ts';

/**
 * How guests are found. `memory`: a finder in the process knows everybody. `store`: the store is asked, by exact numbers
 * and beginnings of names. `small`: in memory where the house has at most 5,000 profiles, else the store.
 */
export type FinderMode = 'memory' | 'store' | 'small';

/** Up to how many profiles a house is small: they are read in a fraction of a second. */
const smallHouse = 5000;
/** More changes than this at once, and reading everybody anew is faster. */
const mostRefreshed = 20_000;

/** The finder of one house in this process. */
export interface HouseFinder {
  /** The finder as of the moment that the rows show; `undefined` where the store is to be asked. */
  at(rows: Reader): Promise<Finder | undefined>;
  /** Makes it ready: from what the store keeps of it, else from everybody. Nothing to do for a house that asks the store. */
  open(): Promise<void>;
  /** Keeps it in the store, so that the next start is fast. */
  keep(): Promise<void>;
  end(): void;
}

/** A finder that is made ready when it is first needed. */
export function createHouseFinder(house: House, mode: FinderMode): HouseFinder {
  let held: { readonly finder: Finder; number: number } | undefined;
  let opening: Promise<void> | undefined;
  let isLarge = false;
  let isOver = false;
  const inTurn = turns();
  const scope = { tenant: house.tenant };
  const open = async (): Promise<void> => {
    if (mode === 'store') return;
    const kept = await readKept(house);
    const number = kept?.number ?? (await house.store.read(scope, lastTouch));
    const finder = kept?.finder ?? (await loadFinder(house, (work) => house.store.read(scope, work)));
    if (isOver) return;
    held = { finder, number };
    await house.store.read(scope, (rows) => inTurn(() => catchUp(rows)));
    if (!kept) await keep();
  };
  const keep = async (): Promise<void> => {
    if (held && !isOver) await keepFinder(house, held.finder, held.number);
  };
  const catchUp = async (rows: Reader): Promise<void> => {
    if (!held || (await lastTouch(rows)) <= held.number) return;
    const touches = await touchesAfter(rows, held.number);
    const profiles = new Set(touches?.flatMap((touch) => touch.profiles ?? []));
    if (!touches || touches.some((touch) => !touch.profiles) || profiles.size > mostRefreshed) {
      held = undefined;

      return;
    }
    const apply = await refreshGuests(house, rows, held.finder, [...profiles]);
    apply();
    held.number = touches.at(-1)?.number ?? held.number;
    if (isUnsettled(held.finder)) settleFinder(held.finder);
  };
  const openSmall = async (rows: Reader): Promise<void> => {
    if (isLarge || (await rows.count('profile')) > smallHouse) {
      isLarge = true;

      return;
    }
    const number = await lastTouch(rows);
    held = { finder: await loadFinder(house, (work) => work(rows)), number };
  };

  return {
    at: async (rows) => {
      if (mode === 'store') return undefined;
      await inTurn(async () => {
        await catchUp(rows);
        if (!held && mode === 'small') await openSmall(rows);
      });
      if (!held && mode === 'memory') {
        opening ??= open().catch(() => undefined);
        void opening.finally(() => {
          opening = undefined;
        });
      }

      return held?.finder;
    },
    open: () => (opening ??= open()),
    keep,
    end: () => {
      isOver = true;
      held = undefined;
    },
  };
}

/** One after the other: what an earlier moment says never overwrites a later one. */
function turns(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();

  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);

    return next;
  };
}
