import type { Reason } from '../shared/reason.ts';
import { formulaVersion } from './fit.ts';
import type { NewGuestExample, NewGuestModel, TraitWeight } from './new-guest.ts';
import { inverseOf } from './numbers/matrix.ts';
import { minimise, type Objective } from './numbers/minimise.ts';

const fewestGuests = 100;
const fewestReturned = 20;

/** How the past is read. */
export interface NewGuestOptions {
  /** How far a value is believed to move the logarithm of the odds, before anybody is asked. @defaultValue 0.5 */
  readonly spread?: number;
  /** A value that fewer guests had says nothing. @defaultValue 20 */
  readonly fewest?: number;
}

/**
 * Learns from guests of the past which first-time guests come again: a logistic regression on the values of their
 * traits, each drawn to nothing by a normal belief (ridge), so that a rare value cannot shout. Give it guests whose
 * first stay lies at least the time in question back, or those who are merely young count as lost.
 */
export function fitNewGuest(
  examples: readonly NewGuestExample[],
  { spread = 0.5, fewest = 20 }: NewGuestOptions = {},
): NewGuestModel {
  const values = valuesOf(examples, fewest);
  const groups = grouped(examples, values);
  const n = examples.length;
  const returned = examples.filter((example) => example.returned).length;
  const objective = objectiveOf(groups, values.length + 1, spread);
  const base = (returned + 0.5) / (n + 1);
  const start = [Math.log(base / (1 - base)), ...values.map(() => 0)];
  const { at } = minimise(objective, start);
  const covariance = covarianceAt(groups, at, spread);
  const size = at.length;
  const because = doubtsOf(n, returned);

  return {
    intercept: at[0] as number,
    weights: values.map(
      (value, place): TraitWeight => ({
        ...value,
        weight: at[place + 1] as number,
        standardError: Math.sqrt(covariance[(place + 1) * (size + 1)] as number),
      }),
    ),
    covariance: Array.from(covariance),
    n,
    returned,
    isReliable: because.length === 0,
    because,
    version: formulaVersion,
  };
}

function doubtsOf(n: number, returned: number): readonly Reason[] {
  if (n === 0) return [{ code: 'lifetime/no-guests' }];
  if (returned === 0) return [{ code: 'lifetime/nobody-returned', facts: { guests: n } }];
  if (n < fewestGuests || returned < fewestReturned || n - returned < fewestReturned)
    return [{ code: 'lifetime/few-guests', facts: { guests: n, returned, fewestGuests, fewestReturned } }];

  return [];
}

type Value = Pick<TraitWeight, 'trait' | 'value' | 'guests' | 'returned'>;

/** The values that enough guests had, in the order of their names. */
function valuesOf(examples: readonly NewGuestExample[], fewest: number): readonly Value[] {
  const counts = new Map<string, Value>();
  for (const { traits, returned } of examples)
    for (const [trait, value] of Object.entries(traits)) {
      if (value === undefined) continue;
      const key = `${trait}\n${value}`;
      const { guests, returned: before } = counts.get(key) ?? { guests: 0, returned: 0 };
      counts.set(key, { trait, value, guests: guests + 1, returned: before + (returned ? 1 : 0) });
    }
  const keys = [...counts.keys()].sort((one, other) => (one < other ? -1 : 1));

  return keys.flatMap((key) => {
    const value = counts.get(key);
    return value && value.guests >= fewest ? [value] : [];
  });
}

interface Group {
  /** The places of what the guests have: 0 for the intercept, then their values. */
  readonly places: readonly number[];
  guests: number;
  returned: number;
}

/** Guests with the same values, once; sorted, so that their order does not matter. */
function grouped(examples: readonly NewGuestExample[], values: readonly Value[]): readonly Group[] {
  const placeOf = new Map(values.map(({ trait, value }, place) => [`${trait}\n${value}`, place + 1]));
  const groups = new Map<string, Group>();
  for (const { traits, returned } of examples) {
    const own = Object.entries(traits).flatMap(([trait, value]) => placeOf.get(`${trait}\n${value}`) ?? []);
    const places = [0, ...own.sort((one, other) => one - other)];
    const key = places.join(' ');
    const group = groups.get(key) ?? { places, guests: 0, returned: 0 };
    groups.set(key, group);
    group.guests += 1;
    if (returned) group.returned += 1;
  }

  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

/** Minus the log-likelihood, and the belief that values say little; a wide one about the intercept keeps it finite. */
function objectiveOf(groups: readonly Group[], size: number, spread: number): Objective {
  return (at, gradient) => {
    let value = 0;
    for (let place = 0; place < size; place += 1) {
      const belief = place === 0 ? widest : spread;
      value += ((at[place] as number) / belief) ** 2 / 2;
      gradient[place] = (at[place] as number) / belief ** 2;
    }
    for (const { places, guests, returned } of groups) {
      const score = places.reduce((sum, place) => sum + (at[place] as number), 0);
      value += guests * (Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score)))) - returned * score;
      const off = guests / (1 + Math.exp(-score)) - returned;
      for (const place of places) gradient[place] = (gradient[place] as number) + off;
    }

    return value;
  };
}

const widest = 5;

function covarianceAt(groups: readonly Group[], at: Float64Array, spread: number): Float64Array {
  const size = at.length;
  const information = new Float64Array(size * size);
  for (let place = 0; place < size; place += 1)
    information[place * size + place] = 1 / (place === 0 ? widest : spread) ** 2;
  for (const { places, guests } of groups) {
    const score = places.reduce((sum, place) => sum + (at[place] as number), 0);
    const share = 1 / (1 + Math.exp(-score));
    for (const row of places)
      for (const column of places)
        information[row * size + column] =
          (information[row * size + column] as number) + guests * share * (1 - share);
  }

  return inverseOf(information, size) ?? new Float64Array(size * size);
}
