import type { Day, TimelineEntry } from '@innkeeper/core';

/** The entries of one day, in the order in which they came. */
export interface TimelineDay {
  readonly day: Day;
  readonly entries: readonly TimelineEntry[];
}

/** Puts entries that follow one another on the same day under one heading. */
export function daysOf(entries: readonly TimelineEntry[]): readonly TimelineDay[] {
  const days: { readonly day: Day; readonly entries: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    const last = days.at(-1);
    if (last?.day === entry.day) last.entries.push(entry);
    else days.push({ day: entry.day, entries: [entry] });
  }

  return days;
}

/** The clock of the property at a moment: `17:30`. */
export function clockAt(at: string, timeZone: string | undefined): string {
  if (timeZone === undefined) return at.slice(11, 16);

  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(at),
  );
}
