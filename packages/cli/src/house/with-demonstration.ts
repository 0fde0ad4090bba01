import { rmSync } from 'node:fs';
import type { Day, HouseSettings } from '@innkeeper/core';
import type { SyntheticHotel } from '@innkeeper/core/testing';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import { countLines } from '../output/count-lines.ts';
import { showProgress } from '../output/import-progress.ts';
import { usageError } from '../usage-error.ts';
import { withOffset } from './clock.ts';
import { demoFolders } from './demo-folders.ts';
import type { DemoState } from './demo-state.ts';
import { keepDemoState, readDemoState } from './demo-state.ts';
import { importKeyOf } from './import-key.ts';
import type { OpenHouse } from './open-house.ts';
import { withHouse } from './open-house.ts';

const usualGuests = 2000;

/** Makes the demonstration hotel where there is none, takes it in, does the work in it and closes it. */
export async function withDemonstration<Value>(
  desk: Desk,
  work: (open: OpenHouse, state: DemoState) => Promise<Value>,
): Promise<Value> {
  const { cwd } = desk.world;
  const { data } = demoFolders(cwd);
  if (desk.options.again) await clear(desk);
  const state = readDemoState(cwd) ?? (await newDemo(desk));

  return withHouse(
    desk,
    async (open) => {
      if (!state.isReady) await makeReady(desk, open, state);

      return work(open, state);
    },
    { folder: data },
  );
}

/** The made-up hotel that a demonstration was made from; the same every time. */
export async function hotelOf({ today, guests }: DemoState): Promise<SyntheticHotel> {
  const { demonstrationHotel } = await import('@innkeeper/core/testing');

  return demonstrationHotel({ today, guests });
}

async function newDemo(desk: Desk): Promise<DemoState> {
  const typed = text(desk.options.guests);
  const guests = typed === undefined ? usualGuests : Number(typed);
  if (!Number.isInteger(guests) || guests < 0 || guests > 1_000_000)
    throw usageError(desk.say('usage/guests'));
  const today = withOffset(desk.world.now()).slice(0, 10) as Day;
  const { dingCard } = await import('@innkeeper/core/testing');
  const state = { today, guests, card: dingCard, isReady: false };
  keepDemoState(desk.world.cwd, state);

  return state;
}

/** Opening it first makes sure that nobody works in the folder that goes. */
async function clear(desk: Desk): Promise<void> {
  const { root, data } = demoFolders(desk.world.cwd);
  if (readDemoState(desk.world.cwd)) await withHouse(desk, async () => undefined, { folder: data });
  rmSync(root, { recursive: true, force: true });
}

async function makeReady(desk: Desk, open: OpenHouse, state: DemoState): Promise<void> {
  const { opera } = demoFolders(desk.world.cwd);
  desk.tell(desk.say('demo/making', { n: state.guests.toLocaleString('en') }));
  const { operaTablesOf, writeOperaHotel } = await import('@innkeeper/adapters/testing');
  const hotel = await hotelOf(state);
  await writeOperaHotel(hotel, opera);
  await open.api.writeSettings({ settings: hotel.settings });
  await takeIn(desk, open, { opera, tables: operaTablesOf(hotel), settings: hotel.settings });
  keepDemoState(desk.world.cwd, { ...state, isReady: true });
}

interface Written {
  readonly opera: string;
  readonly tables: object;
  readonly settings: HouseSettings;
}

async function takeIn(desk: Desk, { house, actor }: OpenHouse, { opera, tables }: Written): Promise<void> {
  const { operaFiles } = await import('@innkeeper/adapters/opera');
  const progress = await showProgress(desk, 'OPERA');
  const { counts } = await house
    .importFrom(actor, operaFiles({ ...tables, files: opera }), {
      name: 'OPERA',
      key: await importKeyOf([opera], tables),
      signal: desk.world.signal,
      onProgress: (soFar, share) => progress.step(soFar, share),
    })
    .finally(() => progress.end());
  desk.tell(desk.say('import/done', { name: 'OPERA', n: counts.read }));
  for (const line of countLines(counts, desk.say)) desk.tell(line);
}
