import type { GiftEntry, GiftList, Money, ServiceId } from '@innkeeper/core';
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
import { usageError } from '../usage-error.ts';

/** Gives something away to a guest, or asks for what goes beyond his budget. */
export async function give({ desk, args }: Call): Promise<ExitCode> {
  const { options, say, world } = desk;
  const [what, typed] = [text(options['what']), Number(text(options['cost']))];
  if (what === undefined || !(typed > 0)) throw usageError(say('usage/give'));

  return withHouse(desk, async ({ api }) => {
    const meant = await guestMeant(api, desk, args.join(' '));
    if (meant.state !== 'one') return notOne(desk, meant);
    const { settings } = await api.readSettings({}, { signal: world.signal });
    const property = text(options['property']) ?? (await deskProperty(api));
    const place = settings.properties.find(({ id }) => id === property) ?? settings.properties[0];
    const currency = place?.currencies[0];
    if (currency === undefined) throw usageError(say('usage/give-currency'));
    const lever = text(options['lever']);
    const entry = await api.giveToGuest(
      {
        guestId: meant.guestId,
        what,
        cost: { minor: Math.round(typed * 10 ** decimalsOf(currency)), currency },
        approve: options['approve'] === true,
        ...(lever !== undefined && { lever }),
        ...(property !== undefined && { property }),
      },
      { signal: world.signal },
    );
    desk.answer(entry, [giftLine(entry, desk)]);

    return exitCodes.done;
  });
}

/** Lists what was given to a guest and what is left to give; without a guest, what waits for a decision. */
export async function gifts({ desk, args }: Call): Promise<ExitCode> {
  return withHouse(desk, async ({ api }) => {
    const property = text(desk.options['property']) ?? (await deskProperty(api));
    const input = { locale: desk.locale, ...(property !== undefined && { property }) };
    if (args.length === 0) {
      const list = await api.listGifts(input);
      desk.answer(list, giftLines(list, desk, 'gifts/none-waiting'));

      return exitCodes.done;
    }
    const meant = await guestMeant(api, desk, args.join(' '));
    if (meant.state !== 'one') return notOne(desk, meant);
    const list = await api.listGifts({ ...input, guestId: meant.guestId });
    desk.answer(list, giftLines(list, desk, 'gifts/none'));

    return exitCodes.done;
  });
}

/** Says yes to what was asked for beyond a budget. */
export const approveGift = (call: Call): Promise<ExitCode> => decide(call, 'approve');
/** Says no to it. */
export const declineGift = (call: Call): Promise<ExitCode> => decide(call, 'decline');

function decide({ desk, args: [giftId = ''] }: Call, decision: 'approve' | 'decline'): Promise<ExitCode> {
  return withHouse(desk, async ({ api }) => {
    const entry = await api.decideGift({ giftId: giftId as ServiceId, decision });
    desk.answer(entry, [giftLine(entry, desk)]);

    return exitCodes.done;
  });
}

function giftLines(
  { budget, gifts: all }: GiftList,
  desk: Desk,
  none: 'gifts/none' | 'gifts/none-waiting',
): readonly string[] {
  const money = (amount: Money) => moneyIn(desk.locale, amount);

  return [
    ...(budget
      ? [
          desk.say('gifts/budget', {
            allowed: money(budget.allowed),
            given: money(budget.given),
            remaining: money(budget.remaining),
          }),
        ]
      : []),
    ...(all.length === 0 ? [desk.say(none)] : all.map((entry) => giftLine(entry, desk))),
  ];
}

function giftLine(
  { giftId, guestName, day, what, cost, over, state, by, decidedBy }: GiftEntry,
  desk: Desk,
): string {
  const { say, locale } = desk;
  const told = [
    day,
    say(`gifts/${state}`),
    ...(guestName === undefined ? [] : [plainText(guestName)]),
    plainText(what),
    ...(cost ? [moneyIn(locale, cost)] : []),
    ...(over ? [say('gifts/over', { over: moneyIn(locale, over) })] : []),
    say('gifts/by', { by: plainText(by) }),
    ...(decidedBy === undefined ? [] : [say('gifts/decided-by', { by: plainText(decidedBy) })]),
  ];

  return `${told.join('  ')}  ${giftId}`;
}

function moneyIn(locale: string, { minor, currency }: Money): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });

  return format.format(minor / 10 ** decimalsOf(currency));
}

function decimalsOf(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });

  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
