import type { Ledger } from '@innkeeper/core/census';
import {
  enlargements,
  ledger as ledgerOf,
  minimumVisits,
  pondFor,
  sourceGap,
  visitsBuilder,
} from '@innkeeper/core/census';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { censusQuestion, countedIn, inNoSum } from '../house/census-question.ts';
import { withHouse } from '../house/open-house.ts';
import { answerTable } from '../output/answer-table.ts';
import { ledgerDay } from '../plain/ledger-day.ts';
import { numberOption, wordsOption } from '../plain/number-option.ts';
import { type LeftOut, type PlainRead, readPlainFile } from '../plain/plain-file.ts';

/** Lays out guests by how long ago they came last, and says what a goal needs: those of a plain file, or of the house. */
export async function ledger({ desk, args: [file] }: Call): Promise<ExitCode> {
  const { found, read } = file === undefined ? await ledgerOfHouse(desk) : await ledgerOfFile(desk, file);
  const demand = demandOf(desk, found, 10 ** read.decimals);
  answerTable(
    desk,
    { ...found, currency: read.currency, decimals: read.decimals, ...demand, refused: read.refused },
    tableOf(desk, found, read, demand),
  );

  return exitCodes.done;
}

type Counted = Pick<PlainRead, 'currency' | 'decimals'> & Partial<LeftOut>;

async function ledgerOfHouse(desk: Desk): Promise<{ readonly found: Ledger; readonly read: Counted }> {
  return withHouse(desk, async ({ api }) => {
    const width = numberOption(desk, 'width');
    const found = await api.readLedger({ ...censusQuestion(desk), ...(width !== undefined && { width }) });

    return { found, read: { ...countedIn(found.currency), leftOut: inNoSum(desk, found) } };
  });
}

async function ledgerOfFile(
  desk: Desk,
  file: string,
): Promise<{ readonly found: Ledger; readonly read: PlainRead }> {
  const visits = visitsBuilder();
  const read = await readPlainFile(desk, {
    file,
    roles: { guest: 'text', day: 'day', amount: 'amount', heads: 'number' },
    needed: ['guest', 'day'],
    onRow: (values) => visits.add(values as unknown as Parameters<typeof visits.add>[0]),
  });
  const columns = visits.build();
  const width = numberOption(desk, 'width');
  const found = ledgerOf(columns, { asOf: ledgerDay(desk, columns), ...(width !== undefined && { width }) });

  return { found, read };
}

/** What the goal of the options needs, in visits and guests. */
function demandOf(desk: Desk, { quality }: Ledger, unit: number) {
  const goal = numberOption(desk, 'goal');
  if (goal === undefined) return {};
  const spend = numberOption(desk, 'spend') ?? (quality.spendPerHead ?? 0) / unit;
  const frequency = numberOption(desk, 'frequency') ?? quality.visitsPerMonth ?? 0;
  const visits = minimumVisits(goal, spend);
  const gap = sourceGap(visits, quality.n, frequency);
  const conversions = wordsOption(desk, 'conversion').map(Number);

  return { demand: { visits, gap, pond: pondFor(gap.guests), plan: enlargements(gap.guests, conversions) } };
}

function tableOf({ say }: Desk, found: Ledger, read: Counted, { demand }: ReturnType<typeof demandOf>) {
  const unit = 10 ** read.decimals;
  const { quality } = found;
  const percent = (share: number | undefined) => (share === undefined ? '–' : (share * 100).toFixed(1));
  const decimal = (figure: number | undefined) => (figure === undefined ? '–' : figure.toFixed(2));

  return {
    title: say('ledger/title', { day: found.asOf, guests: found.guests }),
    columns: [
      { head: say('ledger/band'), decimals: 0 },
      { head: say('ledger/days') },
      { head: say('ledger/guests'), decimals: 0 },
      { head: say('ledger/share'), decimals: 1 },
      { head: say('ledger/visits'), decimals: 0 },
      { head: say('ledger/amount'), decimals: read.decimals },
    ],
    rows: found.bands.map(({ band, from, to, guests, visits, amount }) => [
      band,
      `${from}–${to}`,
      guests,
      (guests / found.guests) * 100,
      visits,
      amount / unit,
    ]),
    notes: [
      say('ledger/quality', {
        n: quality.n,
        spend: decimal(quality.spendPerHead === undefined ? undefined : quality.spendPerHead / unit),
        visits: decimal(quality.visitsPerMonth),
        beyond: percent(quality.shareBeyond),
      }),
      ...(found.future > 0 ? [say('ledger/future', { n: found.future })] : []),
      ...(demand
        ? [
            say(demand.gap.surplus > 0 ? 'ledger/surplus' : 'ledger/gap', {
              needed: demand.visits,
              visits: demand.gap.visits,
              guests: demand.gap.guests,
              surplus: demand.gap.surplus,
              pond: demand.pond,
            }),
            ...demand.plan.rounds.map(({ pond, won, remaining }, at) =>
              say('ledger/round', { round: at + 1, pond, won, left: remaining - won }),
            ),
          ]
        : []),
    ],
    leftOut: read.leftOut,
  };
}
