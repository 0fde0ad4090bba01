import { censusOf } from './census/people.ts';
import { measureCharges, measureQuestions, measureRawStays } from './census/questions.ts';
import { measureEvent, measureLiveCount, measureRules } from './census/rules.ts';
import { sizes } from './census/sizes.ts';
import { measureStart } from './census/start.ts';
import type { Figure } from './figure.ts';

/** What is measured, in this order; `BENCH_PART=start` measures one part alone. */
const parts: Readonly<Record<string, () => Iterable<Figure> | AsyncIterable<Figure>>> = {
  questions: measureQuestions,
  rawStays: measureRawStays,
  charges: measureCharges,
  rules: measureRules,
  liveCount: measureLiveCount,
  event: measureEvent,
  start: () => measureStart(() => censusOf(sizes.guests)),
};
const only = process.env.BENCH_PART;

/** Questions about everybody, beside DuckDB, and rules beside two rule engines, on the same rows in the same run. */
export async function* measure(): AsyncGenerator<Figure> {
  if (only && !parts[only]) throw new Error(`BENCH_PART is one of ${Object.keys(parts).join(', ')}.`);
  for (const [name, part] of Object.entries(parts)) if (!only || only === name) yield* part();
}
