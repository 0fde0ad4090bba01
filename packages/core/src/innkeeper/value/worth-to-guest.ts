import type { DeliveredValue } from '../../delivered-value/delivered-value.ts';
import { deliveredValueOf } from '../../delivered-value/delivered-value.ts';
import { evidenceOf } from '../../delivered-value/evidence.ts';
import type { HouseBelief } from '../../delivered-value/house-belief.ts';
import type { ExperienceFacts } from '../../delivered-value/observations-of.ts';
import { observationsOf } from '../../delivered-value/observations-of.ts';
import type { EvidenceRule } from '../../delivered-value/rules.ts';
import type { Trend } from '../../delivered-value/trend.ts';
import { trendOf } from '../../delivered-value/trend.ts';
import type { WeightSet } from '../../delivered-value/weights.ts';
import { weightSets } from '../../delivered-value/weights.ts';
import type { Improvement } from '../../delivered-value/what-if.ts';
import { improvementsFor } from '../../delivered-value/what-if.ts';
import { preferencesOf } from '../../preferences/preferences-of.ts';
import type { ServiceRecord } from '../../records/service-record.ts';
import type { ExpectationGap } from '../../satisfaction/expectation-gap.ts';
import { expectationGaps } from '../../satisfaction/expectation-gap.ts';
import type { Loyalty } from '../../satisfaction/loyalty.ts';
import type { Satisfaction } from '../../satisfaction/satisfaction-of.ts';
import { satisfactionOf } from '../../satisfaction/satisfaction-of.ts';
import type { Score } from '../../satisfaction/scores.ts';
import { scoresOf } from '../../satisfaction/scores.ts';
import type { TopBox, TopBoxLine } from '../../satisfaction/top-box.ts';
import { topBoxBy, topBoxOf } from '../../satisfaction/top-box.ts';
import type { Day } from '../../shared/day.ts';
import type { Reason } from '../../shared/reason.ts';
import type { HouseSettings } from '../../stays/property.ts';
import type { Dossier } from '../guests/load-guest.ts';
import type { View } from '../guests/view-of.ts';
import { loyaltyOfGuest } from './loyalty-of-guest.ts';

/** What the house is worth to the guest. */
export interface WorthToGuest {
  readonly value: DeliveredValue;
  /** What would help this guest most, at most three. */
  readonly improvements: readonly Improvement[];
  /** On the last day of each stay, and now. */
  readonly trend: Trend;
  readonly satisfaction: Satisfaction;
  /** His answers as shares of top box and top-two box: all of them, by aspect and by touchpoint. */
  readonly boxes: ScoreBoxes;
  /** Behaviour and attitude, and an index where both are known. */
  readonly loyalty: Loyalty;
  /** What was got beside what was expected, the widest gap first. */
  readonly gaps: readonly ExpectationGap[];
  readonly refused: readonly Reason[];
}

/** Shares of top box beside top-two box; those with most to go first. */
export interface ScoreBoxes {
  /** Absent without an answer. */
  readonly all?: TopBox;
  readonly aspects: readonly TopBoxLine[];
  readonly touchpoints: readonly TopBoxLine[];
}

/** Reads what the house is worth to a guest, as of a day. */
export function worthToGuest(
  { guest, history }: View,
  { feedback, facts, services }: Dossier,
  {
    settings,
    asOf,
    belief,
    weights,
    rules,
    stayVersions,
  }: {
    readonly settings: HouseSettings;
    readonly asOf: Day;
    readonly belief: HouseBelief;
    readonly weights: WeightSet;
    readonly rules: readonly EvidenceRule[];
    readonly stayVersions: NonNullable<ExperienceFacts['stayVersions']>;
  },
): WorthToGuest {
  const rooms = Object.fromEntries(settings.properties.map(({ id, rooms: all }) => [id, all]));
  const { known } = preferencesOf({ guest, history, today: asOf, rooms });
  const observations = observationsOf({
    feedback,
    facts,
    visits: history.visits,
    preferences: known,
    rooms,
    services,
    stayVersions,
  });
  const { evidence, refused } = evidenceOf(
    observations.filter(({ day }) => day <= asOf),
    { asOf, rules },
  );
  const options = { asOf, belief, weights: weightSets[weights] };
  const { scores, refused: noScores } = scoresOf(
    feedback.filter(({ day }) => day <= asOf),
    asOf,
  );
  const satisfaction = satisfactionOf(scores, { asOf });
  const { regularVisits } = settings.value ?? {};
  const days = history.visits.map(({ departure }) => departure).filter((departure) => departure < asOf);

  return {
    value: deliveredValueOf(evidence, options),
    improvements: improvementsFor(evidence, options).slice(0, 3),
    trend: trendOf(evidence, [...days, asOf], options),
    satisfaction,
    loyalty: loyaltyOfGuest(history, satisfaction, {
      asOf,
      ...(regularVisits !== undefined && { regularVisits }),
    }),
    boxes: {
      all: topBoxOf(scores),
      aspects: topBoxBy(scores, 'aspect'),
      touchpoints: topBoxBy(scores, 'touchpoint'),
    },
    gaps: gapsOf(services, scores, asOf),
    refused: [...refused, ...noScores],
  };
}

/** What was expected of an aspect held against what was answered about it. */
function gapsOf(
  services: readonly ServiceRecord[],
  scores: readonly Score[],
  asOf: Day,
): readonly ExpectationGap[] {
  const expected = services.flatMap((record) =>
    record.type === 'expectation' && record.day <= asOf
      ? [
          {
            aspect: record.about,
            level: record.level.points,
            of: record.level.of,
            day: record.day,
            source: record.source,
          },
        ]
      : [],
  );
  const got = scores.flatMap(({ aspect, points, of, day, source }) =>
    aspect === undefined ? [] : [{ aspect, level: points, of, day, source }],
  );

  return expectationGaps(expected, got);
}
