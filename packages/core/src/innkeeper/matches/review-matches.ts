import type { Guest } from '../../guests/guest.ts';
import { projectGuest } from '../../guests/project-guest.ts';
import { judgeProfiles } from '../../identity/profiles/judge-profiles.ts';
import type { ProfileRecord } from '../../records/profile-record.ts';
import type { Day } from '../../shared/day.ts';
import type { GuestId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import type { Reason } from '../../shared/reason.ts';
import { gateGuest } from '../guests/gate-guest.ts';
import type { Dossier } from '../guests/load-guest.ts';
import { findInScope } from '../guests/load-in-scope.ts';
import type { ReadCall } from '../house/call.ts';
import { recordIdOf } from '../house/record-id.ts';
import { sightOf } from '../house/sight.ts';
import { readersOf, syllablesOf } from '../identity/key-options.ts';
import { keptApart } from './both-guests.ts';
import type { FieldComparison } from './compare-sides.ts';
import { compareSides } from './compare-sides.ts';
import type { MergeCounts } from './merge-parts.ts';
import { countsAround, together } from './merge-parts.ts';
import { openQuestions } from './open-questions.ts';
import type { Presence, RankedQuestion } from './rank-questions.ts';
import { byWorth, rankQuestions } from './rank-questions.ts';

/** Which possible matches. */
export interface ReviewInput {
  /** At most so many. @defaultValue 20 */
  readonly limit?: number;
  /** Go on after this place: `next` of the answer before. */
  readonly after?: string;
  /** The hotel's day. @defaultValue the day of the clock */
  readonly day?: Day;
}

/** One side of a possible match. */
export interface MatchSide {
  readonly guestId: GuestId;
  /** As the asking person may see it. */
  readonly guest: Guest;
  readonly stays: number;
  readonly lastStay?: { readonly arrival: Day; readonly departure: Day; readonly property: string };
}

/** One comparison of the waterfall: what was compared, how it came out, what it weighs. */
export interface WaterfallStep {
  /** `identity/email` */
  readonly code: string;
  /** How it came out, where the comparison has levels. */
  readonly level?: string;
  readonly bits: number;
}

/** Two guests who may be one, with everything a person needs to decide. */
export interface MatchToReview {
  /** The one with the longer history: he would keep his name. */
  readonly one: MatchSide;
  readonly other: MatchSide;
  /** The sum of the waterfall in bits, and the probability it stands for. */
  readonly weight: number;
  readonly probability: number;
  readonly waterfall: readonly WaterfallStep[];
  /** What forbids a merge or speaks against it beside the weights; with `mayMerge` false the house refuses it. */
  readonly against: readonly Reason[];
  readonly mayMerge: boolean;
  readonly presence: Presence;
  readonly gain: number;
  readonly fields: readonly FieldComparison[];
  readonly before: MergeCounts;
  readonly after: MergeCounts;
}

/** A page of possible matches. */
export interface MatchReview {
  readonly matches: readonly MatchToReview[];
  /** How many questions are open; absent for actors of some properties only. */
  readonly open?: number;
  /** Where the next page begins; absent at the end. */
  readonly next?: string;
}

/** Possible matches in the order of what is worth deciding, each with both sides, the weights and what a merge would make. */
export async function reviewMatches(
  call: ReadCall,
  { limit = 20, after, day = call.now.slice(0, 10) as Day }: ReviewInput,
): Promise<MatchReview> {
  const questions = await openQuestions(call.rows);
  const ranked = await rankQuestions(call.rows, questions, day);
  const place = after === undefined ? undefined : placeOf(after);
  const rest = place ? ranked.filter((question) => byWorth(place, question) < 0) : ranked;
  const matches: MatchToReview[] = [];
  let last: RankedQuestion | undefined;
  for (const question of rest) {
    if (matches.length === limit) break;
    last = question;
    const match = await matchOf(call, question);
    if (match) matches.push(match);
  }
  const isEnd = last === undefined || last === rest.at(-1);

  return {
    matches,
    ...(call.actor.properties === undefined && { open: questions.length }),
    ...(!isEnd && last && { next: nameOfPlace(last) }),
  };
}

function nameOfPlace({ presence, gain, one, other }: RankedQuestion): string {
  return [presence, gain, one, other].join(' ');
}

function placeOf(after: string): RankedQuestion {
  const [presence = 'away', gain = '0', one = '', other = ''] = after.split(' ');

  return {
    presence: presence as Presence,
    gain: Number(gain),
    one,
    other,
    weight: 0,
    probability: 0,
    because: [],
  };
}

async function matchOf(call: ReadCall, question: RankedQuestion): Promise<MatchToReview | undefined> {
  const left = await findInScope(call, renamed('guest', question.one));
  const right = await findInScope(call, renamed('guest', question.other));
  if (!left || !right) return undefined;
  const [one, other] = isLonger(right, left) ? [right, left] : [left, right];
  const sight = sightOf(call.actor, call.house.policy);
  const seen = (id: GuestId, { profiles, facts }: Pick<Dossier, 'profiles' | 'facts'>): Guest =>
    gateGuest(projectGuest({ id, profiles, facts }), sight);
  const sides = {
    one: seen(one.guestId, one),
    other: seen(other.guestId, other),
    merged: seen(one.guestId, together(one, other)),
  };
  const { against, mayMerge } = await objections(call, one, other);

  return {
    one: sideOf(one, sides.one, sight('stays')),
    other: sideOf(other, sides.other, sight('stays')),
    weight: question.weight,
    probability: question.probability,
    waterfall: question.because.flatMap(stepOf),
    against,
    mayMerge,
    presence: question.presence,
    gain: question.gain,
    fields: compareSides(sides, syllablesOf(call.house)),
    ...countsAround(one, other),
  };
}

/** Who stayed more often keeps the name; else who has more records, else the smaller id. */
function isLonger(one: Dossier, other: Dossier): boolean {
  return (
    (one.stays.length - other.stays.length ||
      one.profiles.length - other.profiles.length ||
      (one.guestId < other.guestId ? 1 : -1)) > 0
  );
}

function sideOf({ guestId, stays }: Dossier, guest: Guest, seesStays: boolean): MatchSide {
  const last = stays
    .filter(({ status }) => status.value === 'in-house' || status.value === 'checked-out')
    .sort((one, other) => (one.arrival < other.arrival ? 1 : -1))[0];

  return {
    guestId,
    guest,
    stays: stays.length,
    ...(seesStays &&
      last && {
        lastStay: { arrival: last.arrival, departure: last.departure, property: last.property },
      }),
  };
}

/** A reason that weighs something, as a step of the waterfall. */
function stepOf({ code, facts = {} }: Reason): readonly WaterfallStep[] {
  const { bits, level } = facts;
  if (typeof bits !== 'number') return [];

  return [{ code, bits, ...(typeof level === 'string' && { level }) }];
}

/** What stands against a merge whatever the weights say. */
async function objections(
  call: ReadCall,
  one: Dossier,
  other: Dossier,
): Promise<{ readonly against: readonly Reason[]; readonly mayMerge: boolean }> {
  const mayMerge = (await keptApart(call, one, other)).length === 0;
  const idOf = ({ source }: ProfileRecord): string => recordIdOf(call.house.tenant, source);
  const judge = judgeProfiles(
    new Map([...one.profiles, ...other.profiles].map((profile) => [idOf(profile), profile])),
    { readers: readersOf(call.house) },
  );
  const judged = one.profiles.flatMap((left) =>
    other.profiles.flatMap((right) => {
      const { verdict, because } = judge.judge(idOf(left), idOf(right));

      return verdict === 'apart' ? because : [];
    }),
  );
  const declared: readonly Reason[] = mayMerge ? [] : [{ code: 'identity/declared-apart' }];
  const against = new Map([...declared, ...judged].map((reason) => [reason.code, reason]));

  return { against: [...against.values()], mayMerge };
}
