import { dirname } from 'node:path';
import type { Innkeeper } from '@innkeeper/core';
import type { SyntheticHotel } from '@innkeeper/core/testing';
import type { Options } from './desk.ts';
import { createDesk } from './desk.ts';
import { exitCodes } from './exit-codes.ts';
import { demoFolders } from './house/demo-folders.ts';
import type { DemoState } from './house/demo-state.ts';
import { hotelOf, withDemonstration } from './house/with-demonstration.ts';
import { reportError } from './output/report-error.ts';
import type { World } from './world.ts';
import { processWorld } from './world.ts';

/** The demonstration hotel while it is open. */
export interface Demonstration {
  readonly house: Innkeeper;
  readonly state: DemoState;
  /** The folder of the demonstration: what belongs to it may lie beside its data. */
  readonly folder: string;
  /** Ends with Ctrl-C. */
  readonly signal: AbortSignal;
  /** The made-up hotel itself, for whoever plays another system of it. */
  hotel(): Promise<SyntheticHotel>;
}

/**
 * Opens the demonstration hotel of the current folder, made and taken in where it is not there yet, and closes it when
 * the work is done. Guests are found in memory, as in a hotel that is open all day. What goes wrong is said as the command says it.
 * @param options `guests`, `again`, `lang`, as they are typed
 * @returns the exit code
 */
export async function runInDemonstration(
  options: Options,
  work: (demonstration: Demonstration) => Promise<void>,
  world: World = processWorld(),
): Promise<number> {
  const desk = createDesk(world, options);
  try {
    const folder = dirname(demoFolders(world.cwd).state);
    await withDemonstration(
      desk,
      async ({ house }, state) => {
        await house.openFinder();
        await work({ house, state, folder, signal: world.signal, hotel: () => hotelOf(state) });
        await house.keepFinder();
      },
      'memory',
    );

    return exitCodes.done;
  } catch (error) {
    return reportError(desk, error);
  }
}
