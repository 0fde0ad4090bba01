import type { FeedbackRecord } from '@innkeeper/core';
import type { Cell } from './cells.ts';
import { optionalFields } from './optional-fields.ts';
import type { Build } from './record-builder.ts';
import type { Values } from './values.ts';

/** Makes feedback: complaints, scores, comments and praise; a row with a score and no type is a score. */
export function feedbackBuilder(values: Values): Build {
  const { cells } = values;
  const day = values.day('day');
  const type = values.word('type', ['complaint', 'score', 'comment', 'praise'] as const, 'refuse');
  const state = values.word('state', ['open', 'in-hand', 'settled'] as const, 'refuse');
  const profile = values.reference('customer', 'profile');
  const stay = values.reference('stay', 'stay');
  const score = scoreOf(values);
  const fill = optionalFields<FeedbackRecord>({
    profile,
    stay,
    about: cells.text('about'),
    text: cells.text('text', { limit: 20_000 }),
    score,
    state: state && ((row) => state(row)?.value),
    remedy: cells.text('remedy', { limit: 20_000 }),
    room: cells.text('room'),
    department: cells.text('department'),
  });

  return (row, { source, sameRow, missing }) => {
    const on = day?.(row);
    if (on === undefined) return missing('day');
    const record: FeedbackRecord = {
      kind: 'feedback',
      source,
      day: on,
      type: type?.(row)?.value ?? (score?.(row) ? 'score' : 'comment'),
      ...(!stay && sameRow.stay && { stay: sameRow.stay }),
      ...(!profile && sameRow.profile && { profile: sameRow.profile }),
    };

    return fill(record, row);
  };
}

/** A score without its scale says nothing: the mapping sets `score.of`. */
function scoreOf(values: Values): Cell<NonNullable<FeedbackRecord['score']>> | undefined {
  const points = values.number('score');
  const of = values.number('score.of');
  const [feed] = values.cells.feeds('score');
  if (!points || !feed) return undefined;

  return (row) => {
    const value = points(row);
    const scale = of?.(row);
    if (value === undefined) return undefined;
    if (scale !== undefined && value >= 0 && value <= scale) return { points: value, of: scale };
    values.cells.refuse('refused/field', 'score', feed, row, { problem: 'does not fit "score.of"' });
    return undefined;
  };
}
