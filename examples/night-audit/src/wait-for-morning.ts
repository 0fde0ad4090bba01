/**
 * Milliseconds until the next time that the clock of the hotel shows this hour. Looked for minute by minute, so that a
 * night of 23 or 25 hours ends at seven as well.
 */
export function untilHour(
  now: Date,
  { timeZone, hour }: { readonly timeZone: string; readonly hour: number },
): number {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const wanted = `${String(hour).padStart(2, '0')}:00`;
  const minute = 60_000;
  const begun = Math.floor(now.getTime() / minute) * minute;
  for (let ahead = 1; ahead <= 26 * 60; ahead += 1)
    if (clock.format(begun + ahead * minute) === wanted) return begun + ahead * minute - now.getTime();

  throw new RangeError(`The clock of ${timeZone} never shows ${wanted}.`);
}
