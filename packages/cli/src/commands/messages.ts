import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { GuestId, InnkeeperApi, MessageOnItsWay, MessageWritten } from '@innkeeper/core';
import { InnkeeperError, writtenChannels } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { guestMeant } from '../house/one-guest.ts';
import { withHouse } from '../house/open-house.ts';
import { notOne } from '../output/not-one.ts';
import { usageError } from '../usage-error.ts';
import { channelOf } from './channels.ts';

const most = 1000;
const states = ['waiting', 'sent', 'failed'] as const;

/** Lists the messages that wait, that no gateway has reported on yet, or that failed. */
export async function listMessages({ desk }: Call): Promise<ExitCode> {
  const asked = text(desk.options.state);
  const wanted = states.filter((state) => asked === undefined || state === asked);
  if (wanted.length === 0) throw usageError(desk.say('usage/message-state'));
  const found = await withHouse(desk, async ({ api }) => {
    const lists = [];
    for (const state of wanted) lists.push(await api.listMessages({ state, limit: most }));

    return lists.flat();
  });
  desk.answer(
    found,
    found.length === 0 ? desk.say('messages/none') : found.map((message) => lineOf(message, desk)),
  );

  return exitCodes.done;
}

/** Writes a message to a guest, or to everybody in a segment, by a channel that each allows; `messages send` sends it. */
export async function writeMessages({ desk, args }: Call): Promise<ExitCode> {
  const words = wordsOf(desk);
  const segment = text(desk.options.segment);
  if ((args.length === 0) === (segment === undefined)) throw usageError(desk.say('usage/message-to'));

  return withHouse(desk, async ({ api }) => {
    let guests: readonly GuestId[];
    if (segment === undefined) {
      const meant = await guestMeant(api, desk, args.join(' '));
      if (meant.state !== 'one') return notOne(desk, meant);
      guests = [meant.guestId];
    } else guests = await membersOf(api, segment);
    const written: MessageWritten[] = [];
    for (let at = 0; at < guests.length; at += most) {
      const { messages } = await api.writeMessages({ ...words, guests: guests.slice(at, at + most) });
      written.push(...messages);
    }
    const refused = written.filter(({ state }) => state === 'refused');
    desk.answer({ messages: written }, [
      desk.say('messages/written', { n: written.length - refused.length, refused: refused.length }),
      ...written.slice(0, 50).map((one) => writtenLine(one, desk)),
    ]);

    return refused.length === written.length && written.length > 0 ? exitCodes.failed : exitCodes.done;
  });
}

/** Takes what a gateway posted, from a file: delivery reports and replies. */
export async function takeCallback({ desk, args: [name, file = ''] }: Call): Promise<ExitCode> {
  const channel = channelOf(name, desk);
  if (channel === 'email') throw usageError(desk.say('usage/channel', { known: 'sms, fax, messenger' }));
  const { takeCallbacks } = await import('@innkeeper/adapters/messages');
  const body = readText(desk, file);
  const taken = await withHouse(desk, ({ api }) => takeCallbacks(api, channel, body));
  desk.answer(taken, desk.say('messages/taken', { ...taken }));

  return taken.reports + taken.replies === 0 ? exitCodes.failed : exitCodes.done;
}

async function membersOf(api: InnkeeperApi, segment: string): Promise<readonly GuestId[]> {
  const guests: GuestId[] = [];
  for (let after: GuestId | undefined; ; ) {
    const { members } = await api.findMembers({
      segmentId: segment,
      limit: most,
      ...(after !== undefined && { after }),
    });
    guests.push(...members);
    after = members.at(-1);
    if (members.length < most) return guests;
  }
}

function wordsOf(desk: Desk) {
  const { options, say } = desk;
  const [typed, file, subject, purpose = 'transactional', key] = [
    options.text,
    options.textFile,
    options.subject,
    options.purpose,
    options.key,
  ].map(text);
  const words = typed ?? (file === undefined ? undefined : readText(desk, file).trim());
  if (words === undefined || words === '') throw usageError(say('usage/message-text'));
  if (purpose !== 'transactional' && purpose !== 'marketing' && purpose !== 'research')
    throw usageError(say('usage/message-purpose'));
  const given = options.channel;
  const channels = Array.isArray(given)
    ? (given as readonly string[]).map((name) => channelOf(name, desk))
    : writtenChannels;

  return {
    text: words,
    purpose,
    channels,
    ...(subject !== undefined && { subject }),
    ...(key !== undefined && { key }),
  } as const;
}

function readText({ world }: Desk, file: string): string {
  try {
    return readFileSync(resolve(world.cwd, file), 'utf8');
  } catch (error) {
    throw new InnkeeperError('file/not-found', { file }, error);
  }
}

function lineOf({ guestId, channel, delivery, writtenAt }: MessageOnItsWay, { say }: Desk): string {
  const { state, attempts, reason } = delivery;

  return [
    writtenAt.slice(0, 16).replace('T', ' '),
    channel,
    say(`messages/state-${state}`),
    guestId,
    ...(attempts > 1 ? [say('messages/attempts', { n: attempts })] : []),
    ...(reason === undefined ? [] : [reason]),
  ].join('  ');
}

function writtenLine(one: MessageWritten, { say }: Desk): string {
  const passed = one.passed
    .map(({ channel, reason }) => `${channel}: ${say(`messages/${reason}`)}`)
    .join(', ');
  const why = passed === '' ? '' : ` (${passed})`;
  if (one.state === 'refused')
    return `  ${one.guestId}  ${say(one.reason === 'not-found' ? 'messages/not-found' : 'messages/no-channel')}${why}`;

  return `  ${one.guestId}  ${one.channel}  ${say(`messages/state-${one.state}`)}${why}`;
}
