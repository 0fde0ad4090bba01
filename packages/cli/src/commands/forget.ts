import type { GuestId } from '@innkeeper/core';
import { displayName, plainText } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { withHouse } from '../house/open-house.ts';
import { confirmed } from '../output/confirm.ts';

/** Forgets a guest, and keeps him from coming back with the next import. */
export async function forget({ desk, args: [named = ''] }: Call): Promise<ExitCode> {
  const guestId = named as GuestId;

  return withHouse(desk, async ({ api }) => {
    const { guest } = await api.readGuest({ guestId });
    const name = plainText(displayName(guest, { locale: desk.locale }).text ?? guestId);
    if (!(await confirmed(desk, 'forget/ask', { name }))) return exitCodes.failed;
    const forgotten = await api.forgetGuest({ guestId });
    desk.answer(forgotten, desk.say('forget/done', { ...forgotten }));

    return exitCodes.done;
  });
}
