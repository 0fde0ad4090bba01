import type { Actor } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import type { OpenHouse } from '../house/open-house.ts';
import { withHouse } from '../house/open-house.ts';
import { placeOf } from '../house/place.ts';
import { listen } from '../serve/listen.ts';
import type { Tokens } from '../serve/tokens.ts';
import { tokenForThisRun, tokensOfFile } from '../serve/tokens.ts';
import { usageError } from '../usage-error.ts';

/** How the house is served. */
interface Serving {
  readonly port: number;
  readonly host: string;
  readonly origins: readonly string[];
  readonly file: string | undefined;
}

/** Answers over HTTP until Ctrl-C: for a screen, or for a system that is not written in JavaScript. */
export async function serve({ desk }: Call): Promise<ExitCode> {
  const serving = servingOf(desk);
  await withHouse(desk, (open) => serveHouse(desk, open, serving), {
    ...placeOf(desk),
    finder: 'memory',
    isMade: true,
  });
  desk.tell(desk.say('serve/closed'));

  return exitCodes.done;
}

async function serveHouse(desk: Desk, { house, actor }: OpenHouse, serving: Serving): Promise<void> {
  const [{ createHost }, { getRequestListener }] = await Promise.all([
    import('@innkeeper/adapters/host'),
    import('@hono/node-server'),
  ]);
  const tokens = serving.file === undefined ? tokenForThisRun(actor) : tokensOfFile(desk, serving.file);
  const host = createHost(house, {
    verify: (token) => tokens.actorOf(token),
    origins: serving.origins,
    onUnexpected: (error, { id }) =>
      desk.world.err(
        `${desk.say('serve/unexpected', { id, error: error instanceof Error ? error.name : typeof error })}\n`,
      ),
    ...(desk.options.log === true && {
      onRequest: (line) => desk.world.err(`${JSON.stringify(line)}\n`),
    }),
  });
  const open = await listen(getRequestListener(host), serving);
  // The house answers from the store until its finder is ready.
  let isFinderReady = false;
  const finder = house.openFinder().then(
    () => {
      isFinderReady = true;
    },
    () => undefined,
  );
  sayReady(desk, { url: open.url, host: serving.host, actor, tokens });
  await stopped(desk.world.signal);
  await open.close();
  if (isFinderReady) await house.keepFinder();
  await house.keepCensus();
  house.shutdown();
  await finder;
}

interface Ready {
  readonly url: string;
  readonly host: string;
  readonly actor: Actor;
  readonly tokens: Tokens;
}

function sayReady(desk: Desk, { url, host, actor, tokens }: Ready): void {
  const { token, file, count } = tokens;
  const isOpen = host !== '127.0.0.1' && host !== 'localhost' && host !== '::1';
  desk.answer(
    {
      url,
      ...(token !== undefined && { token, actor }),
      ...(file !== undefined && { file, tokens: count() }),
    },
    [
      desk.say('serve/ready', { url }),
      token === undefined
        ? desk.say('serve/tokens', { n: count(), file: file ?? '' })
        : desk.say('serve/token', { token, roles: actor.roles.join(', ') }),
    ],
  );
  if (isOpen) desk.tell(desk.say('serve/open', { host }));
}

function servingOf({ options, say }: Desk): Serving {
  const port = Number(text(options.port) ?? 4712);
  if (!/^\d+$/.test(text(options.port) ?? '0') || port > 65_535) throw usageError(say('usage/port'));
  const given = options.origin;
  const origins = Array.isArray(given) ? (given as readonly string[]) : [];
  for (const origin of origins)
    if (!isOrigin(origin)) throw usageError(say('usage/origin', { what: origin }));

  return { port, host: text(options.host) ?? '127.0.0.1', origins, file: text(options.tokens) };
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
