import { rmSync } from 'node:fs';
import type { Day, FinderMode, Source } from '@innkeeper/core';
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

const usualGuests = 10_000;
/** The first property is kept in OPERA, the second in Mews. */
const usualProperties = 2;

/** Makes the demonstration hotel where there is none, takes it in, does the work in it and closes it. */
export async function withDemonstration<Value>(
  desk: Desk,
  work: (open: OpenHouse, state: DemoState) => Promise<Value>,
  finder?: FinderMode,
): Promise<Value> {
  const { cwd } = desk.world;
  const { data } = demoFolders(cwd);
  const guests = guestsWanted(desk);
  if (desk.options.again) await clear(desk);
  const known = readDemoState(cwd);
  if (known && guests !== undefined && guests !== known.guests)
    desk.tell(desk.say('demo/other-size', { n: known.guests.toLocaleString('en') }));
  const state = known ?? (await newDemo(desk, guests));

  return withHouse(
    desk,
    async (open) => {
      if (!state.isReady) await makeReady(desk, open, state);

      return work(open, state);
    },
    { folder: data, finder, isMade: true },
  );
}

/** The made-up hotel that a demonstration was made from; the same every time. */
export async function hotelOf({ today, guests, properties = 1 }: DemoState): Promise<SyntheticHotel> {
  const { demonstrationHotel } = await import('@innkeeper/core/testing');

  return demonstrationHotel({
    today,
    guests,
    properties,
    systems: properties > 1 ? ['opera', 'mews'] : ['opera'],
    isBusy: true,
    hasNeighbourhood: true,
  });
}

/** How many guests were asked for, if anybody asked. */
function guestsWanted(desk: Desk): number | undefined {
  const typed = text(desk.options.guests);
  if (typed === undefined) return undefined;
  const guests = Number(typed);
  if (!Number.isInteger(guests) || guests < 0 || guests > 1_000_000)
    throw usageError(desk.say('usage/guests'));

  return guests;
}

async function newDemo(desk: Desk, guests = usualGuests): Promise<DemoState> {
  const today = withOffset(desk.world.now()).slice(0, 10) as Day;
  const { dingCard } = await import('@innkeeper/core/testing');
  const state = { today, guests, properties: usualProperties, card: dingCard, isReady: false };
  keepDemoState(desk.world.cwd, state);

  return state;
}

/** Opening it first makes sure that nobody works in the folder that goes. */
async function clear(desk: Desk): Promise<void> {
  const { root, data } = demoFolders(desk.world.cwd);
  if (readDemoState(desk.world.cwd))
    await withHouse(desk, async () => undefined, { folder: data, isMade: true });
  rmSync(root, { recursive: true, force: true });
}

async function makeReady(desk: Desk, open: OpenHouse, state: DemoState): Promise<void> {
  desk.tell(desk.say('demo/making', { n: state.guests.toLocaleString('en') }));
  const hotel = await hotelOf(state);
  await open.api.writeSettings({ settings: hotel.settings });
  await takeIn(desk, open, await operaOf(desk, hotel));
  if (hotel.settings.properties.length > 1) await takeIn(desk, open, await mewsOf(desk, hotel));
  keepDemoState(desk.world.cwd, { ...state, isReady: true });
}

/** One system of the hotel, with its answers written down. */
interface Written {
  readonly name: string;
  readonly source: Source;
  readonly key: string;
}

async function operaOf({ world }: Desk, hotel: SyntheticHotel): Promise<Written> {
  const { operaTablesOf, writeOperaHotel } = await import('@innkeeper/adapters/testing');
  const { operaFiles } = await import('@innkeeper/adapters/opera');
  const { opera: files } = demoFolders(world.cwd);
  const tables = operaTablesOf(hotel);
  writeOperaHotel(hotel, files);

  return { name: 'OPERA', source: operaFiles({ ...tables, files }), key: await importKeyOf([files], tables) };
}

async function mewsOf({ world }: Desk, hotel: SyntheticHotel): Promise<Written> {
  const { mewsTablesOf, writeMewsHotel } = await import('@innkeeper/adapters/testing');
  const { mewsFiles } = await import('@innkeeper/adapters/mews');
  const { mews: files } = demoFolders(world.cwd);
  const tables = mewsTablesOf(hotel);
  writeMewsHotel(hotel, files);

  return { name: 'Mews', source: mewsFiles({ ...tables, files }), key: await importKeyOf([files], tables) };
}

async function takeIn(
  desk: Desk,
  { house, actor }: OpenHouse,
  { name, source, key }: Written,
): Promise<void> {
  const progress = await showProgress(desk, name);
  const { counts } = await house
    .importFrom(actor, source, {
      name,
      key,
      signal: desk.world.signal,
      onProgress: (soFar, share) => progress.step(soFar, share),
    })
    .finally(() => progress.end());
  desk.tell(desk.say('import/done', { name, n: counts.read }));
  for (const line of countLines(counts, desk.say)) desk.tell(line);
}
