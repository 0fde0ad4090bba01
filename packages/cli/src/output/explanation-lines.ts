import type { PairWeights } from '@innkeeper/core/identity';
import type { Say } from '../words/words.ts';

const width = 24;

/** The waterfall of two rows: every step with a bar, its bits, and what they come to. */
export function explanationLines(
  { steps, bits, probability, isApart }: PairWeights,
  rows: readonly number[],
  say: Say,
): readonly string[] {
  const most = Math.max(1, ...steps.map((step) => Math.abs(step.bits)));
  const lines = steps.map((step) => {
    const length = Math.round((Math.abs(step.bits) / most) * width);
    const bar = (step.bits < 0 ? '▒' : '█').repeat(length);

    return `${step.comparison.padEnd(13)} ${step.level.padEnd(14)} ${step.bits.toFixed(1).padStart(7)}  ${bar}`;
  });

  return [
    say('resolve/explained', { one: rows[0] ?? 0, other: rows[1] ?? 0 }),
    ...lines,
    say('resolve/sum', { bits: bits.toFixed(1), probability: (probability * 100).toFixed(2) }),
    ...(isApart ? [say('resolve/apart')] : []),
  ];
}
