import { parseDay } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { withHouse } from '../house/open-house.ts';
import { usageError } from '../usage-error.ts';

/** Says how many of the guests who came back were recognised at the desk. */
export async function recognition({ desk, args }: Call): Promise<ExitCode> {
  const [property = '', first = '', last = first] = args;
  const [from, to] = [parseDay(first), parseDay(last)];
  if (!from || !to) throw usageError(desk.say('usage/recognition'));
  const rate = await withHouse(desk, ({ api }) => api.readRecognition({ property, from, to }));
  const { arrivals, known, recognised, share, missed } = rate;
  desk.answer(rate, [
    desk.say('recognition/arrivals', { arrivals, known }),
    ...(share === undefined
      ? []
      : [desk.say('recognition/share', { recognised, known, percent: Math.round(share * 1000) / 10 })]),
    ...missed.map(({ guestId, day }) => `  ${day}  ${guestId}`),
  ]);

  return exitCodes.done;
}
