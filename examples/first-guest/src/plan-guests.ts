// #region plan
import type { TraitFindings } from '@innkeeper/core/census';
import { enlargements } from '@innkeeper/core/census';
import { chooseMode, definePond, enlargementAxes, layRoadmap, needForCare } from '@innkeeper/core/plan';

const { need } = needForCare({ site: 'city', localShare: 0.7, passingShare: 0.1 });
const { mode = 'zone-module' } = chooseMode('mid-range', [
  { name: 'offices of Court Street', share: 0.1, are: 'elite' },
  { name: 'families of the old town', share: 0.9, are: 'public' },
]);
console.log(need, mode, enlargementAxes(mode).join(' ')); // necessary zone-module location age tendency

/** What the first band of the ledger has in common: see `commonTraits` of the census. */
export function planFor(found: TraitFindings) {
  const pond = definePond(found, { market: { people: 50_000, source: 'city census 2025' } });
  const { rounds, shortfall } = enlargements(2_000, [0.04, 0.04, 0.04]);
  const map = layRoadmap(
    rounds.map(({ won }, round) => ({
      name: `round ${round + 1}`,
      stronghold: 'Court Street',
      influence: 1 - round / 10,
      targetGuests: won,
    })),
    2_000,
  );

  return { pond, shortfall, missing: map.warnings.map(({ code }) => code) };
}
// #endregion plan
