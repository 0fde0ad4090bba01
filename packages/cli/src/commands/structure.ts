import type { StructureMeasure } from '@innkeeper/core';
import type { Pareto, StructureClass, StructurePart } from '@innkeeper/core/census';
import { isEightyTwenty, pareto, structure as structureOf } from '@innkeeper/core/census';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { censusQuestion, countedIn, inNoSum } from '../house/census-question.ts';
import { withHouse } from '../house/open-house.ts';
import { answerTable } from '../output/answer-table.ts';
import { type LeftOut, readPlainFile } from '../plain/plain-file.ts';
import { usageError } from '../usage-error.ts';

/** Sorts guests into 20 % core, 20 % basic, 20 % potential and 40 % edge: those of a plain file, or of the house. */
export async function structure({ desk, args: [file] }: Call): Promise<ExitCode> {
  const found = file === undefined ? await structureOfHouse(desk) : await structureOfFile(desk, file);
  const { members, leftOut, ...answer } = found;
  answerTable(desk, { ...answer, ...(desk.options['members'] && { members }) }, tableOf(desk, found));

  return exitCodes.done;
}

/** A structure with what its amounts are counted in. */
interface Found extends Partial<LeftOut> {
  readonly n: number;
  readonly by: StructureMeasure;
  readonly currency: string | undefined;
  readonly decimals: number;
  readonly parts: readonly StructurePart[];
  readonly pareto: Pareto;
  readonly members: readonly {
    readonly guest: string | undefined;
    readonly value: number | undefined;
    readonly class: StructureClass | undefined;
  }[];
}

/** How many guests of the house are named where they are wanted. */
const mostNamed = 10_000;

async function structureOfHouse(desk: Desk): Promise<Found> {
  const by = measureOf(desk, ['amount', 'contribution', 'visits', 'nights']);
  const found = await withHouse(desk, ({ api }) =>
    api.readStructure({ ...censusQuestion(desk), by, ...(desk.options['members'] && { limit: mostNamed }) }),
  );
  const counted = countedIn(found.currency);

  return isAmount(by)
    ? { ...found, ...counted, leftOut: inNoSum(desk, found) }
    : { ...found, ...counted, decimals: 0 };
}

async function structureOfFile(desk: Desk, file: string): Promise<Found> {
  const by = measureOf(desk, ['amount', 'visits']);
  const sums = new Map<string, number>();
  const read = await readPlainFile(desk, {
    file,
    roles: { guest: 'text', amount: 'amount' },
    needed: by === 'amount' ? ['guest', 'amount'] : ['guest'],
    present: [by === 'amount' ? 'amount' : 'guest'],
    onRow: ({ guest, amount }, line) => {
      const id = (guest as string | undefined) ?? `line ${line}`; // a table of guests may have a row for each and no name
      sums.set(id, (sums.get(id) ?? 0) + (by === 'amount' ? (amount as number) : 1));
    },
  });
  const guests = [...sums.keys()];
  const values = Float64Array.from(sums.values());
  const { n, parts, classOf, order } = structureOf({ guests, values });

  return {
    n,
    by,
    currency: read.currency,
    decimals: by === 'amount' ? read.decimals : 0,
    parts,
    pareto: pareto({ order }, values),
    members: Array.from(order, (at) => ({
      guest: guests[at],
      value: values[at],
      class: parts[classOf[at] as number]?.name,
    })),
    refused: read.refused,
    leftOut: read.leftOut,
  };
}

function measureOf({ options, say }: Desk, measures: readonly StructureMeasure[]): StructureMeasure {
  const typed = text(options['by']) ?? 'amount';
  const by = measures.find((measure) => measure === typed);
  if (!by) throw usageError(say('usage/structure', { measures: measures.join(', ') }));

  return by;
}

function isAmount(by: StructureMeasure): boolean {
  return by === 'amount' || by === 'contribution';
}

function tableOf({ say }: Desk, { n, by, parts, pareto: concentration, decimals, leftOut }: Found) {
  const percent = (share: number | undefined) => (share === undefined ? undefined : share * 100);

  return {
    title: say('structure/title', { guests: n }),
    columns: [
      { head: say('structure/class') },
      { head: say('ledger/guests'), decimals: 0 },
      { head: say(`structure/${by}`), decimals },
      { head: say('ledger/share'), decimals: 1 },
      { head: say('structure/highest'), decimals },
      { head: say('structure/lowest'), decimals },
    ],
    rows: parts.map(({ name, guests: count, sum, share, highest, lowest }) => [
      say(`structure/${name}`),
      count,
      sum / 10 ** decimals,
      percent(share),
      highest === undefined ? undefined : highest / 10 ** decimals,
      lowest === undefined ? undefined : lowest / 10 ** decimals,
    ]),
    notes: [
      ...(concentration.forEighty === undefined
        ? []
        : [
            say(isEightyTwenty(concentration) ? 'structure/eighty' : 'structure/not-eighty', {
              guests: (concentration.forEighty * 100).toFixed(1),
              gini: concentration.gini?.toFixed(3),
            }),
          ]),
    ],
    leftOut,
  };
}
