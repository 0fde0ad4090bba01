import type { StayRecord } from '../records/stay-record.ts';
import type { Day } from '../shared/day.ts';
import type { History } from '../stays/history.ts';
import { contributionOf } from './contribution.ts';
import type { TierFact } from './tiers.ts';
import type { ValueTerms } from './value-terms.ts';

/** What counts towards a tier out of a history: the contribution, the nights and the number of stays that have ended. */
export function tierFactsOf(
  { visits, looseCharges }: History,
  stays: readonly StayRecord[],
  { terms, asOf }: { readonly terms: ValueTerms; readonly asOf: Day },
): readonly TierFact[] {
  const ended = visits.filter(({ departure }) => departure <= asOf);
  const days = [...new Set(looseCharges.map(({ day }) => day))].filter((day) => day <= asOf);
  const worth = (charges: History['looseCharges']) =>
    contributionOf({ charges, stays }, terms, asOf).contribution.minor;

  return [
    ...ended.flatMap(({ departure: day, nights, charges }) => [
      { day, criterion: 'contribution', amount: worth(charges) },
      { day, criterion: 'nights', amount: nights },
      { day, criterion: 'visits', amount: 1 },
    ]),
    ...days.map((day) => ({
      day,
      criterion: 'contribution',
      amount: worth(looseCharges.filter((charge) => charge.day === day)),
    })),
  ];
}
