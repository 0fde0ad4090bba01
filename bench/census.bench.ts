import { censusOf } from './census/people.ts';
import { measureCharges, measureQuestions, measureRawStays } from './census/questions.ts';
import { measureEvent, measureLiveCount, measureRules } from './census/rules.ts';
import { sizes } from './census/sizes.ts';
import { measureStart } from './census/start.ts';
import type { Figure } from './figure.ts';

/** Questions about everybody, beside DuckDB, and rules beside two rule engines, on the same rows in the same run. */
export async function* measure(): AsyncGenerator<Figure> {
  yield* measureQuestions();
  yield* measureRawStays();
  yield* measureCharges();
  yield* measureRules();
  yield* measureLiveCount();
  yield* measureEvent();
  yield* measureStart(() => censusOf(sizes.guests));
}
