import { order } from '../guests/moment.ts';
import type { Day } from '../shared/day.ts';
import { deliveredValueOf } from './delivered-value.ts';
import type { ScoringOptions } from './delivered-values.ts';
import type { Evidence } from './evidence.ts';

/** How delivered value went. */
export interface Trend {
  /** Days without any evidence before them have no figures. */
  readonly points: readonly TrendPoint[];
  /** `steady` where first and last differ by less than their intervals allow to say. */
  readonly direction: 'rising' | 'falling' | 'steady' | 'unknown';
}

/** Delivered value on one day, from what was known until then. */
export interface TrendPoint {
  readonly day: Day;
  readonly net?: number;
  readonly low?: number;
  readonly high?: number;
  readonly n: number;
}

/** Follows delivered value over some days, as it was known on each of them. */
export function trendOf(
  evidence: readonly Evidence[],
  days: readonly Day[],
  options: Omit<ScoringOptions, 'asOf'>,
): Trend {
  const points = [...new Set(days)].sort(order<string>).map((day): TrendPoint => {
    const { total, n } = deliveredValueOf(evidence, { ...options, asOf: day });

    return total ? { day, net: total.net, low: total.low, high: total.high, n } : { day, n };
  });

  return { points, direction: directionOf(points.filter(({ net }) => net !== undefined)) };
}

function directionOf(known: readonly TrendPoint[]): Trend['direction'] {
  const [first, last] = [known[0], known.at(-1)];
  if (known.length < 2 || !first || !last) return 'unknown';
  const difference = (last.net ?? 0) - (first.net ?? 0);
  const doubt = Math.hypot(halfOf(first), halfOf(last));
  if (Math.abs(difference) <= doubt) return 'steady';

  return difference > 0 ? 'rising' : 'falling';
}

function halfOf({ low = 0, high = 0 }: TrendPoint): number {
  return (high - low) / 2;
}
