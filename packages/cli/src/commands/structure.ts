import { isEightyTwenty, pareto, structure as structureOf } from '@innkeeper/core/census';
import type { Call } from '../call.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { answerTable } from '../output/answer-table.ts';
import { readPlainFile } from '../plain/plain-file.ts';
import { usageError } from '../usage-error.ts';

/** Sorts the guests of a plain file into 20 % core, 20 % basic, 20 % potential and 40 % edge. */
export async function structure({ desk, args: [file = ''] }: Call): Promise<ExitCode> {
  const { options, say } = desk;
  const by = text(options['by']) ?? 'amount';
  if (by !== 'amount' && by !== 'visits') throw usageError(say('usage/structure'));
  const sums = new Map<string, number>();
  const read = await readPlainFile(desk, {
    file,
    roles: { guest: 'text', amount: 'amount' },
    needed: by === 'amount' ? ['amount'] : ['guest'],
    onRow: ({ guest, amount }, line) => {
      const id = (guest as string | undefined) ?? `line ${line}`; // a table of guests has a row for each
      sums.set(id, (sums.get(id) ?? 0) + (by === 'amount' ? (amount as number) : 1));
    },
  });
  const guests = [...sums.keys()];
  const values = Float64Array.from(sums.values());
  const { n, parts, classOf, order } = structureOf({ guests, values });
  const concentration = pareto({ order }, values);
  const decimals = by === 'amount' ? read.decimals : 0;
  const percent = (share: number | undefined) => (share === undefined ? undefined : share * 100);
  const members = Array.from(order, (at) => ({
    guest: guests[at],
    value: values[at],
    class: parts[classOf[at] as number]?.name,
  }));
  answerTable(
    desk,
    {
      n,
      by,
      currency: read.currency,
      decimals,
      parts,
      pareto: concentration,
      ...(options['members'] && { members }),
    },
    {
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
        ...read.notes,
      ],
    },
  );

  return exitCodes.done;
}
