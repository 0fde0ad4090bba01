import type { Decided, MatchDecision } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { withHouse } from '../house/open-house.ts';
import { readDecisions } from '../house/read-decisions.ts';

const mostAtOnce = 1000;

/** Decides on many possible matches in one go; each is answered by itself, and the same file twice changes nothing. */
export async function decide({ desk, args: [file = ''] }: Call): Promise<ExitCode> {
  const decisions = readDecisions(file, desk);
  const decided = await withHouse(desk, async ({ api }) => {
    const all: Decided[] = [];
    for (let at = 0; at < decisions.length; at += mostAtOnce) {
      const part: readonly MatchDecision[] = decisions.slice(at, at + mostAtOnce);
      all.push(...(await api.decideMatches({ decisions: part })).decided);
    }

    return all;
  });
  const of = (outcome: Decided['outcome']): number => decided.filter((one) => one.outcome === outcome).length;
  const counts = { done: of('done'), already: of('already'), refused: of('refused') };
  desk.answer({ ...counts, decided }, [
    ...decided.map((one) => lineOf(one, desk)),
    desk.say('decide/counts', counts),
  ]);

  return counts.refused > 0 ? exitCodes.failed : exitCodes.done;
}

function lineOf(decided: Decided, { say }: Desk): string {
  const { one, other, decision } = decided;
  const outcome =
    decided.outcome === 'refused'
      ? say('decide/refused', { code: decided.code })
      : say(`decide/${decided.outcome}`);
  const line = say('decide/line', { decision, outcome, one, other });

  return 'mergeId' in decided && decided.mergeId ? `${line}\n  innkeeper unmerge ${decided.mergeId}` : line;
}
