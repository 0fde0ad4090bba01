import { dayOfEpoch, epochDayOf } from '@innkeeper/core';
import { guestColumnsOf, visitsBuilder } from '@innkeeper/core/census';
import { rfmScores } from '@innkeeper/core/value';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { censusQuestion, countedIn, inNoSum } from '../house/census-question.ts';
import { withHouse } from '../house/open-house.ts';
import { answerTable } from '../output/answer-table.ts';
import { ledgerDay } from '../plain/ledger-day.ts';
import { numberOption } from '../plain/number-option.ts';
import { readPlainFile } from '../plain/plain-file.ts';

/** Scores guests by recency, frequency and money: each of a plain file, or the codes that the guests of the house have. */
export async function rfm({ desk, args: [file] }: Call): Promise<ExitCode> {
  return file === undefined ? rfmOfHouse(desk) : rfmOfFile(desk, file);
}

async function rfmOfHouse(desk: Desk): Promise<ExitCode> {
  const { say } = desk;
  const classes = numberOption(desk, 'classes');
  const found = await withHouse(desk, ({ api }) =>
    api.readRfm({ ...censusQuestion(desk), ...(classes !== undefined && { classes }) }),
  );
  const { decimals } = countedIn(found.currency);
  answerTable(desk, found, {
    title: say('ledger/title', { day: found.asOf, guests: found.n }),
    columns: [
      { head: 'RFM' },
      { head: say('ledger/guests'), decimals: 0 },
      { head: say('ledger/share'), decimals: 1 },
      { head: say('ledger/visits'), decimals: 0 },
      { head: say('ledger/amount'), decimals },
    ],
    rows: found.cells.map(({ code, guests, visits, amount }) => [
      code,
      guests,
      (guests / found.n) * 100,
      visits,
      amount / 10 ** decimals,
    ]),
    leftOut: inNoSum(desk, found),
  });

  return exitCodes.done;
}

async function rfmOfFile(desk: Desk, file: string): Promise<ExitCode> {
  const { say } = desk;
  const builder = visitsBuilder();
  const read = await readPlainFile(desk, {
    file,
    roles: { guest: 'text', day: 'day', amount: 'amount' },
    needed: ['guest', 'day', 'amount'],
    onRow: (values) => builder.add(values as unknown as Parameters<typeof builder.add>[0]),
  });
  const visits = builder.build();
  const asOf = ledgerDay(desk, visits);
  const until = epochDayOf(asOf);
  const columns = guestColumnsOf(visits, until);
  const classes = numberOption(desk, 'classes');
  const facts = columns.guests.flatMap((guest, at) => {
    const times = columns.visits[at] as number;

    return times === 0
      ? []
      : [
          {
            guest,
            lastDay: dayOfEpoch(columns.lastDay[at] as number),
            times,
            minor: columns.amount[at] as number,
          },
        ];
  });
  const scores = rfmScores(facts, { asOf, ...(classes !== undefined && { classes }) });
  const known = new Map(facts.map((one) => [one.guest, one]));
  const rows = scores.map((score) => ({ ...score, ...known.get(score.guest) }));
  const future = visits.day.reduce((count, day) => count + (day > until ? 1 : 0), 0);
  answerTable(
    desk,
    {
      ...{ asOf, n: rows.length, currency: read.currency, decimals: read.decimals, future, scores: rows },
      refused: read.refused,
    },
    {
      title: say('ledger/title', { day: asOf, guests: rows.length }),
      columns: [
        { head: say('rfm/guest') },
        { head: say('rfm/days'), decimals: 0 },
        { head: say('ledger/visits'), decimals: 0 },
        { head: say('ledger/amount'), decimals: read.decimals },
        { head: 'R', decimals: 0 },
        { head: 'F', decimals: 0 },
        { head: 'M', decimals: 0 },
        { head: 'RFM' },
      ],
      rows: rows.map(({ guest, daysSince, times, minor = 0, recency, frequency, money, code }) => [
        guest,
        daysSince,
        times,
        minor / 10 ** read.decimals,
        recency,
        frequency,
        money,
        code,
      ]),
      notes: future > 0 ? [say('ledger/future', { n: future })] : [],
      leftOut: read.leftOut,
    },
  );

  return exitCodes.done;
}
