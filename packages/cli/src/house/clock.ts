import type { Clock } from '@innkeeper/core';

/** The clock of this machine: every moment carries its offset. */
export function systemClock(now: () => Date): Clock {
  return { now: () => withOffset(now()) };
}

/** `2026-11-21T08:30:00.000+08:00`: the moment as a clock on the wall of this machine shows it. */
export function withOffset(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const wall = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, -1);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];

  return `${wall}${minutes < 0 ? '-' : '+'}${pad(hours)}:${pad(rest)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
