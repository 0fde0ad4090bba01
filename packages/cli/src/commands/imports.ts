import type { ImportId, ImportRun } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { countGuests } from '../house/count-guests.ts';
import { withHouse } from '../house/open-house.ts';

/** Lists the imports of the house. */
export async function listImports({ desk }: Call): Promise<ExitCode> {
  const imports = await withHouse(desk, ({ api }) => api.listImports({}));
  desk.answer(
    { imports },
    imports.length === 0 ? desk.say('imports/none') : imports.flatMap((run) => runLines(run, desk)),
  );

  return exitCodes.done;
}

function runLines({ id, name, state, startedAt, counts }: ImportRun, { say }: Desk): readonly string[] {
  return [
    `${startedAt.slice(0, 16).replace('T', ' ')}  ${name}  ${say(`imports/${state}`)}`,
    `  ${id}  ${say('imports/counts', { ...counts })}`,
  ];
}

/** Takes a whole import back, a few steps at a time, until nothing of it is left. */
export async function undoImport({ desk, args: [named = ''] }: Call): Promise<ExitCode> {
  const importId = named as ImportId;
  await withHouse(desk, async (open) => {
    let [removed, restored] = [0, 0];
    for (;;) {
      const undone = await open.api.undoImport({ importId }, { signal: desk.world.signal });
      removed += undone.removed;
      restored += undone.restored;
      if (undone.remaining === 0) break;
      desk.tell(desk.say('imports/undoing', { n: undone.remaining }));
    }
    const total = { importId, removed, restored };
    desk.answer(total, desk.say('imports/undone-now', { ...total }));
    await countGuests(desk, open);
  });

  return exitCodes.done;
}
