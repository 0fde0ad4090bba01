import type { Fact } from '../guests/fact.ts';
import { sourceOfFact } from '../guests/fact.ts';
import { byMoment, order } from '../guests/moment.ts';
import type { Instant } from '../shared/day.ts';
import type { PreferenceDecision } from './known-preference.ts';

/** A decision with what its author knew. */
export type InformedDecision = PreferenceDecision & { readonly seen?: Instant };

/** Who confirmed or ended the wish of a key, the latest first. */
export function decisionsAbout(facts: readonly Fact[], key: string): readonly InformedDecision[] {
  return facts
    .flatMap((fact): readonly InformedDecision[] => {
      if ((fact.type !== 'preference-end' && fact.type !== 'preference-confirmed') || fact.of !== key)
        return [];
      const { at, by, seen } = fact;
      const base = { source: sourceOfFact(fact), at, by, seen };

      return fact.type === 'preference-end'
        ? [{ ...base, decision: fact.why, text: fact.text }]
        : [{ ...base, decision: 'confirmed' }];
    })
    .sort((one, other) => byMoment(other.at, one.at) || order(other.source.id, one.source.id));
}
