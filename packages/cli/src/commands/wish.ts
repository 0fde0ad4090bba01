import type { ReadWish } from '@innkeeper/core';
import { parseWish, say, wishFacts } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { guestMeant } from '../house/one-guest.ts';
import { withHouse } from '../house/open-house.ts';
import { notOne } from '../output/not-one.ts';

/** Keeps a wish as it was typed at the desk, and shows what was understood. */
export async function wish({ desk, args: [named = '', ...words] }: Call): Promise<ExitCode> {
  const text = words.join(' ');
  const reading = parseWish(text);
  const heard = [
    ...reading.wishes.map((one) => understood(one, desk)),
    ...reading.unread.map((one) => unread(one, desk)),
  ];
  if (reading.wishes.length === 0) {
    desk.answer({ kept: [], ...reading }, [desk.say('wish/nothing'), ...heard]);

    return exitCodes.failed;
  }

  return withHouse(desk, async ({ api }) => {
    const meant = await guestMeant(api, desk, named);
    if (meant.state !== 'one') return notOne(desk, meant);
    const preferences = reading.wishes.map(({ preference }) => preference);
    const { facts } = await api.addWish({ guestId: meant.guestId, preferences, text });
    desk.answer({ guestId: meant.guestId, kept: facts, ...reading }, [desk.say('wish/kept'), ...heard]);

    return exitCodes.done;
  });
}

function understood({ preference, words }: ReadWish, { locale }: Desk): string {
  return `  ✓ ${say({ code: 'must', facts: wishFacts(preference) }, locale)}  ← ${words}`;
}

function unread(words: string, desk: Desk): string {
  return `  ? ${desk.say('wish/unread', { words })}`;
}
