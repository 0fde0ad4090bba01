import type { HoldoutLine } from '@innkeeper/core/lifetime';
import type { FitReport } from '../house/fit-model.ts';
import type { Say } from '../words/words.ts';
import type { RefusedReason } from './refused-report.ts';

/** A fit for people: parameters with their errors, what speaks against it, and expected beside actual. */
export function fitLines(
  report: FitReport & { readonly refused: readonly RefusedReason[] },
  say: Say,
): readonly string[] {
  const { model, n, guests, until = '', unit = '', parameters, standardErrors, holdout, warnings } = report;
  const errors: Readonly<Record<string, number>> = { ...standardErrors };
  const head = say(until === '' ? 'fit/head-histories' : 'fit/head', {
    model,
    n,
    guests,
    until,
    unit: unit && say(`unit/${unit}`),
  });

  return [
    head,
    ...Object.entries(parameters).map(
      ([name, value]: readonly [string, number]) =>
        `  ${name.padEnd(6)} ${figure(value).padStart(12)}  ± ${figure(errors[name] ?? 0)}`,
    ),
    say('fit/log-likelihood', { value: report.logLikelihood.toFixed(3) }),
    ...warnings.map(({ message }) => `! ${message}`),
    ...(holdout ? holdoutLines(report, holdout, say) : []),
    ...(report.refused.length > 0
      ? [say('fit/refused', { n: report.refused.reduce((sum, { rows }) => sum + rows, 0) })]
      : []),
    ...report.refused.map(({ sentence }) => `  ${sentence}`),
  ];
}

function holdoutLines(
  { model, unit = 'week' }: FitReport,
  holdout: NonNullable<FitReport['holdout']>,
  say: Say,
): readonly string[] {
  // Seasons are whole: what is compared may be more or less than the weeks that were asked for.
  const isBySeason = model === 'bg-bb' || holdout.weeks === undefined;
  const facts = {
    span: `${isBySeason ? holdout.time : holdout.weeks} ${say(`unit/${isBySeason ? unit : 'week'}`)}`,
    expected: figure(holdout.expected),
    actual: figure(holdout.actual),
    percent: holdout.error === undefined ? '–' : (holdout.error * 100).toFixed(1),
  };
  const lines = [say('byRepeats' in holdout ? 'fit/holdout' : 'fit/holdout-spend', facts)];
  if (!('byRepeats' in holdout)) return lines;

  return [...lines, ...holdout.byRepeats.map((line, at, all) => ofRepeats(line, at === all.length - 1, say))];
}

function ofRepeats({ repeats, guests, expected, actual }: HoldoutLine, isLast: boolean, say: Say): string {
  const facts = { guests, expected: figure(expected), actual };

  return `  ${say('fit/holdout-line', { ...facts, repeats: isLast && repeats >= 7 ? `${repeats}+` : repeats })}`;
}

function figure(value: number): string {
  return Math.abs(value) >= 1e6 || (value !== 0 && Math.abs(value) < 1e-4)
    ? value.toExponential(4)
    : value.toFixed(4);
}
