import type { InnkeeperApi, WebhookReceiver } from '@innkeeper/core';
import { houseEventTypes, InnkeeperError } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { withHouse } from '../house/open-house.ts';
import { makeWebhookSecret, placesNamed, secretAt } from '../house/secret-place.ts';
import { findEvent, keepPosition, positionOf } from '../house/webhook-state.ts';
import { reasonOf } from '../output/reason-of.ts';
import { usageError } from '../usage-error.ts';

/** Adds a receiver, or changes the one of this name: what happens from now on is told to it. */
export async function addWebhook({ desk, args: [name = '', url = ''] }: Call): Promise<ExitCode> {
  const secrets = placesNamed(desk, { env: 'secretEnv', file: 'secretFile' });
  if (secrets.length === 0) throw usageError(desk.say('usage/webhook-secret'));
  const types = typesOf(desk);
  const receiver: WebhookReceiver = {
    name,
    url,
    secrets,
    ...(types && { types }),
    ...(desk.options.inside === true && { isInside: true }),
  };

  return withHouse(desk, async ({ api }) => {
    const { version, outward } = await api.readOutward({});
    const others = (outward.webhooks ?? []).filter((one) => one.name !== name);
    const isNew = others.length === (outward.webhooks ?? []).length;
    await api.writeOutward({ version, outward: { ...outward, webhooks: [...others, receiver] } });
    const made = secrets.filter(makeWebhookSecret);
    const number = await startOf(api, desk, isNew ? undefined : name);
    await keepPosition(api, name, { number, state: 'resting' });
    desk.answer({ ...receiver, cursor: number, made }, [
      desk.say(isNew ? 'webhooks/added' : 'webhooks/changed', { name, url, number }),
      ...made.map((place) => desk.say('webhooks/secret-made', { file: place.replace(/^file:/, '') })),
      ...secrets
        .filter((place) => !isThere(desk, place))
        .map((place) => desk.say('webhooks/no-secret', { place })),
    ]);

    return exitCodes.done;
  });
}

/** Lists the receivers, how far each has got, and what waits. */
export async function listWebhooks({ desk }: Call): Promise<ExitCode> {
  const found = await withHouse(desk, async ({ api }) => {
    const { outward } = await api.readOutward({});
    const lines = [];
    for (const receiver of outward.webhooks ?? []) lines.push(await standingOf(api, receiver));

    return lines;
  });
  desk.answer(
    found,
    found.length === 0 ? desk.say('webhooks/none') : found.flatMap((line) => linesOf(line, desk)),
  );

  return found.some(({ state }) => state === 'failed') ? exitCodes.failed : exitCodes.done;
}

/** Removes a receiver: it is told nothing more. */
export async function removeWebhook({ desk, args: [name = ''] }: Call): Promise<ExitCode> {
  return withHouse(desk, async ({ api }) => {
    const { version, outward } = await api.readOutward({});
    receiverOf(outward.webhooks, name);
    const webhooks = (outward.webhooks ?? []).filter((one) => one.name !== name);
    await api.writeOutward({ version, outward: { ...outward, webhooks } });
    desk.answer({ removed: name }, desk.say('webhooks/removed', { name }));

    return exitCodes.done;
  });
}

/** Sets a receiver back, so that everything from there on is told again, under the same ids. */
export async function replayWebhook({ desk, args: [name = ''] }: Call): Promise<ExitCode> {
  const [from, since] = [text(desk.options.from), text(desk.options.since)];
  const isNumber = from !== undefined && /^[1-9]\d{0,14}$/.test(from);
  const isTime = since !== undefined && /^\d{4}-\d\d-\d\d/.test(since) && !Number.isNaN(Date.parse(since));
  if (isNumber === isTime) throw usageError(desk.say('usage/webhook-replay'));

  return withHouse(desk, async ({ api }) => {
    receiverOf((await api.readOutward({})).outward.webhooks, name);
    const first = await findEvent(api, ({ number, at }) =>
      isNumber ? number >= Number(from) : Date.parse(at) >= Date.parse(since ?? ''),
    );
    const number = 'found' in first ? first.found.number - 1 : first.last;
    await keepPosition(api, name, { number, state: 'resting' });
    desk.answer({ name, cursor: number }, desk.say('webhooks/replay', { name, number: number + 1 }));

    return exitCodes.done;
  });
}

interface Standing extends WebhookReceiver {
  readonly cursor: number;
  readonly waiting: number;
  readonly state: 'resting' | 'reading' | 'failed';
  readonly code?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

async function standingOf(api: InnkeeperApi, receiver: WebhookReceiver): Promise<Standing> {
  const position = await positionOf(api, receiver.name);
  const cursor = Number(position?.cursor ?? 0);
  const { types } = receiver;
  const later = await api.listEvents({ after: cursor, limit: 10_000 });
  const waiting = later.filter(({ event }) => !types || types.includes(event.type)).length;
  const { code, facts } = position ?? {};

  return {
    ...receiver,
    cursor,
    waiting,
    state: position?.state ?? 'resting',
    ...(code !== undefined && { code }),
    ...(facts && { facts }),
  };
}

function linesOf(
  { name, url, cursor, waiting, types, code, facts }: Standing,
  { say, locale }: Desk,
): readonly string[] {
  return [
    `${name}  ${url}`,
    `  ${say('webhooks/standing', { number: cursor, n: waiting })}`,
    ...(types ? [`  ${types.join(', ')}`] : []),
    ...(code === undefined
      ? []
      : [`  ${say('sync/failed-at', { reason: reasonOf({ code: code as never, facts }, locale).message })}`]),
  ];
}

/** Where a new receiver begins: with what happens next, or with the first event; a known one goes on where it was. */
async function startOf(api: InnkeeperApi, { options }: Desk, known: string | undefined): Promise<number> {
  if (options.fromStart === true) return 0;
  const position = known === undefined ? undefined : await positionOf(api, known);
  if (position) return Number(position.cursor);
  const end = await findEvent(api, () => false);

  return 'last' in end ? end.last : 0;
}

function typesOf({ options, say }: Desk): readonly string[] | undefined {
  const given = options.types;
  if (!Array.isArray(given)) return undefined;
  const names: readonly string[] = given;
  const known: readonly string[] = houseEventTypes;
  const strange = names.find((name) => !known.includes(name));
  if (strange !== undefined)
    throw usageError(say('usage/webhook-types', { type: strange, known: houseEventTypes.join(', ') }));

  return names;
}

function isThere(desk: Desk, place: string): boolean {
  try {
    return secretAt(desk, place, 'secrets') !== '';
  } catch {
    return false;
  }
}

/** @throws `setting/not-found` */
export function receiverOf(receivers: readonly WebhookReceiver[] = [], name: string): WebhookReceiver {
  const found = receivers.find((one) => one.name === name);
  if (!found) throw new InnkeeperError('setting/not-found', { name });

  return found;
}
