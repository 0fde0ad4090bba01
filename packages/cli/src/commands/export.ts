import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Call } from '../call.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { guestMeant } from '../house/one-guest.ts';
import { withHouse } from '../house/open-house.ts';
import { notOne } from '../output/not-one.ts';

/** Everything that is kept about one guest, as one JSON document. */
export async function exportGuest({ desk, args }: Call): Promise<ExitCode> {
  return withHouse(desk, async ({ api }) => {
    const meant = await guestMeant(api, desk, args.join(' '));
    if (meant.state !== 'one') return notOne(desk, meant);
    const everything = await api.exportGuest({ guestId: meant.guestId });
    const document = `${JSON.stringify(everything, undefined, 2)}\n`;
    const file = text(desk.options.output);
    if (file === undefined) desk.world.out(document);
    else {
      // Only its owner may read it: it holds everything about a person.
      writeFileSync(resolve(desk.world.cwd, file), document, { mode: 0o600 });
      desk.answer({ guestId: meant.guestId, file }, desk.say('export/written', { file }));
    }

    return exitCodes.done;
  });
}
