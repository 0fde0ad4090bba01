import type { Call } from '../call.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { withDemonstration } from '../house/with-demonstration.ts';
import { showMrDing } from '../output/show-mr-ding.ts';

/** Makes a hotel up, takes it in through its OPERA, and shows who stands at the desk. A second start finds it ready. */
export async function demo({ desk }: Call): Promise<ExitCode> {
  return withDemonstration(desk, async ({ api }, state) => {
    await showMrDing(desk, api, state);

    return exitCodes.done;
  });
}
