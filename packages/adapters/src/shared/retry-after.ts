/**
 * How many milliseconds a system asks to wait: `Retry-After` in seconds or as a date. `undefined` where it does not say
 * or says something that is neither.
 * @param now milliseconds since 1970
 */
export function retryAfterOf(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const moment = /^[A-Z][a-z]{2},/.test(text) ? Date.parse(text) : Number.NaN;

  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}

/** How long to wait before a further attempt: up to twice as long each time, at random below that. */
export function backOffOf(attempt: number, random: number): number {
  return Math.round(random * Math.min(30_000, 500 * 2 ** attempt));
}
