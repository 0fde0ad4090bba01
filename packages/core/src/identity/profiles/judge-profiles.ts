import type { ProfileRecord } from '../../records/profile-record.ts';
import type { Reason } from '../../shared/reason.ts';
import { keyOfSource } from '../../shared/source-reference.ts';
import { comparisonCount, comparisons } from '../compare/comparisons.ts';
import { pairComparer } from '../compare/pair-comparer.ts';
import { type GroupWeight, groupWeight } from '../groups/group-weight.ts';
import { declaredApart, type Judgement } from '../judgement.ts';
import { besideHousehold, type MatchModel, priorBits } from '../model/model.ts';
import { otherBirthBits } from '../model/pair-scorer.ts';
import { type WeightTable, weightTable } from '../model/weight-table.ts';
import { decisionCosts, type Thresholds, thresholdsOf } from '../thresholds.ts';
import type { ValueReaders } from '../values/people-of.ts';
import { profileTable } from './profile-table.ts';
import { rarityByYardstick } from './rarity-by-yardstick.ts';
import { shippedYardstick, type Yardstick } from './yardstick.ts';

/** How profiles are judged. */
export interface JudgeOptions {
  readonly readers?: ValueReaders | undefined;
  /** @defaultValue `shippedYardstick` */
  readonly yardstick?: Yardstick | undefined;
  /** @defaultValue those of `decisionCosts` */
  readonly thresholds?: Thresholds;
}

/** Judges pairs of the profiles it was made of, by their ids. */
export interface Judge {
  judge(one: string, other: string): Judgement;
  /** The odds, in bits, without reasons. */
  oddsOf(one: string, other: string): number;
  /** The odds, in bits, that two groups of records are one person: what all of them say together. */
  oddsOfGroups(left: readonly string[], right: readonly string[]): number;
  /** Whether something keeps the two from being one guest by itself, however much agrees. */
  areApart(one: string, other: string): boolean;
  /** Whether two records are rather two people, so that a third cannot be both. */
  areRivals(one: string, other: string): boolean;
}

/** The thresholds of least expected cost. */
export const usualThresholds = thresholdsOf(decisionCosts);

/**
 * Makes a judge of some profiles: the comparisons, the weights and the constraints of whole tables, by a yardstick that
 * stands still. How many people share a number is counted among the profiles given, so all its holders belong to them.
 */
