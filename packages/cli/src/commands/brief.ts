import type { Brief, BriefInput, Day, InnkeeperApi } from '@innkeeper/core';
import { renderBrief } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { demoDay } from '../house/demo-state.ts';
import { deskProperty } from '../house/desk-property.ts';
import { guestMeant } from '../house/one-guest.ts';
import { withHouse } from '../house/open-house.ts';
import { coloured } from '../output/coloured.ts';
import { notOne } from '../output/not-one.ts';

/** Says who stands at the desk and what to do. */
export async function brief({ desk, args }: Call): Promise<ExitCode> {
  return withHouse(desk, async ({ api }) => {
    const meant = await guestMeant(api, desk, args.join(' '));
    if (meant.state !== 'one') return notOne(desk, meant);
    const answer = await readBrief(api, desk, { guestId: meant.guestId, knownBy: meant.knownBy });
    desk.answer(answer, printed(answer, desk));

    return exitCodes.done;
  });
}

/** The brief of one guest with what was said about day, property and rooms. */
export async function readBrief(
  api: InnkeeperApi,
  desk: Desk,
  about: Pick<BriefInput, 'guestId' | 'knownBy'>,
): Promise<Brief> {
  const { options, world, locale } = desk;
  const free = text(options.free);

  return api.briefGuest(
    {
      ...about,
      locale,
      property: text(options.property) ?? (await deskProperty(api)),
      day: (text(options.day) as Day | undefined) ?? (options.demo ? demoDay(world.cwd) : undefined),
      freeRooms: free?.split(',').map((room) => room.trim()),
    },
    { signal: world.signal },
  );
}

/** The brief as it fits the terminal; on one that has colours, what can hurt is red and what is open is yellow. */
export function printed(answer: Brief, { locale, world }: Desk): string {
  const plain = renderBrief(answer, locale, { width: Math.min(100, world.columns) });

  return world.isTerminal && !world.env.NO_COLOR ? coloured(plain) : plain;
}
