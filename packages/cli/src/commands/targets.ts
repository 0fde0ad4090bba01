import type { Day } from '@innkeeper/core';
import type { Call } from '../call.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { deskProperty } from '../house/desk-property.ts';
import { guestMeant } from '../house/one-guest.ts';
import { withHouse } from '../house/open-house.ts';
import { notOne } from '../output/not-one.ts';
import { numberOption } from '../plain/number-option.ts';
import { usageError } from '../usage-error.ts';

/** Sets what the house aims at with a guest in a period. */
export async function targets({ desk, args }: Call): Promise<ExitCode> {
  const { options, say, world } = desk;
  const [from, to] = [text(options['from']), text(options['to'])];
  const [relationship, benefit, amount] = ['relationship', 'benefit', 'contribution'].map((name) =>
    numberOption(desk, name),
  );
  if (from === undefined || to === undefined) throw usageError(say('usage/targets'));

  return withHouse(desk, async ({ api }) => {
    const meant = await guestMeant(api, desk, args.join(' '));
    if (meant.state !== 'one') return notOne(desk, meant);
    const { settings } = await api.readSettings({}, { signal: world.signal });
    const property = text(options['property']) ?? (await deskProperty(api));
    const place = settings.properties.find(({ id }) => id === property) ?? settings.properties[0];
    const currency = place?.currencies[0];
    if (amount !== undefined && currency === undefined) throw usageError(say('usage/give-currency'));
    const digits = currency === undefined ? 0 : digitsOf(currency);
    const answer = await api.setTargets(
      {
        guestId: meant.guestId,
        from: from as Day,
        to: to as Day,
        ...(relationship !== undefined && { relationship }),
        ...(benefit !== undefined && { benefit }),
        ...(amount !== undefined &&
          currency !== undefined && { contribution: { minor: Math.round(amount * 10 ** digits), currency } }),
        ...(property !== undefined && { property }),
      },
      { signal: world.signal },
    );
    desk.answer(answer, [say('targets/set', { from, to })]);

    return exitCodes.done;
  });
}

function digitsOf(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}
