import type { Reason } from '../shared/reason.ts';

/** What identity thinks of two profiles. */
export interface Judgement {
  /** `certain`: linked without asking; `possible`: a question for a person; `apart`: never one guest by itself. */
  readonly verdict: 'certain' | 'possible' | 'none' | 'apart';
  /** The logarithm (base 2) of the odds that the two are one person: the match rate and what every comparison says. */
  readonly weight: number;
  /**
   * The waterfall: the match rate, then one reason per comparison that weighed something, heaviest first, then what a
   * shared home explains as well. With `apart` the one reason that keeps them apart.
   */
  readonly because: readonly Reason[];
}

/** That nothing speaks for two profiles. */
export const noJudgement: Judgement = { verdict: 'none', weight: 0, because: [] };

/** That somebody declared two profiles not to be the same. */
export const declaredApart: Judgement = {
  verdict: 'apart',
  weight: 0,
  because: [{ code: 'identity/declared-apart' }],
};
