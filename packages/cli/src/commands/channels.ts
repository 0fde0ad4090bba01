import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { GatewaySettings, MailSettings, OutwardSettings, WrittenChannel } from '@innkeeper/core';
import { InnkeeperError, writtenChannels } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { openChannels } from '../house/channels.ts';
import { withHouse } from '../house/open-house.ts';
import { placesNamed } from '../house/secret-place.ts';
import { usageError } from '../usage-error.ts';

/** Lists the channels by which the house writes to guests. */
export async function listChannels({ desk }: Call): Promise<ExitCode> {
  const { outward } = await withHouse(desk, ({ api }) => api.readOutward({}));
  const set = writtenChannels.filter((name) => outward[name]);
  desk.answer(
    Object.fromEntries(set.map((name) => [name, outward[name]])),
    set.length === 0 ? desk.say('channels/none') : set.map((name) => lineOf(name, outward, desk)),
  );

  return exitCodes.done;
}

/** Sets a channel up, or anew. Secrets stay in variables or files; the settings name the place. */
export async function setChannel({ desk, args: [name] }: Call): Promise<ExitCode> {
  const channel = channelOf(name, desk);
  const settings = channel === 'email' ? mailOf(desk) : gatewayOf(desk);

  return withHouse(desk, async ({ api }) => {
    const { version, outward } = await api.readOutward({});
    const next = await api.writeOutward({ version, outward: { ...outward, [channel]: settings } });
    desk.answer({ [channel]: settings }, [
      desk.say('channels/set', { name: channel }),
      lineOf(channel, next.outward, desk),
    ]);

    return exitCodes.done;
  });
}

/** Removes a channel: messages that wait for it go on waiting. */
export async function removeChannel({ desk, args: [name] }: Call): Promise<ExitCode> {
  const channel = channelOf(name, desk);

  return withHouse(desk, async ({ api }) => {
    const { version, outward } = await api.readOutward({});
    if (!outward[channel]) throw new InnkeeperError('setting/not-found', { name: channel });
    const { [channel]: _, ...rest } = outward;
    await api.writeOutward({ version, outward: rest });
    desk.answer({ removed: channel }, desk.say('channels/removed', { name: channel }));

    return exitCodes.done;
  });
}

/** Sends a few words to an address of the house itself, to see that a channel works. */
export async function tryChannel({ desk, args: [name, to = ''] }: Call): Promise<ExitCode> {
  const channel = channelOf(name, desk);
  const { outward } = await withHouse(desk, ({ api }) => api.readOutward({}));
  const { channels, close } = await openChannels(desk, outward);
  try {
    const open = channels[channel];
    if (!open) throw new InnkeeperError('setting/not-found', { name: channel });
    const id = `try-${desk.world.now().getTime()}`;
    const words = desk.say('channels/trial');
    const sent = await open.send({ id, to, subject: words, text: words }, { signal: desk.world.signal });
    desk.answer({ channel, ...sent }, desk.say('channels/tried', { name: channel }));

    return exitCodes.done;
  } finally {
    close();
  }
}

/** One of the channels. @throws `usage/…` */
export function channelOf(name: string | undefined, { say }: Desk): WrittenChannel {
  const channel = writtenChannels.find((one) => one === name);
  if (!channel) throw usageError(say('usage/channel', { known: writtenChannels.join(', ') }));

  return channel;
}

function mailOf(desk: Desk): MailSettings {
  const { options, say } = desk;
  const [server] = placesNamed(desk, { env: 'serverEnv', file: 'serverFile' });
  const [from, replyTo, unsubscribe] = [options.from, options.replyTo, options.unsubscribe].map(text);
  if (server === undefined || from === undefined) throw usageError(say('usage/channel-email'));

  return {
    server,
    from,
    ...(replyTo !== undefined && { replyTo }),
    ...(unsubscribe !== undefined && { unsubscribe }),
  };
}

function gatewayOf(desk: Desk): GatewaySettings {
  const { options, say, world } = desk;
  const [url, from, format, body, idAt] = [
    options.url,
    options.from,
    options.format,
    options.body,
    options.idAt,
  ].map(text);
  if (url === undefined || (format !== undefined && format !== 'json' && format !== 'form'))
    throw usageError(say('usage/channel-gateway'));
  const headers = Object.fromEntries(pairsOf(desk, 'headerEnv'));
  const [taken] = pairsOf(desk, 'takenWhen');
  const [callbackToken] = placesNamed(desk, { env: 'tokenEnv', file: 'tokenFile' });

  return {
    url,
    ...(options.inside === true && { isInside: true }),
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(from !== undefined && { from }),
    ...(format !== undefined && { format }),
    ...(body !== undefined && { body: readFileSync(resolve(world.cwd, body), 'utf8').trim() }),
    ...(idAt !== undefined && { idAt }),
    ...(taken && { takenWhen: { at: taken[0], is: taken[1] } }),
    ...(callbackToken !== undefined && { callbackToken }),
  };
}

/** `authorization=SMS_AUTH`, as often as it was typed. */
function pairsOf({ options, say }: Desk, name: string): readonly (readonly [string, string])[] {
  const given = options[name];
  const all = Array.isArray(given) ? (given as readonly string[]) : [];

  return all.map((pair) => {
    const [, left, right] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
    if (left === undefined || right === undefined) throw usageError(say('usage/pair', { pair }));

    return [left, right];
  });
}

function lineOf(name: WrittenChannel, outward: OutwardSettings, { say }: Desk): string {
  if (name === 'email')
    return say('channels/email', { from: outward.email?.from ?? '', place: outward.email?.server ?? '' });

  return say('channels/gateway', { name, url: outward[name]?.url ?? '' });
}
