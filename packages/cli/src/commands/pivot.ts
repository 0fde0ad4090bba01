import type { RoleKind } from '@innkeeper/adapters/csv';
import type { InputOf } from '@innkeeper/core';
import type { Measure, Pivot, PivotFilter } from '@innkeeper/core/census';
import { factTableBuilder, measureName, parseMeasure, pivot as pivotOf } from '@innkeeper/core/census';
import { csvRow } from '@innkeeper/core/reports';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { censusQuestion, countedIn } from '../house/census-question.ts';
import { withHouse } from '../house/open-house.ts';
import { answerTable, formatOf } from '../output/answer-table.ts';
import { columnsOption, numberOption, wordsOption } from '../plain/number-option.ts';
import { readPlainFile } from '../plain/plain-file.ts';
import { usageError } from '../usage-error.ts';

/** Crosses any columns: of a plain file, or of what the house knows of its guests. */
export async function pivot({ desk, args: [file] }: Call): Promise<ExitCode> {
  return file === undefined ? pivotOfHouse(desk) : pivotOfFile(desk, file);
}

/** Columns of the house that are amounts in minor units. */
const amounts = ['amount', 'contribution', 'revenue', 'visitContribution', 'spent'];

async function pivotOfHouse(desk: Desk): Promise<ExitCode> {
  const by = columnsOption(desk, 'by');
  const measures = measuresOf(desk);
  const most = numberOption(desk, 'most');
  const over = overOf(desk);
  const where = whereOf(desk);
  const question = {
    ...censusQuestion(desk),
    by,
    measures,
    totals: totalsOf(desk),
    ...(over && { over }),
    ...(where && { where }),
  };
  if (formatOf(desk) === 'csv')
    return flowingPivot(desk, { ...question, ...(most !== undefined && { most }) });
  const found = await withHouse(desk, ({ api }) =>
    api.readPivot({ ...question, ...(most !== undefined && { most }) }),
  );
  const unit = 10 ** countedIn(found.currency).decimals;
  const shown = (measure: Measure, figures: Readonly<Record<string, number>>): number | undefined => {
    const figure = figures[measureName(measure)];

    return figure !== undefined &&
      'of' in measure &&
      measure.kind !== 'distinct' &&
      amounts.includes(measure.of)
      ? figure / unit
      : figure;
  };
  const levels = found.levels.map((level) => ({
    by: level.by,
    cells: level.cells.map(({ of, figures }) => ({
      of,
      figures: measures.map((one) => shown(one, figures)),
    })),
  }));
  answerTable(desk, found, tableOf(desk, by, measures, { rows: found.rows, levels }));

  return exitCodes.done;
}

/** Rows as they are made: an answer of any size goes to a file or a pipe, no faster than that takes it. */
async function flowingPivot(desk: Desk, question: InputOf<'readPivot'>): Promise<ExitCode> {
  const { say, world } = desk;
  await withHouse(desk, async ({ house, actor }) => {
    const { by, measures, currency, rows } = await house.streamPivot(actor, question, {
      signal: world.signal,
    });
    const unit = 10 ** countedIn(currency).decimals;
    const isAmount = question.measures.map(
      (one) => 'of' in one && one.kind !== 'distinct' && amounts.includes(one.of),
    );
    world.out(csvRow([...by, ...measures]));
    for await (const { of, figures } of rows) {
      world.out(
        csvRow([
          ...of.map((word) => (word === undefined ? '*' : word === '' ? say('pivot/not-said') : word)),
          ...figures.map((figure, at) => (figure !== undefined && isAmount[at] ? figure / unit : figure)),
        ]),
      );
      await world.drained?.();
    }
  });

  return exitCodes.done;
}

