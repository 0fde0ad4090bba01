import { basename } from 'node:path';
import { parseDay } from '@innkeeper/core';
import type { TimeUnit } from '@innkeeper/core/lifetime';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { demoDay } from '../house/demo-state.ts';
import { fitHouse } from '../house/fit-house.ts';
import { type FitModel, fitModel, fitModels, isFitModel, isTimeUnit } from '../house/fit-model.ts';
import { inPlace } from '../house/in-place.ts';
import { withHouse } from '../house/open-house.ts';
import { readJsonFile } from '../house/read-json-file.ts';
import { fitLines } from '../output/fit-lines.ts';
import { refusedReport } from '../output/refused-report.ts';
import { usageError } from '../usage-error.ts';

/**
 * Fits a model of who comes again: to a plain file of stays or purchases, without a store; else to the guests of the
 * house, which keeps it and reads the value of each guest by it.
 */
export async function fit({ desk, args }: Call): Promise<ExitCode> {
  const { options, say, world, locale } = desk;
  const [map, model] = [text(options['map']), text(options['model']) ?? 'bg-nbd'];
  if (args.length > 0 && map === undefined) throw usageError(say('usage/fit'));
  if (!isFitModel(model)) throw usageError(say('usage/fit-model', { models: fitModels.join(', ') }));
  const unit = text(options['unit']);
  if (unit !== undefined && !isTimeUnit(unit)) throw usageError(say('usage/fit-unit'));
  const holdout = weeksOf(text(options['holdout']));
  if (holdout === 'wrong') throw usageError(say('usage/fit-holdout'));
  const until = dayOf(text(options['until']));
  if (until === 'wrong') throw usageError(say('usage/fit-until'));
  if (map === undefined) return ofHouse(desk, { model, unit, holdout, until });
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

interface Asked {
  readonly model: FitModel;
  readonly unit: TimeUnit | undefined;
  readonly holdout: number | undefined;
  readonly until: string | undefined;
}

/** Spend is always fitted beside stays, so its model is not asked for by itself. */
function ofHouse(desk: Desk, { model, unit, holdout, until }: Asked): Promise<ExitCode> {
  const { options, say, world, locale } = desk;
  if (model === 'gamma-gamma')
    throw usageError(say('usage/fit-model', { models: fitModels.slice(0, 3).join(', ') }));
  const day = until === undefined ? (options['demo'] ? demoDay(world.cwd) : undefined) : parseDay(until);
  if (until !== undefined && !day) throw usageError(say('fit/no-day', { day: until }));

  return withHouse(desk, async ({ api }) => {
    const property = text(options['property']);
    const fitted = await fitHouse(
      api,
      {
        model,
        ...(unit && { unit }),
        ...(holdout !== undefined && { holdout }),
        ...(day && { until: day }),
        ...(property !== undefined && { property }),
        keep: options['dryRun'] !== true,
      },
      { locale, signal: world.signal },
    );
    const report = { ...fitted, refused: [] };
    desk.answer(report, [
      ...fitLines(report, say),
      say(report.isKept ? 'fit/kept' : 'fit/not-kept', {
        margin: Math.round(100 * report.margin),
        years: report.years,
        discount: Math.round(100 * report.discountRate),
      }),
    ]);

    return exitCodes.done;
  });
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
