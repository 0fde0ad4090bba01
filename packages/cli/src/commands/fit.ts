import { basename } from 'node:path';
import type { Call } from '../call.ts';
import { text } from '../desk.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { fitModel, fitModels, isFitModel, isTimeUnit } from '../house/fit-model.ts';
import { inPlace } from '../house/in-place.ts';
import { readJsonFile } from '../house/read-json-file.ts';
import { fitLines } from '../output/fit-lines.ts';
import { refusedReport } from '../output/refused-report.ts';
import { usageError } from '../usage-error.ts';

/** Fits a model of who comes again to a plain file of stays or purchases; needs no store and changes nothing. */
export async function fit({ desk, args }: Call): Promise<ExitCode> {
  const { options, say, world, locale } = desk;
  const [map, model] = [text(options['map']), text(options['model']) ?? 'bg-nbd'];
  if (map === undefined || args.length === 0) throw usageError(say('usage/fit'));
  if (!isFitModel(model)) throw usageError(say('usage/fit-model', { models: fitModels.join(', ') }));
  const unit = text(options['unit']);
  if (unit !== undefined && !isTimeUnit(unit)) throw usageError(say('usage/fit-unit'));
  const holdout = weeksOf(text(options['holdout']));
  if (holdout === 'wrong') throw usageError(say('usage/fit-holdout'));
  const until = dayOf(text(options['until']));
  if (until === 'wrong') throw usageError(say('usage/fit-until'));
  const { readStays } = await import('@innkeeper/adapters/csv');
  const read = await readStays({
    files: args.map((file) => inPlace(world.cwd, file)),
    mapping: readJsonFile(inPlace(world.cwd, map), 'mapping/invalid'),
    signal: world.signal,
  });
  const refused = refusedReport(read.refused, locale);
  const fitted = await fitModel(read, { model, unit, until, holdout, locale });
  if (!('parameters' in fitted)) {
    const file = args.map((each) => basename(each)).join(', ');
    throw usageError(
      [say(fitted.problem, { file, ...fitted.facts }), ...refused.map(({ sentence }) => sentence)].join('\n'),
    );
  }
  const report = {
    ...fitted,
    rows: { ...fitted.rows, refused: refused.reduce((sum, { rows }) => sum + rows, 0) },
    refused,
  };
  desk.answer(report, fitLines(report, say));

  return exitCodes.done;
}

function weeksOf(typed: string | undefined): number | undefined | 'wrong' {
  if (typed === undefined) return undefined;
  const weeks = Number(typed);

  return weeks > 0 && weeks <= 5200 ? weeks : 'wrong';
}

/** A day as people type it: `1997-09-30`, `1997/9/30`, `19970930`. */
function dayOf(typed: string | undefined): string | undefined | 'wrong' {
  if (typed === undefined) return undefined;
  const [, year, month = '', day = ''] = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})$/.exec(typed.trim()) ?? [];

  return year === undefined ? 'wrong' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
