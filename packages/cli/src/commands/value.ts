import type { Day, ValueInput } from '@innkeeper/core';
import type { Call } from '../call.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { demoDay } from '../house/demo-state.ts';
import { deskProperty } from '../house/desk-property.ts';
import { guestMeant } from '../house/one-guest.ts';
import { withHouse } from '../house/open-house.ts';
import { notOne } from '../output/not-one.ts';
import { valueLines } from '../output/value-lines.ts';

/** Says what a guest is worth to the house, and the house to the guest. */
export async function value({ desk, args }: Call): Promise<ExitCode> {
  const { options, world } = desk;

  return withHouse(desk, async ({ api }) => {
    const meant = await guestMeant(api, desk, args.join(' '));
    if (meant.state !== 'one') return notOne(desk, meant);
    const answer = await api.readValue(
      {
        guestId: meant.guestId,
        property: text(options.property) ?? (await deskProperty(api)),
        weights: text(options.weights) as ValueInput['weights'],
        day: (text(options.day) as Day | undefined) ?? (options.demo ? demoDay(world.cwd) : undefined),
      },
      { signal: world.signal },
    );
    desk.answer(answer, valueLines(answer, desk));

    return exitCodes.done;
  });
}
