import { resolve } from 'node:path';
import type { TouchInput, TouchTaken } from '@innkeeper/core';
import { isInnkeeperError } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { withHouse } from '../house/open-house.ts';
import { readJsonLines } from '../house/read-json-lines.ts';
import { reasonOf } from '../output/reason-of.ts';

/** Takes calls, forms and letters in from a file of JSON lines: each becomes a touch of a guest, or a prospect. */
export async function takeContacts({ desk, args: [file = ''] }: Call): Promise<ExitCode> {
  const events = eventsIn(desk, file);
  const taken: Taken[] = [];
  await withHouse(desk, async ({ api }) => {
    for (const [at, event] of events.entries())
      try {
        taken.push({ line: at + 1, ...(await api.takeContact(event as TouchInput)) });
      } catch (error) {
        if (!isInnkeeperError(error, 'input/invalid')) throw error;
        taken.push({ line: at + 1, code: error.code, facts: error.facts as Refused['facts'] });
      }
  });
  const refused = taken.filter((one): one is Refused => 'code' in one);
  const kept = taken.filter((one): one is TouchTaken & { readonly line: number } => !('code' in one));
  const fresh = kept.filter(({ isNew }) => isNew).length;
  const again = kept.filter(({ isKnown }) => isKnown).length;
  desk.answer({ taken }, [
    desk.say('contacts/taken', {
      touches: kept.length - fresh - again,
      n: fresh,
      again,
      refused: refused.length,
    }),
    ...refused.map(({ line, code, facts }) =>
      desk.say('contacts/refused', { line, reason: reasonOf({ code, facts }, desk.locale).message }),
    ),
  ]);

  return refused.length > 0 ? exitCodes.failed : exitCodes.done;
}

interface Refused {
  readonly line: number;
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

type Taken = Refused | (TouchTaken & { readonly line: number });

function eventsIn({ world }: Desk, file: string): readonly unknown[] {
  return readJsonLines(resolve(world.cwd, file));
}
