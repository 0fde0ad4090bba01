import type { Day } from '../shared/day.ts';
import { addDays } from '../shared/day.ts';
import type { DeliveredValue } from './delivered-value.ts';
import { deliveredValueOf } from './delivered-value.ts';
import type { ScoringOptions } from './delivered-values.ts';
import type { Evidence } from './evidence.ts';

/** When a guest was there. */
export interface StaySpan {
  readonly arrival: Day;
  readonly departure: Day;
}

/**
 * What the house was worth to a guest on one stay: only what happened then counts, and what he said within the days
 * after it (until his next stay). Without evidence there is no total, as ever.
 */
export function valueOfStay(
  evidence: readonly Evidence[],
  { arrival, departure }: StaySpan,
  { after = 14, next, ...options }: ScoringOptions & { readonly after?: number; readonly next?: Day },
): DeliveredValue {
  const last = addDays(departure, after);
  const isOfStay = ({ day }: Evidence): boolean =>
    day >= arrival && day <= last && (next === undefined || day < next || day <= departure);

  return deliveredValueOf(evidence.filter(isOfStay), options);
}
