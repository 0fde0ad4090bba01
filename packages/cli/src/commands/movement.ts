import type { Day } from '@innkeeper/core';
import { addDays, parseDay } from '@innkeeper/core';
import {
  bandClasses,
  daysSinceVisit,
  movedBetween,
  transitions,
  visitsBuilder,
} from '@innkeeper/core/census';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { answerTable } from '../output/answer-table.ts';
import { ledgerDay } from '../plain/ledger-day.ts';
import { numberOption } from '../plain/number-option.ts';
import { readPlainFile } from '../plain/plain-file.ts';
import { usageError } from '../usage-error.ts';

/** Says who of a plain file came, stayed, went and came back between two days, and what that changed. */
export async function movement({ desk, args: [file = ''] }: Call): Promise<ExitCode> {
  const { wordsFor } = await import('@innkeeper/core/reports');
  const words = wordsFor(desk.locale);
  const visits = visitsBuilder();
  const read = await readPlainFile(desk, {
    file,
    roles: { guest: 'text', day: 'day', amount: 'amount' },
    needed: ['guest', 'day'],
    onRow: (values) => visits.add(values as unknown as Parameters<typeof visits.add>[0]),
  });
  const columns = visits.build();
  const to = ledgerDay(desk, columns);
  const from = firstDay(desk, to);
  const activeDays = numberOption(desk, 'active');
  const { kindOf, ...moved } = movedBetween(columns, {
    from,
    to,
    ...(activeDays !== undefined && { activeDays }),
  });
  const { currency, decimals, refused, leftOut } = read;
  const bands = transitions(
    bandClasses(daysSinceVisit(columns, from)),
    bandClasses(daysSinceVisit(columns, to)),
  );
  const unit = 10 ** decimals;
  answerTable(
    desk,
    { ...moved, transitions: bands, currency, decimals, refused },
    {
      title: desk.say('movement/title', { from, to, opening: moved.opening, closing: moved.closing }),
      columns: [
        { head: words.name('movement') },
        { head: words.name('guests'), decimals: 0 },
        ...['before', 'after', 'change'].map((name) => ({ head: words.name(name), decimals })),
      ],
      rows: Object.entries(moved.parts).map(([kind, { guests, before, after, change }]) => [
        words.show(kind, 'term'),
        guests,
        before / unit,
        after / unit,
        change / unit,
      ]),
      notes: [words.say('report/movement-adds-up')],
      leftOut,
    },
  );

  return exitCodes.done;
}

/** The day that was named, else a year before the last one. */
function firstDay({ options, say }: Desk, to: Day): Day {
  const typed = text(options['from']);
  if (typed === undefined) return addDays(to, -365);
  const from = parseDay(typed);
  if (!from) throw usageError(say('usage/day', { typed }));

  return from;
}
