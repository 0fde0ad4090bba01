import type { Loyalty } from '../../satisfaction/loyalty.ts';
import { loyaltyOf } from '../../satisfaction/loyalty.ts';
import type { Satisfaction } from '../../satisfaction/satisfaction-of.ts';
import type { Day } from '../../shared/day.ts';
import { addDays } from '../../shared/day.ts';
import type { History } from '../../stays/history.ts';
import { presencesOf } from '../../value/presences.ts';

/**
 * Reads the loyalty of a guest: how often he came in the last year, as a share of what the house calls a regular's
 * year, beside how content he is over all his visits. What neither says stays unknown.
 */
export function loyaltyOfGuest(
  { visits }: Pick<History, 'visits'>,
  { cumulative }: Pick<Satisfaction, 'cumulative'>,
  { asOf, regularVisits = 4 }: { readonly asOf: Day; readonly regularVisits?: number },
): Loyalty {
  const { presences } = presencesOf(visits, asOf);
  const lately = presences.filter(({ arrival }) => arrival > addDays(asOf, -365)).length;

  return loyaltyOf({
    ...(presences.length > 0 && { repeat: Math.min(1, lately / regularVisits) }),
    ...(cumulative !== undefined && { score: cumulative }),
  });
}
