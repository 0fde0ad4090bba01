import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Day, InnkeeperApi } from '@innkeeper/core';
import type { AskOptions, Report } from '@innkeeper/core/reports';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { demoDay } from '../house/demo-state.ts';
import { withHouse } from '../house/open-house.ts';
import { answerTable, formatOf } from '../output/answer-table.ts';
import { reportLines } from '../output/report-lines.ts';
import { numberOption } from '../plain/number-option.ts';

/** Answers a report or a whole pack of the house; without a name says which there are. */
export async function report({ desk, args: [name] }: Call): Promise<ExitCode> {
  return withHouse(desk, async ({ api }) => {
    if (name === undefined) return listed(desk, api);
    const lines = await api.listReports({});
    const pack = lines.filter((line) => line.pack === name).map(({ id }) => id);
    const reports: Report[] = [];
    for (const id of pack.length > 0 ? pack : [name]) reports.push(await readOne(desk, api, id));
    await give(desk, reports);

    return exitCodes.done;
  });
}

async function listed(desk: Desk, api: InnkeeperApi): Promise<ExitCode> {
  const lines = await api.listReports({});
  answerTable(desk, lines, {
    title: desk.say('report/title', { n: lines.length }),
    columns: [
      { head: desk.say('report/name') },
      { head: desk.say('report/version'), decimals: 0 },
      { head: desk.say('report/question') },
    ],
    rows: lines.map(({ id, version, question }) => [id, version, question[desk.locale]]),
  });

  return exitCodes.done;
}

function readOne(desk: Desk, api: InnkeeperApi, id: string): Promise<Report> {
  const { options, world, locale } = desk;
  const [days, most] = [numberOption(desk, 'days'), numberOption(desk, 'most')];

  return api.readReport(
    {
      id,
      locale,
      day: (text(options['day']) as Day | undefined) ?? (options['demo'] ? demoDay(world.cwd) : undefined),
      property: text(options['property']),
      ...(days !== undefined && { days }),
      ...(most !== undefined && { most }),
      options: askedOf(desk),
    },
    { signal: world.signal },
  );
}

/** What the questions of a report take: amounts in whole units of the currency. */
function askedOf(desk: Desk): AskOptions {
  const found: Record<string, AskOptions[string]> = {};
  for (const name of numbers) {
    const value = numberOption(desk, name);
    if (value !== undefined) found[name] = value;
  }
  for (const name of words) {
    const value = text(desk.options[name]);
    if (value !== undefined) found[name] = value;
  }
  for (const name of lists) {
    const value = desk.options[name];
    if (Array.isArray(value)) found[name] = value.length === 1 ? String(value[0]) : value.map(String);
  }

  return found;
}

const numbers = [
  'goal',
  'spend',
  'frequency',
  'conversion',
  'cost',
  'latitude',
  'longitude',
  'target',
  'rivals',
  'within',
  'unit-before',
  'unit-after',
  'discount-before',
  'discount-after',
] as const;
const words = ['medium', 'weights'] as const;
const lists = ['by', 'where'] as const;

async function give(desk: Desk, reports: readonly Report[]): Promise<void> {
  const { reportCsv, reportHtml } = await import('@innkeeper/core/reports');
  const format = formatOf(desk);
  const document =
    format === 'html'
      ? reportHtml(reports, { locale: desk.locale })
      : format === 'csv'
        ? `\uFEFF${reports.map((one) => reportCsv(one, { locale: desk.locale })).join('\r\n')}`
        : format === 'json'
          ? `${JSON.stringify(reports.length === 1 ? reports[0] : reports, undefined, 2)}\n`
          : `${(await Promise.all(reports.map((one) => reportLines(one, desk.locale)))).flat().join('\n')}\n`;
  const file = text(desk.options['output']);
  if (file === undefined) return desk.world.out(document);
  // Names and amounts of guests: only its owner may read it.
  writeFileSync(resolve(desk.world.cwd, file), document, { mode: 0o600 });
  desk.tell(desk.say('report/written', { file }));
}
