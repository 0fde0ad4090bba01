import {
  type Column,
  evaluate,
  levelShares,
  type People,
  type Resolution,
  type RowAnswer,
  thresholdShares,
} from '@innkeeper/core/identity';
import type { Say } from '../words/words.ts';

interface Resolved {
  readonly people: People;
  readonly resolution: Resolution;
  readonly answers: RowAnswer;
  readonly table: {
    readonly rows: readonly number[];
    readonly aside: Readonly<Record<string, Column>>;
    readonly missingHeaders: readonly string[];
    readonly openQuotes: number;
    readonly cutFiles: readonly string[];
  };
  readonly truth: string | undefined;
  readonly milliseconds: { readonly read: number; readonly resolve: number };
}

/** What a resolution was, as plain data. */
export type ResolutionReport = ReturnType<typeof resolutionReport>;

/** Sums a resolution up; with the truth of a column, how well it agrees with it. */
export function resolutionReport({ people, resolution, answers, table, truth, milliseconds }: Resolved) {
  const { model, rules, compared, thresholds, prior } = resolution;
  const counts = { alone: 0, possible: 0, certain: 0 };
  for (const answer of answers.answer)
    counts[(['alone', 'possible', 'certain'] as const)[answer as 0 | 1 | 2]] += 1;
  const column = truth === undefined ? undefined : table.aside[truth];

  return {
    rows: people.count,
    guests: guestsIn(answers),
    answers: counts,
    compared,
    matchRate: model.matchRate,
    thresholds: {
      possible: 1 / (1 + 2 ** -thresholds.possible),
      certain: 1 / (1 + 2 ** -thresholds.certain),
      prior,
    },
    blocking: rules && {
      rules: rules.rules.map(({ rule, ...rest }) => ({ rule: rule.join(' + '), ...rest })),
      recall: rules.recall,
      unseen: rules.unseen,
    },
    missingHeaders: table.missingHeaders,
    openQuotes: table.openQuotes,
    cutFiles: table.cutFiles,
    milliseconds,
    ...(column && { evaluation: evaluationOf(column, people, resolution, answers) }),
  };
}

/** How many guests there are: each is called after the first of its rows. */
function guestsIn({ guest }: RowAnswer): number {
  let guests = 0;
  for (let row = 0; row < guest.length; row += 1) if (guest[row] === row + 1) guests += 1;

  return guests;
}

function evaluationOf(column: Column, people: People, resolution: Resolution, answers: RowAnswer) {
  const truth = Array.from(column.ids, (value) => (value === 0 ? undefined : value));
  const whole = evaluate(answers.guest, truth);
  const sure = Array.from(answers.guest, (guest, row) =>
    answers.answer[row] === 2 ? guest : `alone ${row}`,
  );
  const byPlace = (place: number) => truth[people.rows[place] as number];

  return {
    ...whole,
    certain: evaluate(sure, truth).pairs,
    levels: levelShares(resolution, byPlace),
    thresholds: thresholdShares(resolution, byPlace, whole.pairs.true),
  };
}

/** The report in words. */
export function resolutionLines(report: ResolutionReport, say: Say): readonly string[] {
  const percent = (share: number) => (share * 100).toFixed(2);
  const lines = [
    say('resolve/found', { rows: report.rows, guests: report.guests }),
    say('resolve/answers', report.answers),
    say('resolve/compared', {
      pairs: report.compared,
      seconds: ((report.milliseconds.read + report.milliseconds.resolve) / 1000).toFixed(1),
    }),
    say('resolve/thresholds', {
      possible: percent(report.thresholds.possible),
      certain: percent(report.thresholds.certain),
    }),
  ];
  if (report.blocking)
    lines.push(
      say('resolve/blocking', {
        rules: report.blocking.rules.length,
        recall: percent(report.blocking.recall),
        unseen: percent(report.blocking.unseen),
      }),
    );
  if (report.missingHeaders.length > 0)
    lines.push(say('resolve/missing-headers', { headers: report.missingHeaders.join(', ') }));
  if (report.openQuotes > 0) lines.push(say('resolve/open-quotes', { n: report.openQuotes }));
  for (const file of report.cutFiles) lines.push(say('resolve/cut-file', { file }));
  const { evaluation } = report;
  if (!evaluation) return lines;
  const three = ({ precision, recall, f1 }: { precision: number; recall: number; f1: number }) => ({
    precision: precision.toFixed(4),
    recall: recall.toFixed(4),
    f1: f1.toFixed(4),
  });

  return [
    ...lines,
    say('resolve/pairs', three(evaluation.pairs)),
    say('resolve/b-cubed', three(evaluation.bCubed)),
    say('resolve/certain', three(evaluation.certain)),
    ...evaluation.thresholds.map((row) =>
      say('resolve/threshold', { from: percent(row.probability), ...three(row) }),
    ),
    ...evaluation.levels.map(({ comparison, level, pairs, right }) =>
      say('resolve/level', { comparison, level, pairs, right }),
    ),
  ];
}
