import type { Day } from '../shared/day.ts';
import { daysBetween } from '../shared/day.ts';
import type { Reason } from '../shared/reason.ts';

/** What a guest has told, or the house has seen, of his life. */
export interface LifeEvent {
  readonly type: 'school' | 'graduation' | 'first-job' | 'wedding' | 'birth' | 'retirement';
  readonly day: Day;
}

/** A stage of life, in the order in which they mostly follow. */
export const lifeStages = [
  'student',
  'beginner',
  'newly-married',
  'young-family',
  'settled',
  'retired',
] as const;
/** One of them. */
export type LifeStage = (typeof lifeStages)[number];

/** The stage, what is likely to follow, and why. */
export interface LifeStageFinding {
  /** Absent where nothing is known: nobody's life is guessed. */
  readonly stage?: LifeStage;
  readonly next?: LifeStage;
  readonly because: readonly Reason[];
}

/** How the stage is found. */
export interface LifeStageOptions {
  readonly asOf: Day;
  /** Lets an age alone say a stage, where the house has switched that on. @defaultValue false */
  readonly mayGuessByAge?: boolean;
  readonly birthDate?: Day;
}

/** For how many days after an event its stage holds; `settled` follows what ends. */
const stageOf: Readonly<Record<LifeEvent['type'], { readonly stage: LifeStage; readonly days: number }>> = {
  school: { stage: 'student', days: 6 * 365 },
  graduation: { stage: 'beginner', days: 5 * 365 },
  'first-job': { stage: 'beginner', days: 5 * 365 },
  wedding: { stage: 'newly-married', days: 2 * 365 },
  birth: { stage: 'young-family', days: 12 * 365 },
  retirement: { stage: 'retired', days: Number.POSITIVE_INFINITY },
};
const nextOf: Readonly<Partial<Record<LifeStage, LifeStage>>> = {
  student: 'beginner',
  beginner: 'newly-married',
  'newly-married': 'young-family',
  'young-family': 'settled',
  settled: 'retired',
};

/**
 * Where a guest stands in his life, by what is known to have happened: the latest event up to the day decides, as long as
 * its stage lasts; after it he is settled. A birth after a wedding is a family. An age says nothing unless the house allows it.
 */
export function lifeStageOf(
  events: readonly LifeEvent[],
  { asOf, mayGuessByAge = false, birthDate }: LifeStageOptions,
): LifeStageFinding {
  const [last] = events
    .filter(({ day }) => day <= asOf)
    .sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0));
  if (last) {
    const { stage, days } = stageOf[last.type];
    const now = daysBetween(last.day, asOf) < days ? stage : later(last.type);

    return found(now, { code: 'plan/life-event', facts: { event: last.type, day: last.day } });
  }
  if (!mayGuessByAge || birthDate === undefined || birthDate > asOf) return { because: [] };
  const age = Math.floor(daysBetween(birthDate, asOf) / 365.2425);
  const guess = age < 23 ? 'student' : age < 30 ? 'beginner' : age < 65 ? 'settled' : 'retired';

  return found(guess, { code: 'plan/life-by-age', facts: { age } });
}

/** Who has left school has begun; whose event lies long back is settled. */
function later(event: LifeEvent['type']): LifeStage {
  return event === 'school' ? 'beginner' : 'settled';
}

function found(stage: LifeStage, because: Reason): LifeStageFinding {
  const next = nextOf[stage];

  return { stage, ...(next && { next }), because: [because] };
}
