import type { ListHealth } from '@innkeeper/adapters/sync';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { withHouse } from '../house/open-house.ts';
import { isOfWebhook } from '../house/webhook-state.ts';
import { reasonOf } from '../output/reason-of.ts';

/** How many of the things that could not be read are named. */
const named = 1000;

/** Says how the reading of systems stands; ends with 1 where something failed. */
export async function syncStatus({ desk }: Call): Promise<ExitCode> {
  const { healthOf } = await import('@innkeeper/adapters/sync');
  const standing = await withHouse(desk, ({ api }) => api.readSync({ letters: named, of: 'dead' }));
  const positions = standing.positions.filter((position) => !isOfWebhook(position));
  const health = healthOf({ ...standing, positions }, desk.world.now().getTime());
  const { waiting, dead, lists } = health;
  desk.answer({ ...health, letters: standing.letters }, [
    ...(lists.length === 0 ? [desk.say('sync/none')] : lists.flatMap((list) => listLines(list, desk))),
    ...(waiting > 0 ? [desk.say('sync/waiting', { n: waiting })] : []),
    ...(dead > 0 ? [desk.say('sync/dead', { n: dead })] : []),
  ]);

  return health.state === 'failing' ? exitCodes.failed : exitCodes.done;
}

function listLines(list: ListHealth, desk: Desk): readonly string[] {
  const { say } = desk;
  const { system, entity, property, counts } = list;

  return [
    `${[system, entity, property].filter(Boolean).join(' ')}  ${stateOf(list, desk)}`,
    `  ${say('imports/counts', { ...counts })}`,
  ];
}

function stateOf({ state, code, facts, readTo }: ListHealth, { say, locale }: Desk): string {
  const at = readTo?.slice(0, 16).replace('T', ' ');
  if (state === 'failed' && code !== undefined)
    return say('sync/failed-at', { reason: reasonOf({ code, facts }, locale).message });
  if (state === 'resting') return say('sync/resting', { at: at ?? '' });

  return at === undefined ? say('sync/reading') : say('sync/reading-on', { at });
}
