/** What it costs to decide wrongly, each beside the others; a missed match that nobody is asked about costs 1. */
export interface DecisionCosts {
  /** Two people were made one. */
  readonly wrongMerge: number;
  /** Two records of one person stay apart. */
  readonly missedMerge: number;
  /** A person is asked. */
  readonly question: number;
}

/** The odds, in bits, from which it is right to link without asking, and from which it is right to ask. */
export interface Thresholds {
  readonly certain: number;
  readonly possible: number;
}

/** A wrong merge is 200 times as bad as a missed one, and one question in twenty that brings a merge is worth asking. */
export const decisionCosts: DecisionCosts = { wrongMerge: 200, missedMerge: 1, question: 0.05 };

/**
 * Thresholds of least expected cost: linking costs (1 − p) · wrong, staying apart costs p · missed, asking costs a
 * question. So one links where p / (1 − p) is above wrong / missed, and asks where p · missed is above a question.
 */
export function thresholdsOf({ wrongMerge, missedMerge, question }: DecisionCosts): Thresholds {
  const share = Math.min(0.999, question / missedMerge);

  return { certain: Math.log2(wrongMerge / missedMerge), possible: Math.log2(share / (1 - share)) };
}
