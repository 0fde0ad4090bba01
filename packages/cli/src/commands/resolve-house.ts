import type { BookCounts, BookResolution } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { withHouse } from '../house/open-house.ts';
import { howFar } from '../output/how-far.ts';
import { usageError } from '../usage-error.ts';

/** Resolves everybody the house knows, says what that would come to, or takes the last resolution back. */
export async function resolveHouse({ desk }: Call): Promise<ExitCode> {
  const { options, say, world } = desk;
  for (const name of ['out', 'truth', 'explain'])
    if (options[name] !== undefined) throw usageError(say('usage/resolve'));
  const shared = { signal: world.signal, onProgress: howFar(desk, 'resolve/house-share') };
  if (options['undo'] === true) {
    const undone = await withHouse(desk, ({ house, actor }) => house.undoResolution(actor, shared));
    desk.answer(undone, [say('resolve/undone'), countsLine(undone.after, desk)]);

    return exitCodes.done;
  }
  const dryRun = options['dryRun'] === true;
  const { threads } = await import('@innkeeper/adapters/threads');
  const found = await withHouse(desk, ({ house, actor }) =>
    house.resolveBook(actor, { ...shared, dryRun, parallel: threads() }),
  );
  desk.answer(found, lines(found, desk));

  return exitCodes.done;
}

function lines(
  { people, compared, certain, possible, before, after, missed }: BookResolution,
  desk: Desk,
): readonly string[] {
  const { say } = desk;

  return [
    say('resolve/house-compared', { people, compared, missed: (missed * 100).toFixed(1) }),
    say('resolve/house-pairs', { certain, possible }),
    countsLine(before, desk),
    ...(after
      ? [
          say('resolve/house-now'),
          countsLine(after, desk),
          '  innkeeper matches',
          '  innkeeper resolve --undo',
        ]
      : []),
  ];
}

function countsLine({ profiles, guests, questions }: BookCounts, { say }: Desk): string {
  return say('resolve/house-counts', { profiles, guests, questions });
}
