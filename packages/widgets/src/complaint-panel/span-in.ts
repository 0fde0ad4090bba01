import type { Words } from '@innkeeper/core';
import { sayIn } from '../words/say-in.ts';

/** A span of time in its largest whole unit: minutes below two hours, hours below two days. */
export function spanIn(words: Words, minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  if (whole < 120) return sayIn(words, 'span/minutes', { n: whole });
  const hours = Math.floor(whole / 60);

  return hours < 48
    ? sayIn(words, 'span/hours', { n: hours })
    : sayIn(words, 'span/days', { n: Math.floor(hours / 24) });
}
