import type { CheckState, ListedCheck } from '@innkeeper/core';
import { parseDay } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { withHouse } from '../house/open-house.ts';
import { answerTable } from '../output/answer-table.ts';
import { usageError } from '../usage-error.ts';
import type { WordKey } from '../words/en.ts';

const states: readonly CheckState[] = ['linked', 'possible', 'open'];

/** Lists the checks of outlets that named no stay, with the stay each was found to be of, how likely, and why. */
export async function checks({ desk, args }: Call): Promise<ExitCode> {
  const [property = '', first = '', last = first] = args;
  const [from, to] = [parseDay(first), parseDay(last)];
  const state = states.find((name) => name === text(desk.options.state));
  if (!from || !to || (desk.options.state !== undefined && !state))
    throw usageError(desk.say('usage/checks'));
  const found = await withHouse(desk, ({ api }) =>
    api.listChecks({ property, from, to, ...(state && { state }) }, { signal: desk.world.signal }),
  );
  answerTable(desk, found, tableOf(found, desk));

  return exitCodes.done;
}

function tableOf(found: readonly ListedCheck[], { say }: Desk) {
  const heads = ['day', 'outlet', 'check', 'amount', 'state', 'room', 'stay', 'probability', 'why'] as const;

  return {
    title: say('checks/title', { n: found.length }),
    columns: heads.map((head) => ({
      head: say(`checks/${head}`),
      ...(head === 'probability' && { decimals: 3 }),
    })),
    rows: found.map((check) => [
      check.day,
      check.outlet ?? check.system,
      check.check,
      check.net.map(({ minor, currency }) => `${currency} ${minor / 100}`).join(', '),
      say(`checks/state-${check.state}`),
      check.room,
      check.stay?.id,
      check.probability,
      check.because.map(({ code }) => whyOf(code, say)).join(', '),
    ]),
  };
}

const reasons: Readonly<Record<string, WordKey>> = {
  'check/number': 'checks/why-number',
  'check/guest': 'checks/why-guest',
  'check/room': 'checks/why-room',
  'check/maybe-room': 'checks/why-maybe-room',
  'check/edge-day': 'checks/why-edge-day',
  'check/edge-hour': 'checks/why-edge-hour',
  'check/wrong-hour': 'checks/why-wrong-hour',
  'check/day-use': 'checks/why-day-use',
};

function whyOf(code: string, say: Desk['say']): string {
  const key = Object.hasOwn(reasons, code) ? reasons[code] : undefined;

  return key ? say(key) : code;
}
