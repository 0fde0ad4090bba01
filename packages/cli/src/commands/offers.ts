import type { GuestOffer } from '@innkeeper/core';
import { plainText } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { deskProperty } from '../house/desk-property.ts';
import { guestMeant } from '../house/one-guest.ts';
import { withHouse } from '../house/open-house.ts';
import { notOne } from '../output/not-one.ts';
import { moneyIn } from '../output/value-lines.ts';
import { numberOption } from '../plain/number-option.ts';

/** Says what could be offered to a guest beside what he takes. */
export async function offers({ desk, args }: Call): Promise<ExitCode> {
  return withHouse(desk, async ({ api }) => {
    const meant = await guestMeant(api, desk, args.join(' '));
    if (meant.state !== 'one') return notOne(desk, meant);
    const property = text(desk.options['property']) ?? (await deskProperty(api));
    const most = numberOption(desk, 'top');
    const list = await api.readOffers(
      {
        guestId: meant.guestId,
        ...(property !== undefined && { property }),
        ...(most !== undefined && { most }),
      },
      { signal: desk.world.signal },
    );
    const { offers: found, avoided, currency, n } = list;
    desk.answer(list, [
      ...(found.length > 0
        ? found.map((offer) => offerLine(offer, currency, desk))
        : [desk.say('offers/none', { n })]),
      ...(avoided.length > 0
        ? [desk.say('offers/avoided', { items: avoided.map(plainText).join(', ') })]
        : []),
    ]);

    return exitCodes.done;
  });
}

function offerLine(
  { item, names, with: along, confidence, n, expectedMargin, kind }: GuestOffer,
  currency: string | undefined,
  { say, locale }: Desk,
): string {
  const margin =
    expectedMargin === undefined || currency === undefined
      ? ''
      : say('offers/margin', { margin: moneyIn(locale, { minor: expectedMargin, currency }) });

  return say(`offers/${kind}`, {
    item: plainText(names?.[locale] ?? names?.['en'] ?? item),
    with: plainText(along.join(' + ')),
    percent: Math.round(100 * confidence),
    n,
    margin,
  });
}
