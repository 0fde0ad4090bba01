import { probabilityOf } from '../../identity/model/model.ts';
import type { Reader } from '../../ports/store.ts';
import type { Day } from '../../shared/day.ts';
import { addDays } from '../../shared/day.ts';
import { arriving, inHouse } from '../stays/rack.ts';
import type { OpenQuestion } from './open-questions.ts';

/** Where a guest is today. */
export type Presence = 'in-house' | 'arriving' | 'away';

/** A question with what its answer is worth. */
export interface RankedQuestion extends OpenQuestion {
  readonly probability: number;
  /** The nearer of the two. */
  readonly presence: Presence;
  /** The chance that the two are one, times how much history would come together: in doublings of stays. */
  readonly gain: number;
}

/** So many of the heaviest questions are put in order; the lighter ones follow when these are answered. */
export const mostRanked = 5000;

/**
 * The questions in the order of what is worth deciding: guests in the house first, then those who arrive today, then by
 * gain. What is not decided stays apart, so a decision gains what a merge would bring, as often as it is right.
 */
export async function rankQuestions(
  rows: Reader,
  questions: readonly OpenQuestion[],
  day: Day,
): Promise<readonly RankedQuestion[]> {
  const heaviest = questions.slice(0, mostRanked);
  const membersOf = await membersByRoot(rows, heaviest);
  const { staysOf, presenceOf } = await staysAndPresence(rows, membersOf, day);

  return heaviest
    .map((question): RankedQuestion => {
      const { one, other, weight } = question;
      const probability = probabilityOf(weight);
      const history = 1 + (staysOf.get(one) ?? 0) + (staysOf.get(other) ?? 0);
      const presence = nearer(presenceOf.get(one), presenceOf.get(other));

      return { ...question, probability, presence, gain: round(probability * (1 + Math.log2(history))) };
    })
    .sort(byWorth);
}

const places: readonly Presence[] = ['in-house', 'arriving', 'away'];

/** Who is worth deciding first; ties by id, so that no order of arrival shows. */
export function byWorth(left: RankedQuestion, right: RankedQuestion): number {
  return (
    places.indexOf(left.presence) - places.indexOf(right.presence) ||
    right.gain - left.gain ||
    (`${left.one} ${left.other}` < `${right.one} ${right.other}` ? -1 : 1)
  );
}

function nearer(one: Presence = 'away', other: Presence = 'away'): Presence {
  return places.find((place) => place === one || place === other) ?? 'away';
}

function round(gain: number): number {
  return Math.round(gain * 1000) / 1000;
}

async function membersByRoot(
  rows: Reader,
  questions: readonly OpenQuestion[],
): Promise<ReadonlyMap<string, string>> {
  const roots = [...new Set(questions.flatMap(({ one, other }) => [one, other]))];
  const members = await rows.where('root', 'rootId', roots);

  return new Map([
    ...roots.map((id) => [id, id] as const),
    ...members.map(({ profileId, rootId }) => [profileId, rootId] as const),
  ]);
}

async function staysAndPresence(rows: Reader, rootOf: ReadonlyMap<string, string>, day: Day) {
  const parties = await rows.where('party', 'profileId', [...rootOf.keys()]);
  const present = await presentStays(rows, day);
  const stays = new Map<string, Set<string>>();
  const presenceOf = new Map<string, Presence>();
  for (const { profileId, stayId } of parties) {
    const root = rootOf.get(profileId) ?? profileId;
    stays.set(root, (stays.get(root) ?? new Set()).add(stayId));
    const presence = present.get(stayId);
    if (presence) presenceOf.set(root, nearer(presence, presenceOf.get(root)));
  }

  return { staysOf: new Map([...stays].map(([root, ids]) => [root, ids.size])), presenceOf };
}

/** Stays that run, and reservations that begin today (a night's business day may be a calendar day behind). */
async function presentStays(rows: Reader, day: Day): Promise<ReadonlyMap<string, Presence>> {
  const found = new Map<string, Presence>();
  for (const { stayId, departure } of await inHouse(rows))
    if (departure >= addDays(day, -1)) found.set(stayId, 'in-house');
  for (const { stayId } of await arriving(rows, day)) found.set(stayId, 'arriving');

  return found;
}
