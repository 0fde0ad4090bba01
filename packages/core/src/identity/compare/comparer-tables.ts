import type { People } from '../values/people.ts';
import type { AlongTable } from './goes-along.ts';
import { type NameCounts, nameCounts } from './name-rarities.ts';
import { type Rarities, raritiesOf } from './rarity.ts';

/** What is counted over all people before two of them are compared: nothing but numbers, which threads can share. */
export interface ComparerTables {
  readonly rarities: Rarities;
  readonly names: NameCounts;
  /** What goes along with what, as far as it was asked for. */
  readonly along: readonly (AlongTable | undefined)[];
}

/** Counts it. */
export function tablesOf(people: People): ComparerTables {
  return { rarities: raritiesOf(people), names: nameCounts(people), along: [] };
}
