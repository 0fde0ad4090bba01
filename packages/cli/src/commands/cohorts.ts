import { cohortsOf, visitsBuilder } from '@innkeeper/core/census';
import type { Call } from '../call.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { answerTable } from '../output/answer-table.ts';
import { ledgerDay } from '../plain/ledger-day.ts';
import { readPlainFile } from '../plain/plain-file.ts';
import { usageError } from '../usage-error.ts';

/** Says of the guests of a plain file who came again, by when they came first. */
export async function cohorts({ desk, args: [file = ''] }: Call): Promise<ExitCode> {
  const { wordsFor } = await import('@innkeeper/core/reports');
  const words = wordsFor(desk.locale);
  const by = text(desk.options['by']) ?? 'quarter';
  if (by !== 'month' && by !== 'quarter' && by !== 'year') throw usageError(desk.say('usage/cohorts'));
  const visits = visitsBuilder();
  const { refused, leftOut } = await readPlainFile(desk, {
    file,
    roles: { guest: 'text', day: 'day' },
    needed: ['guest', 'day'],
    onRow: (values) => visits.add(values as unknown as Parameters<typeof visits.add>[0]),
  });
  const columns = visits.build();
  const found = cohortsOf(columns, { asOf: ledgerDay(desk, columns), by });
  const percent = (share: number | undefined) => (share === undefined ? undefined : share * 100);
  answerTable(
    desk,
    { ...found, refused },
    {
      title: words.say('ask/persistency'),
      columns: [
        { head: words.name('cohort') },
        { head: words.name('guests'), decimals: 0 },
        ...found.all.map(({ days }) => ({ head: `${words.name(`return-${days}`)} (%)`, decimals: 1 })),
      ],
      rows: [
        ...found.cohorts.map(({ name, guests, returns }) => [
          name,
          guests,
          ...returns.map(({ share, isOver }) => (isOver ? percent(share) : undefined)),
        ]),
        [words.show('all', 'term'), found.n, ...found.all.map(({ share }) => percent(share))],
      ],
      notes: [words.say('report/cohort-open')],
      leftOut,
    },
  );

  return exitCodes.done;
}
