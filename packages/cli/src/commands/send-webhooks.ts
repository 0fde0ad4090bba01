import { setTimeout as sleep } from 'node:timers/promises';
import type { WebhookRun } from '@innkeeper/adapters/webhooks';
import type { WebhookReceiver } from '@innkeeper/core';
import { isInnkeeperError } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import type { OpenHouse } from '../house/open-house.ts';
import { withHouse } from '../house/open-house.ts';
import { secretAt } from '../house/secret-place.ts';
import { keepPosition, positionOf } from '../house/webhook-state.ts';
import { reasonOf } from '../output/reason-of.ts';
import { usageError } from '../usage-error.ts';
import { receiverOf } from './webhooks.ts';

/** How long to wait within a round; after that the next round, or the next call, goes on. */
const waits = [1000, 5000];

/** Tells the receivers what happened since they were last told: once, or round after round until Ctrl-C. */
export async function tellWebhooks({ desk, args: names }: Call): Promise<ExitCode> {
  const every = everyOf(desk);
  const { signal } = desk.world;

  return withHouse(desk, async (open) => {
    for (;;) {
      const { outward } = await open.api.readOutward({});
      const receivers =
        names.length === 0
          ? (outward.webhooks ?? [])
          : names.map((name) => receiverOf(outward.webhooks, name));
      const told = await Promise.all(receivers.map((receiver) => tellOne(desk, open, receiver)));
      if (every === undefined) return answer(desk, told);
      for (const one of told.filter((each) => each.told > 0 || each.failure)) desk.tell(lineOf(desk, one));
      await sleep(every * 1000, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return exitCodes.done;
    }
  });
}

interface Told extends WebhookRun {
  readonly name: string;
  readonly failure?: { readonly code: string; readonly facts?: Readonly<Record<string, unknown>> };
}

async function tellOne(desk: Desk, { api, mark }: OpenHouse, receiver: WebhookReceiver): Promise<Told> {
  const { sendWebhooks } = await import('@innkeeper/adapters/webhooks');
  const { name, url, types, isInside } = receiver;
  let number = Number((await positionOf(api, name))?.cursor ?? 0);
  let told = 0;
  try {
    const secrets = receiver.secrets.map((place) => secretAt(desk, place, `webhooks.${name}.secrets`));
    const run = await sendWebhooks({
      events: api,
      cursor: {
        read: async () => number,
        write: async (next) => {
          if (next === number) return;
          number = next;
          told += 1;
          await keepPosition(api, name, { number, state: 'reading' });
        },
      },
      url,
      secrets,
      house: mark,
      waits,
      signal: desk.world.signal,
      ...(types && { types }),
      ...(isInside && { allowPrivate: true }),
    });
    await keepPosition(api, name, { number: run.cursor, state: 'resting' });

    return { name, ...run };
  } catch (error) {
    if (!isInnkeeperError(error)) throw error;
    if (error.code === 'aborted') return { name, told, cursor: number };
    await keepPosition(api, name, { number, state: 'failed', error });

    return { name, told, cursor: number, failure: { code: error.code, facts: error.facts } };
  }
}

function answer(desk: Desk, told: readonly Told[]): ExitCode {
  desk.answer(
    { receivers: told },
    told.length === 0 ? desk.say('webhooks/none') : told.map((one) => lineOf(desk, one)),
  );

  return told.some(({ failure }) => failure) ? exitCodes.failed : exitCodes.done;
}

function lineOf({ say, locale }: Desk, { name, told, cursor, failure }: Told): string {
  return failure
    ? say('webhooks/failed', {
        name,
        number: cursor + 1,
        reason: reasonOf(failure as Parameters<typeof reasonOf>[0], locale).message,
      })
    : say('webhooks/told', { name, n: told, number: cursor });
}

function everyOf({ options, say }: Desk): number | undefined {
  const given = text(options.every);
  if (given === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/.test(given)) throw usageError(say('usage/every'));

  return Number(given);
}
