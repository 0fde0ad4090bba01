import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Meant } from '../house/one-guest.ts';
import { hitLines } from './hit-lines.ts';

/** Says that nobody fits, or who all may be meant. */
export function notOne(desk: Desk, meant: Exclude<Meant, { state: 'one' }>): ExitCode {
  if (meant.state === 'new') {
    desk.answer({ state: 'new', hits: [] }, desk.say('find/new'));

    return exitCodes.notFound;
  }
  desk.answer({ state: 'several', hits: meant.hits }, [
    desk.say('find/several'),
    ...hitLines(meant.hits, desk.say),
  ]);

  return exitCodes.failed;
}
