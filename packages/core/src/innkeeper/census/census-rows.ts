import type { GuestFacts } from '../../census/house/guest-facts.ts';
import type { Row } from '../../ports/tables.ts';

/** What the store keeps of a guest's facts beside his visits and purchases. */
export type KeptFacts = Pick<GuestFacts, 'words' | 'numbers' | 'days' | 'marks'>;

/** The rows of one guest's facts in the store. */
export interface CensusRows {
  readonly census: Row<'census'>;
  readonly visits: readonly Row<'visit'>[];
  readonly purchases: readonly Row<'purchase'>[];
}

/** How the store keeps the facts of a guest. */
export function rowsOfFacts(rootId: string, facts: GuestFacts): CensusRows {
  const { words, numbers, days, marks, visits, purchases } = facts;
  const body: KeptFacts = { words, numbers, days, marks };

  return {
    census: { rootId, body },
    visits: visits.map((visit, number) => ({ rootId, number, ...visit })),
    purchases: purchases.map((purchase) => ({ rootId, ...purchase })),
  };
}

/** The facts that the store keeps of a guest. */
export function factsOfRows({ census, visits, purchases }: CensusRows): GuestFacts {
  const { words, numbers, days, marks } = census.body as KeptFacts;

  return { words, numbers, days, marks, visits, purchases };
}

/** Puts rows that were read by guest beside each other. */
export function byRoot<Item extends { readonly rootId: string }>(
  rows: readonly Item[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const row of rows) {
    const group = groups.get(row.rootId);
    if (group) group.push(row);
    else groups.set(row.rootId, [row]);
  }

  return groups;
}
