import type { SyncPosition } from '@innkeeper/core';
import { isInnkeeperError } from '@innkeeper/core';
import type { LiveSource } from '../shared/live-source.ts';
import { worldWith } from '../shared/world.ts';
import { factsOf } from './code-of.ts';
import type { Round } from './round.ts';
import { beginRound } from './round.ts';
import type { SyncOptions } from './sync-options.ts';

/** The place of a line among the places of lists. */
const entity = 'events';
/** Milliseconds between the end of a line and the next attempt, at least and at most; OPERA asks for ten seconds. */
const pauses = { least: 10_000, most: 600_000 };

/** How a system is listened to. */
export interface ListenOptions extends SyncOptions {
  readonly signal: AbortSignal;
  /** Called when letters were kept. */
  readonly onLetters: () => void;
  readonly sleep?: (millis: number, signal: AbortSignal) => Promise<void>;
}

/** Listens until the signal says so; a line that ends is taken up again where it was, ever more seldom while it fails. */
export async function keepListening(
  options: ListenOptions,
  listen: NonNullable<LiveSource['listen']>,
): Promise<void> {
  const { signal, sleep = worldWith().sleep } = options;
  const { least, most } = pauses;
  for (let failures = 0; !signal.aborted; ) {
    const round = beginRound(options);
    try {
      await listenOnce(round, options, listen);
      failures = 0;
    } catch (error) {
      if (signal.aborted) return;
      if (!isInnkeeperError(error)) throw error;
      failures += 1;
      await saySilent(round, error);
    } finally {
      await round.end();
    }
    await sleep(Math.min(most, least * 2 ** Math.min(failures, 8)), signal).catch(() => undefined);
  }
}

/** What is heard is kept together with up to where it was heard. */
async function listenOnce(
  round: Round,
  { signal, onLetters }: ListenOptions,
  listen: NonNullable<LiveSource['listen']>,
): Promise<void> {
  const { api, system } = round;
  let place = (await placeOf(round))?.cursor ?? '';
  for await (const { items = [], letters = [], at } of listen({
    signal,
    ...(place !== '' && { from: place }),
  })) {
    place = at ?? place;
    if (items.length > 0) await round.keep(items);
    await api.keepSync({
      letters: letters.map((letter) => ({ system, ...letter })),
      positions: [{ system, entity, cursor: place, state: 'reading' }],
    });
    if (letters.length > 0) onLetters();
  }
}

async function saySilent(
  round: Round,
  error: Parameters<typeof factsOf>[0] & { code: string },
): Promise<void> {
  const { api, system, options } = round;
  const cursor = (await placeOf(round))?.cursor ?? '';
  const code = error.code as NonNullable<SyncPosition['code']>;
  const facts = factsOf(error);
  await api.keepSync({ positions: [{ system, entity, cursor, state: 'failed', code, facts }] });
  options.onEvent?.({ type: 'failed', system, entity, code, facts });
}

async function placeOf({ api, system }: Round): Promise<SyncPosition | undefined> {
  const { positions } = await api.readSync({ system });

  return positions.find((position) => position.entity === entity && position.property === undefined);
}
