import type { LiveSource, SyncReport } from '@innkeeper/adapters/sync';
import type { InnkeeperError } from '@innkeeper/core';
import { errorSentence } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { countGuests, hasChanged } from '../house/count-guests.ts';
import type { OpenHouse } from '../house/open-house.ts';
import { withHouse } from '../house/open-house.ts';
import { placeOf } from '../house/place.ts';
import type { SyncPlan } from '../house/sync-plan.ts';
import { syncPlans } from '../house/sync-plan.ts';
import { reasonOf } from '../output/reason-of.ts';
import type { Listening } from '../serve/listen.ts';
import { listen } from '../serve/listen.ts';
import { usageError } from '../usage-error.ts';

/** Keeps the house in step with the systems of the hotel: one round, or round after round until Ctrl-C. */
export async function sync({ desk, args: [file = 'systems.json'] }: Call): Promise<ExitCode> {
  const every = everyOf(desk);
  const port = portOf(desk);
  const log = desk.options.log === true ? lineOf(desk) : undefined;
  const plans = await syncPlans(desk, file, log);

  return withHouse(
    desk,
    async (open) => {
      const listening = port === undefined ? undefined : await takeMessages(desk, open, { plans, port });
      try {
        const reports = await readSystems(desk, open, { plans, every, log });

        return reports.some(({ failures }) => failures.length > 0) ? exitCodes.failed : exitCodes.done;
      } finally {
        await listening?.close();
        if (every !== undefined) desk.tell(desk.say('sync/ended'));
      }
    },
    { ...placeOf(desk), isMade: true },
  );
}

interface Reading {
  readonly plans: readonly SyncPlan[];
  readonly every: number | undefined;
  readonly log: ((line: object) => void) | undefined;
}

/** Every system for itself: one that is slow or down keeps no other waiting. @returns the reports of single rounds */
async function readSystems(
  desk: Desk,
  open: OpenHouse,
  { plans, every, log }: Reading,
): Promise<readonly SyncReport[]> {
  const { house, actor } = open;
  const { keepInStep, syncOnce } = await import('@innkeeper/adapters/sync');
  const { signal } = desk.world;
  const base = { house, actor, signal, ...(log && { onEvent: log }) };
  let counting: Promise<unknown> = Promise.resolve();
  const count = (): void => {
    counting = counting.then(() => house.countCensus({ signal })).catch(() => undefined); // the next round tries again
  };
  const reports = await Promise.all(
    plans.map(async ({ name, source }) => {
      if (every === undefined) return { name, ...(await syncOnce({ ...base, source })) };
      const onRound = (report: SyncReport): void => {
        tellRound(desk, name, report);
        if (hasChanged(report.counts)) count();
      };
      await keepInStep({ ...base, source, every: every * 1000, onRound });

      return undefined;
    }),
  );
  await counting;
  const done = reports.filter((report) => report !== undefined);
  if (every !== undefined) return done;
  desk.answer(
    { systems: done },
    done.flatMap((report) => roundLines(desk, report.name, report)),
  );
  if (done.some(({ counts }) => hasChanged(counts))) await countGuests(desk, open);

  return done;
}

function tellRound(desk: Desk, name: string, report: SyncReport): void {
  for (const line of roundLines(desk, name, report)) desk.tell(line);
}

function roundLines(
  { say, locale }: Desk,
  name: string,
  { counts, letters, failures }: SyncReport,
): readonly string[] {
  return [
    say('sync/round', { name, ...counts }),
    ...(letters.done + letters.failed > 0 ? [say('sync/letters', { ...letters })] : []),
    ...failures.map(({ system, entity = system, property, code, facts }) =>
      say('sync/failed', {
        list: [entity, property].filter(Boolean).join(' '),
        reason: reasonOf({ code, facts }, locale).message,
      }),
    ),
  ];
}

/** Takes what the systems send, until the command ends. */
async function takeMessages(
  desk: Desk,
  { house, actor }: OpenHouse,
  { plans, port }: { readonly plans: readonly SyncPlan[]; readonly port: number },
): Promise<Listening> {
  const [{ receiver }, { getRequestListener }] = await Promise.all([
    import('@innkeeper/adapters/sync'),
    import('@hono/node-server'),
  ]);
  const sources: Readonly<Record<string, LiveSource>> = Object.fromEntries(
    plans.map(({ name, source }) => [name, source]),
  );
  const onRefused = ({ system, error }: { readonly system: string; readonly error: InnkeeperError }): void =>
    desk.world.err(
      `${desk.say('sync/refused-message', { name: system, reason: errorSentence(error as never, desk.locale).message })}\n`,
    );
  const take = receiver({ house, actor, sources, onRefused });
  const open = await listen(getRequestListener(take), { port, host: text(desk.options.host) ?? '127.0.0.1' });
  const names = plans.filter(({ source }) => source.receive).map(({ name }) => name);
  desk.tell(desk.say('sync/listening', { url: open.url, names: names.join(', ') }));

  return open;
}

function lineOf({ world }: Desk): (line: object) => void {
  return (line) => world.err(`${JSON.stringify(line)}\n`);
}

/** Seconds between two rounds; nothing for a single round. */
function everyOf({ options, say }: Desk): number | undefined {
  if (options.once === true) return undefined;
  const given = text(options.every) ?? '300';
  if (!/^[1-9]\d{0,6}$/.test(given)) throw usageError(say('usage/every'));

  return Number(given);
}

function portOf({ options, say }: Desk): number | undefined {
  const given = text(options.listen);
  if (given === undefined) return undefined;
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65_535) throw usageError(say('usage/listen'));

  return Number(given);
}
