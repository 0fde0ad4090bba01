import type { DeliveredValue } from '../delivered-value/delivered-value.ts';
import { deliveredValueOf } from '../delivered-value/delivered-value.ts';
import { evidenceOf } from '../delivered-value/evidence.ts';
import type { HouseBelief } from '../delivered-value/house-belief.ts';
import { observationsOf } from '../delivered-value/observations-of.ts';
import type { Quadrant } from '../delivered-value/quadrants.ts';
import { quadrantOf } from '../delivered-value/quadrants.ts';
import { budgetOf } from '../delivered-value/transfer-budget.ts';
import type { Trend } from '../delivered-value/trend.ts';
import { trendOf } from '../delivered-value/trend.ts';
import type { WeightSet } from '../delivered-value/weights.ts';
import { weightSets } from '../delivered-value/weights.ts';
import type { Improvement } from '../delivered-value/what-if.ts';
import { improvementsFor } from '../delivered-value/what-if.ts';
import { preferencesOf } from '../preferences/preferences-of.ts';
import type { Satisfaction } from '../satisfaction/satisfaction-of.ts';
import { satisfactionOf } from '../satisfaction/satisfaction-of.ts';
import { scoresOf } from '../satisfaction/scores.ts';
import type { TopBox, TopBoxLine } from '../satisfaction/top-box.ts';
import { topBoxBy, topBoxOf } from '../satisfaction/top-box.ts';
import type { Day } from '../shared/day.ts';
import type { GuestId } from '../shared/id.ts';
import type { Money } from '../shared/money.ts';
import type { Reason } from '../shared/reason.ts';
import { chargesOf } from '../stays/history.ts';
import type { HouseSettings } from '../stays/property.ts';
import { netOf } from '../stays/spend.ts';
import type { Contribution } from '../value/contribution.ts';
import { contributionOf } from '../value/contribution.ts';
import { presencesOf } from '../value/presences.ts';
import type { Rhythm } from '../value/rhythm.ts';
import { rhythmOf } from '../value/rhythm.ts';
import { beliefOfHouse } from './belief-of-house.ts';
import type { ReadCall } from './call.ts';
import { hotelDay } from './hotel-day.ts';
import type { Dossier } from './load-guest.ts';
import { loadInScope } from './load-in-scope.ts';
import { propertyOf } from './property-of.ts';
import { readSettings } from './settings-use-cases.ts';
import type { Sight } from './sight.ts';
import { sightOf } from './sight.ts';
import type { View } from './view-of.ts';
import { viewOf } from './view-of.ts';

/** Whose value, and by which day. */
export interface ValueInput {
  readonly guestId: GuestId;
  /** The property whose day and currency count; the only one of the house where it has one. */
  readonly property?: string;
  /** @defaultValue the business day of the property now */
  readonly day?: Day;
  /** Which parts count how much: by the guest's segment. @defaultValue 'equal' */
  readonly weights?: WeightSet;
}

/** The two sides of one guest, facing each other; what the actor may not see is left out. */
export interface ValueAnswer {
  readonly guestId: GuestId;
  readonly asOf: Day;
  readonly toHouse: WorthToHouse;
  /** Only for those who see feedback, wishes and hard constraints. */
  readonly toGuest?: WorthToGuest;
  /** Where both sides stand; absent where one is not known or not to be seen. */
  readonly quadrant?: Quadrant;
}

/** What the guest is worth to the house. */
export interface WorthToHouse {
  /** Only for those who see amounts; absent where nothing has a currency. */
  readonly contribution?: Contribution;
  /** What may be given to the guest before the margin falls to its floor, where the house has set one. */
  readonly mayGive?: Money;
  /** Times in the house: two rooms at once are one. */
  readonly visits: number;
  readonly isRepeat: boolean;
  readonly rhythm: Rhythm;
  /** Stays that cannot be. */
  readonly refused: readonly Reason[];
}

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
  readonly refused: readonly Reason[];
}

/** Shares of top box beside top-two box; those with most to go first. */
export interface ScoreBoxes {
  /** Absent without an answer. */
  readonly all?: TopBox;
  readonly aspects: readonly TopBoxLine[];
  readonly touchpoints: readonly TopBoxLine[];
}

