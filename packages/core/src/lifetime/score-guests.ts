import { afterHistory } from './after-history.ts';
import { discountedStaysOfNew, type Outlook } from './discounted-stays.ts';
import { expectedSpend } from './expected-spend.ts';
import { expectedStaysOfNew } from './expected-stays.ts';
import type { HistoryColumns } from './history.ts';
import type { GammaGamma, StayModel } from './parameters.ts';
import { probabilityAlive, stillAlive } from './probability-alive.ts';

/** What many guests are asked about at once. */
export interface ScoreQuestion extends Outlook {
  readonly stays: StayModel;
  /** What a stay brings; no value is told where it is absent. */
  readonly spend?: GammaGamma;
  /** What the house keeps of a unit of spend. @defaultValue 1 */
  readonly margin?: number;
}

/** What the models say of every guest, side by side. */
export interface GuestScores {
  /** The probability that the guest is not lost. */
  readonly alive: Float64Array;
  /** Expected stays up to the horizon. */
  readonly stays: Float64Array;
  /** Lifetime value up to the horizon, discounted; 0 where it is not known. */
  readonly value?: Float64Array;
  /** 1 where the value is known, 0 where no mean of spend exists. */
  readonly isValueKnown?: Uint8Array;
}

/** Scores many guests: what follows from stays and age alone is worked out once for all who share them. */
export function scoreGuests(
  { stays: model, spend, margin = 1, horizon, discountRate = 0 }: ScoreQuestion,
  columns: HistoryColumns & { readonly meanSpend?: ArrayLike<number> },
): GuestScores {
  const rows = columns.repeats.length;
  const [alive, stays] = [new Float64Array(rows), new Float64Array(rows)];
  const value = spend && new Float64Array(rows);
  const isValueKnown = spend && new Uint8Array(rows);
  const shared = new Map<number, Map<number, readonly [stays: number, discounted: number]>>();
  for (let row = 0; row < rows; row += 1) {
    const repeats = columns.repeats[row] as number;
    const history = { repeats, recency: columns.recency[row] as number, age: columns.age[row] as number };
    let ofRepeats = shared.get(repeats);
    if (!ofRepeats) {
      ofRepeats = new Map();
      shared.set(repeats, ofRepeats);
    }
    let own = ofRepeats.get(history.age);
    if (!own) {
      const after = afterHistory(model, history);
      own = [expectedStaysOfNew(after, horizon), discountedStaysOfNew(after, { horizon, discountRate })];
      ofRepeats.set(history.age, own);
    }
    const there = stillAlive(model, history);
    alive[row] = model.model === 'bg-bb' ? probabilityAlive(model, history) : there;
    stays[row] = there * own[0];
    if (!value || !spend || !isValueKnown) continue;
    const meanSpend = columns.meanSpend ? (columns.meanSpend[row] as number) : 0;
    const perStay = expectedSpend(spend, { repeats, meanSpend });
    if (perStay === undefined) continue;
    isValueKnown[row] = 1;
    value[row] = margin * perStay * there * own[1];
  }

  return { alive, stays, ...(value && isValueKnown && { value, isValueKnown }) };
}
