import type { Reason } from '../shared/reason.ts';
import { estimate } from './estimate.ts';
import { type Fit, formulaVersion } from './fit.ts';
import type { Objective } from './numbers/minimise.ts';

/** What a fit is made of. */
export interface FitQuestion<Name extends string, Key extends string> {
  readonly model: Name;
  readonly keys: readonly Key[];
  readonly likelihood: Objective;
  /** Where to begin, and the middle of the weak prior. */
  readonly start: readonly number[];
  readonly n: number;
  /** What already speaks against the data. */
  readonly doubts: readonly Reason[];
  /** What is only to be known. */
  readonly notes?: readonly Reason[];
}

/** How much a fit that is doubted in itself is widened: half a logarithmic unit on every parameter. */
export const doubt = 0.5;

/** Estimates the parameters and says how sure they are. */
export function fitOf<Name extends string, Key extends string>({
  model,
  keys,
  likelihood,
  start,
  n,
  doubts,
  notes = [],
}: FitQuestion<Name, Key>): Fit<Name, Readonly<Record<Key, number>>> {
  const { at, covariance, logLikelihood, method, loose } = estimate(
    likelihood,
    start.map((value) => Math.log(value)),
  );
  const names = loose.map((place) => keys[place]).join(', ');
  const code = method === 'weak-prior' ? 'lifetime/not-held' : 'lifetime/loosely-held';
  const notHeld: readonly Reason[] = names === '' ? [] : [{ code, facts: { parameters: names } }];
  const isReliable = doubts.length === 0 && notHeld.length === 0;
  const size = keys.length;
  const widened = Array.from(covariance, (value, place) =>
    !isReliable && place % (size + 1) === 0 ? value + doubt ** 2 : value,
  );
  const parameters = at.map(Math.exp);

  return {
    model,
    parameters: named(keys, (place) => parameters[place] as number),
    standardErrors: named(
      keys,
      (place) => (parameters[place] as number) * Math.sqrt(widened[place * (size + 1)] as number),
    ),
    covariance: widened,
    logLikelihood,
    n,
    method,
    isReliable,
    because: [...doubts, ...notHeld, ...notes],
    version: formulaVersion,
  };
}

function named<Key extends string>(
  keys: readonly Key[],
  valueAt: (place: number) => number,
): Readonly<Record<Key, number>> {
  return Object.fromEntries(keys.map((key, place) => [key, valueAt(place)])) as Record<Key, number>;
}