/** Reads what a guest is worth to the house and the house to the guest, each with its reasons. */
export async function readValue(
  call: ReadCall,
  { guestId, property: id, day, weights = 'equal' }: ValueInput,
): Promise<ValueAnswer> {
  const dossier = await loadInScope(call, guestId);
  const { settings } = await readSettings(call);
  const property = propertyOf(settings, id);
  const asOf = day ?? hotelDay(call, property);
  const sight = sightOf(call.actor, call.house.policy);
  const view = viewOf(dossier);
  const toHouse = worthToHouse(view, dossier, { settings, asOf, currency: property?.currencies[0] });
  const toGuest = worthToGuest(view, dossier, {
    settings,
    asOf,
    belief: await beliefOfHouse(call, asOf),
    weights,
  });
  const seesGuest = sight('feedback') && sight('preferences') && sight('constraints');
  const quadrant =
    sight('amounts') && seesGuest
      ? quadrantOf({
          contribution: toHouse.contribution?.contribution.minor,
          deliveredValue: toGuest.value.total?.net,
        })
      : undefined;

  return withoutSources(
    {
      guestId: dossier.guestId,
      asOf,
      toHouse: sight('amounts') ? toHouse : { ...toHouse, contribution: undefined, mayGive: undefined },
      ...(seesGuest ? { toGuest } : {}),
      ...(quadrant === undefined ? {} : { quadrant }),
    },
    sight,
  );
}

function worthToHouse(
  { history }: View,
  { stays }: Dossier,
  {
    settings,
    asOf,
    currency,
  }: { readonly settings: HouseSettings; readonly asOf: Day; readonly currency?: string },
): WorthToHouse {
  const charges = chargesOf(history);
  const counted =
    currency ?? settings.properties[0]?.currencies[0] ?? charges.map(netOf).find(Boolean)?.currency;
  const { marginFloor, ...terms } = settings.value ?? {};
  const contribution =
    counted === undefined
      ? undefined
      : contributionOf({ charges, stays }, { ...terms, currency: counted }, asOf);
  const { presences, isRepeat, refused } = presencesOf(history.visits, asOf);

  return {
    contribution,
    mayGive:
      contribution && marginFloor !== undefined ? budgetOf(contribution, { marginFloor }).allowed : undefined,
    visits: presences.length,
    isRepeat,
    rhythm: rhythmOf(
      presences.map(({ arrival }) => arrival),
      asOf,
    ),
    refused,
  };
}

function worthToGuest(
  { guest, history }: View,
  { feedback, facts }: Dossier,
  {
    settings,
    asOf,
    belief,
    weights,
  }: {
    readonly settings: HouseSettings;
    readonly asOf: Day;
    readonly belief: HouseBelief;
    readonly weights: WeightSet;
  },
): WorthToGuest {
  const rooms = Object.fromEntries(settings.properties.map(({ id, rooms: all }) => [id, all]));
  const { known } = preferencesOf({ guest, history, today: asOf, rooms });
  const observations = observationsOf({ feedback, facts, visits: history.visits, preferences: known, rooms });
  const { evidence, refused } = evidenceOf(
    observations.filter(({ day }) => day <= asOf),
    { asOf },
  );
  const options = { asOf, belief, weights: weightSets[weights] };
  const { scores, refused: noScores } = scoresOf(
    feedback.filter(({ day }) => day <= asOf),
    asOf,
  );
  const days = history.visits.map(({ departure }) => departure).filter((departure) => departure < asOf);

  return {
    value: deliveredValueOf(evidence, options),
    improvements: improvementsFor(evidence, options).slice(0, 3),
    trend: trendOf(evidence, [...days, asOf], options),
    satisfaction: satisfactionOf(scores, { asOf }),
    boxes: {
      all: topBoxOf(scores),
      aspects: topBoxBy(scores, 'aspect'),
      touchpoints: topBoxBy(scores, 'touchpoint'),
    },
    refused: [...refused, ...noScores],
  };
}

/** Where a fact comes from is only for those who see sources. */
function withoutSources(answer: ValueAnswer, sight: Sight): ValueAnswer {
  if (sight('sources')) return answer;
  const bare = (because: readonly Reason[]) => because.map(({ source: _source, ...reason }) => reason);
  const { toHouse, toGuest } = answer;
  const contribution = toHouse.contribution && {
    ...toHouse.contribution,
    refused: [],
    because: bare(toHouse.contribution.because),
  };

  return {
    ...answer,
    toHouse: { ...toHouse, contribution, refused: bare(toHouse.refused) },
    ...(toGuest
      ? {
          toGuest: {
            ...toGuest,
            value: { ...toGuest.value, because: bare(toGuest.value.because) },
            refused: bare(toGuest.refused),
          },
        }
      : {}),
  };
}