export function judgeProfiles(
  profiles: ReadonlyMap<string, ProfileRecord>,
  { readers, yardstick = shippedYardstick, thresholds = usualThresholds }: JudgeOptions = {},
): Judge {
  const builder = profileTable();
  for (const [id, profile] of profiles) builder.add(id, profile);
  const { people, placeOf } = builder.build(readers);
  const comparer = pairComparer(people);
  const { levels } = comparer;
  const table = weightsOf(yardstick.model);
  const prior = priorBits(yardstick.model);
  const rarity = new Float64Array(comparisonCount);
  const rarityOf = rarityByYardstick(people, yardstick, (kind, place) => {
    const { first, holders } = people[kind];

    return holders[first[place] as number] as number;
  });
  const bitsOf = (at: number): number => table.bitsOf(levels, at) + (rarity[at] as number);
  const place = (id: string): number => placeOf(id) as number;
  const weigh = (one: string, other: string): { readonly sum: number; readonly left: number } => {
    const [first, second] = one < other ? [one, other] : [other, one];
    comparer.compare(place(first), place(second));
    rarityOf(place(first), place(second), levels, rarity);
    let sum = 0;
    for (let at = 0; at < comparisonCount; at += 1) if (levels[at] !== 0) sum += bitsOf(at);

    return { sum, left: besideHousehold(yardstick.model, sum, table.householdBits(levels)) };
  };
  const isDeclared = (one: string, other: string): boolean =>
    names(profiles.get(one), profiles.get(other)) || names(profiles.get(other), profiles.get(one));
  const areApart = (one: string, other: string): boolean =>
    isDeclared(one, other) || comparer.areApart(place(one), place(other));
  const oddsOf = (one: string, other: string): number => prior + weigh(one, other).left;
  let weightOf: GroupWeight | undefined;
  const groupWeights = (): GroupWeight => {
    const fields = new Float64Array(comparisonCount);
    const aparts = new Float64Array(comparisonCount);

    return groupWeight({
      levels,
      fields,
      aparts,
      weigh(one, other) {
        comparer.compare(one, other);
        rarityOf(one, other, levels, rarity);
        for (let at = 0; at < comparisonCount; at += 1) {
          fields[at] = levels[at] === 0 ? 0 : bitsOf(at);
          aparts[at] = table.apartBits(levels, at);
        }
      },
      otherBirth: otherBirthBits(yardstick.model),
      besideHousehold: (bits, apart) => besideHousehold(yardstick.model, bits, apart),
    });
  };

  return {
    oddsOf,
    oddsOfGroups(left, right) {
      weightOf ??= groupWeights();

      return prior + weightOf(left.map(place), right.map(place));
    },
    areApart,
    areRivals: (one, other) => areApart(one, other) || (oddsOf(one, other) < 0 && comparer.disagree()),
    judge(one, other) {
      if (isDeclared(one, other)) return declaredApart;
      if (comparer.areTwo(place(one), place(other)))
        return {
          verdict: 'apart',
          weight: 0,
          because: [{ code: whyApart(people, place(one), place(other)) }],
        };
      const { sum, left } = weigh(one, other);
      const steps: Reason[] = [];
      for (let at = 0; at < comparisonCount; at += 1)
        if (levels[at] !== 0) steps.push(stepOf(at, levels[at] as number, bitsOf(at)));
      steps.sort(
        (a, b) =>
          Math.abs(Number(b.facts?.bits)) - Math.abs(Number(a.facts?.bits)) || (a.code < b.code ? -1 : 1),
      );
      // A document that may have been renewed is for a person to decide.
      const isForPerson = comparer.areApart(place(one), place(other));
      const most = thresholds.certain - 0.01;
      const held = isForPerson ? Math.max(prior + left - most, 0) : 0;
      const weight = prior + left - held;

      return {
        verdict: verdictOf(weight, thresholds),
        weight,
        because: [
          reason('match-rate', prior),
          ...steps,
          ...(sum - left > 0.005 ? [reason('household', left - sum)] : []),
          ...(held > 0.005 ? [reason('for-a-person', -held)] : []),
        ],
      };
    },
  };
}

/** The weights of models by which judges were made: a house that takes records one by one makes many by one. */
const weights = new WeakMap<MatchModel, WeightTable>();

function weightsOf(model: MatchModel): WeightTable {
  const known = weights.get(model) ?? weightTable(model);
  weights.set(model, known);

  return known;
}

function verdictOf(weight: number, { certain, possible }: Thresholds): Judgement['verdict'] {
  if (weight >= certain) return 'certain';

  return weight >= possible ? 'possible' : 'none';
}

function stepOf(at: number, level: number, bits: number): Reason {
  const compared = comparisons[at];

  return reason(compared?.name ?? '', bits, compared?.levels[level]?.name);
}

function reason(what: string, bits: number, level?: string): Reason {
  return {
    code: `identity/${what}`,
    facts: { bits: Math.round(bits * 100) / 100, ...(level !== undefined && { level }) },
  };
}

function whyApart(
  { isCompany, generation, document }: ReturnType<ReturnType<typeof profileTable>['build']>['people'],
  one: number,
  other: number,
): string {
  if (isCompany[one] !== isCompany[other]) return 'identity/company-and-person';
  if (generation[one] !== 0 && generation[other] !== 0 && generation[one] !== generation[other])
    return 'identity/other-generation';

  return document.first[one] !== 0 && document.first[other] !== 0
    ? 'identity/other-document'
    : 'identity/two-of-a-household';
}

function names(one: ProfileRecord | undefined, other: ProfileRecord | undefined): boolean {
  const references = one?.notSameAs ?? [];
  if (!other || references.length === 0) return false;

  return references.some((reference) => keyOfSource(reference) === keyOfSource(other.source));
}
