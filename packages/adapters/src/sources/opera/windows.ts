import type { Day } from '@innkeeper/core';
import { addDays, daysBetween } from '@innkeeper/core';

/** Arrivals from one day to another, both included; perhaps only those that leave between two days. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
  readonly leaves?: { readonly from: Day; readonly to: Day };
}

/** How long the longest stay can be that a window of departures looks for, in days. */
const longestStay = 1000;

/** The windows of so many days that cover a span, in order. */
export function windowsOf(from: Day, to: Day, days: number): readonly Window[] {
  const count = Math.max(0, Math.ceil((daysBetween(from, to) + 1) / days));

  return Array.from({ length: count }, (_, index) => {
    const start = addDays(from, index * days);
    const end = addDays(start, days - 1);

    return { from: start, to: end < to ? end : to };
  });
}

/**
 * The two halves of a window that holds more than a system will show: by arrival, then by departure. `undefined` where
 * it cannot be split further: one day of arrival, one day of departure.
 */
export function halvesOf({ from, to, leaves }: Window): readonly [Window, Window] | undefined {
  if (from < to) {
    const middle = addDays(from, Math.floor(daysBetween(from, to) / 2));

    return [
      { from, to: middle },
      { from: addDays(middle, 1), to },
    ];
  }
  const span = leaves ?? { from, to: addDays(from, longestStay) };
  if (span.from >= span.to) return undefined;
  const middle = leaves
    ? addDays(span.from, Math.floor(daysBetween(span.from, span.to) / 2))
    : addDays(span.from, 1);

  return [
    { from, to, leaves: { from: span.from, to: middle } },
    { from, to, leaves: { from: addDays(middle, 1), to: span.to } },
  ];
}
