// #region email
import { smtpChannel } from '@innkeeper/adapters/email';
import type { Channel, GuestId, InnkeeperApi } from '@innkeeper/core';
import { createTransport } from 'nodemailer';

/** E-mail by the server at an address such as `smtps://desk:…@mail.example`. */
export function openEmail(server: string) {
  return smtpChannel({ transport: createTransport(server), from: 'River Hotel <desk@river.example>' });
}

// #endregion

// #region sms
import { smsGateway } from '@innkeeper/adapters/sms';

/** A gateway with calls of a shape of its own. */
export function openSms(url: string, token: () => string) {
  return smsGateway({
    url,
    headers: () => ({ authorization: `Bearer ${token()}` }),
    bodyOf: ({ to, text }, from) => JSON.stringify({ messages: [{ to, from, text }] }),
    idIn: (answer) => (answer as { readonly sid?: string }).sid,
    from: 'RIVER',
  });
}

// #endregion

// #region write
import { sendMessages, takeCallbacks } from '@innkeeper/adapters/messages';

/** Writes to guests, sends what waits, and says what became of it. */
export async function writeToGuests(
  api: InnkeeperApi,
  guests: readonly GuestId[],
  channels: Record<string, Channel>,
) {
  const { messages } = await api.writeMessages({
    guests,
    text: 'Your umbrella is at the desk.',
    subject: 'Your umbrella',
    purpose: 'transactional',
    key: 'umbrella-2026-11-21',
  });
  const report = await sendMessages({ api, channels, now: Date.now() });

  return { messages, report };
}
// #endregion

// #region callback
/** Takes what the gateway posts: reports go to their messages, replies to the guest, STOP and 退订 end messages. */
export async function takePosted(api: InnkeeperApi, request: Request): Promise<Response> {
  await takeCallbacks(api, 'sms', await request.text());

  return new Response(undefined, { status: 200 });
}
// #endregion