/** `city=Lisboa,Porto what=food`: only rows with one of the words of each column; `city=` asks for those that say nothing. */
function whereOf(desk: Desk): PivotFilter | undefined {
  const typed = wordsOption(desk, 'where');
  if (typed.length === 0) return undefined;

  return Object.fromEntries(
    typed.map((one) => {
      const [, name, words] = /^([^=]+)=(.*)$/s.exec(one) ?? [];
      if (name === undefined || words === undefined)
        throw usageError(desk.say('usage/where', { typed: one }));

      return [name, words.split(',')];
    }),
  );
}

function overOf({ options, say }: Desk): 'guests' | 'visits' | 'purchases' | undefined {
  const over = text(options['over']);
  if (over === undefined || over === 'guests' || over === 'visits' || over === 'purchases') return over;

  throw usageError(say('usage/over', { typed: over }));
}

async function pivotOfFile(desk: Desk, file: string): Promise<ExitCode> {
  const by = columnsOption(desk, 'by');
  const measures = measuresOf(desk);
  const totals = totalsOf(desk);
  const where = whereOf(desk);
  const words = [
    ...new Set([
      ...by,
      ...Object.keys(where ?? {}),
      ...measures.flatMap((one) => (one.kind === 'distinct' ? [one.of] : [])),
    ]),
  ];
  const numbers = [
    ...new Set(measures.flatMap((one) => ('of' in one && one.kind !== 'distinct' ? [one.of] : []))),
  ];
  const table = factTableBuilder(words, numbers);
  const roles: Record<string, RoleKind> = {};
  for (const name of words) roles[name] = 'text';
  for (const name of numbers) roles[name] = 'number';
  const clash = words.find((name) => numbers.includes(name));
  if (clash !== undefined) throw usageError(desk.say('usage/pivot-both', { column: clash }));
  const read = await readPlainFile(desk, {
    file,
    roles,
    needed: [],
    present: Object.keys(roles),
    onRow: (values) =>
      table.add(
        words.map((name) => (values[name] as string | undefined) ?? ''),
        numbers.map((name) => (values[name] as number | undefined) ?? Number.NaN),
      ),
  });
  const most = numberOption(desk, 'most');
  const found = pivotOf(table.build(), {
    by,
    measures,
    totals,
    ...(where && { where }),
    ...(most !== undefined && { most }),
  });
  answerTable(
    desk,
    { ...found, measures: measures.map(measureName), refused: read.refused },
    { ...tableOf(desk, by, measures, found), leftOut: read.leftOut },
  );

  return exitCodes.done;
}

function measuresOf(desk: Desk): readonly Measure[] {
  const typed = wordsOption(desk, 'measure');

  return (typed.length > 0 ? typed : ['count']).map((one) => {
    const measure = parseMeasure(one);
    if (!measure) throw usageError(desk.say('usage/measure', { typed: one }));

    return measure;
  });
}

function totalsOf({ options, say }: Desk): 'none' | 'steps' | 'all' {
  const totals = text(options['totals']) ?? 'none';
  if (totals === 'none' || totals === 'steps' || totals === 'all') return totals;

  throw usageError(say('usage/totals', { typed: totals }));
}

/** Every cell is a row; a dimension that a level sums over is a star. */
function tableOf(
  { say }: Desk,
  by: readonly string[],
  measures: readonly Measure[],
  { rows, levels }: Pivot,
) {
  return {
    title: say('pivot/title', { rows }),
    columns: [
      ...by.map((head) => ({ head })),
      ...measures.map((measure) => ({ head: measureName(measure), decimals: decimalsOf(measure) })),
    ],
    rows: levels.flatMap((level) =>
      level.cells.map(({ of, figures }) => [
        ...by.map((name) => {
          const at = level.by.indexOf(name);

          return at < 0 ? '*' : of[at] === '' ? say('pivot/not-said') : of[at];
        }),
        ...figures,
      ]),
    ),
  };
}

function decimalsOf({ kind }: Measure): number {
  return kind === 'count' || kind === 'distinct' ? 0 : kind === 'share' ? 4 : 2;
}
