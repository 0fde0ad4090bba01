import type { Reader } from '../../ports/store.ts';
import type { TextFilter } from '../../shared/text-filter.ts';
import { createTextFilter } from '../../shared/text-filter.ts';
import { headOf } from '../house/audit.ts';

/**
 * Which identity keys the store has, as far as this process can tell without asking: a house that was empty when its
 * first records came has only what this process wrote, until another one writes. It spares a first load the question
 * after a dozen keys of every profile.
 */
export interface KnownKeys {
  /**
   * Those of the keys that may stand in the store; the others do not. Ask before the keys are written, and in a write: it
   * holds for the moment that the rows show.
   */
  standing(rows: Reader, keys: readonly string[]): Promise<readonly string[]>;
  /** Notes keys before they are written; whether the write is kept in the end makes no difference. */
  add(keys: Iterable<string>): void;
  /** Hears that a write of this process, all of whose keys were noted, was kept. */
  committed(change: Change): void;
}

/** A change of the house: the hash of the head of its touches before and after. */
export interface Change {
  readonly before: string | undefined;
  readonly after: string;
}

/** So few keys are asked after at once: that costs next to nothing. */
const few = 500;

/** Begins knowing nothing. */
export function createKnownKeys(): KnownKeys {
  let held: { readonly keys: TextFilter; moment: string | undefined } | undefined;

  return {
    async standing(rows, keys) {
      if (keys.length < few) return keys;
      const { hash: moment } = await headOf(rows, 'touch');
      if (held?.moment !== moment) held = undefined;
      if (!held && (await hasNone(rows))) held = { keys: createTextFilter(), moment };
      const known = held?.keys;

      return known ? keys.filter((key) => known.mayHave(key)) : keys;
    },
    add(keys) {
      if (held) for (const key of keys) held.keys.add(key);
    },
    committed({ before, after }) {
      if (held && held.moment === before) held.moment = after;
    },
  };
}

async function hasNone(rows: Reader): Promise<boolean> {
  const [key] = await rows.page('identityKey', { limit: 1 });
  if (key) return false;
  const [crowd] = await rows.page('crowd', { limit: 1 });

  return crowd === undefined;
}
