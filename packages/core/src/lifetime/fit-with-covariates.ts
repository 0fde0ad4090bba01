import type { Reason } from '../shared/reason.ts';
import type { Coefficient, CovariateFit, CovariateModel } from './covariate-fit.ts';
import { movedBy } from './covariate-fit.ts';
import { type Covariates, type StandardCovariates, standardCovariates } from './covariates.ts';
import { doubtsAbout } from './doubts-about.ts';
import { estimate } from './estimate.ts';
import type { Fit } from './fit.ts';
import { formulaVersion } from './fit.ts';
import { doubt } from './fit-of.ts';
import { groupHistories, historyColumns } from './group-histories.ts';
import type { HistoryColumns, StayHistory } from './history.ts';
import { productOf } from './numbers/matrix.ts';
import type { Objective } from './numbers/minimise.ts';
import { bgNbd, paretoNbd, type StayModelLine } from './stay-models.ts';

/**
 * Fits BG/NBD or Pareto/NBD with covariates that do not change with time, by maximum likelihood (Fader and Hardie 2007,
 * "Incorporating time-invariant covariates into the Pareto/NBD and BG/NBD models"):
 * `alpha = alpha0 · exp(−γ₁z)`, for BG/NBD `a = a0 · exp(γ₂z)` and `b = b0 · exp(γ₃z)`, for Pareto/NBD
 * `beta = beta0 · exp(−γ₂z)`. A positive coefficient of alpha means: such guests come more often.
 * @throws `lifetime/history`
 */
export function fitWithCovariates<Model extends CovariateModel>(
  model: Model,
  histories: HistoryColumns | readonly StayHistory[],
  covariates: Covariates,
): CovariateFit<Model> {
  const columns = 'repeats' in histories ? histories : historyColumns(histories);
  const all = groupHistories(columns);
  const line: StayModelLine<string> = model === 'bg-nbd' ? bgNbd : paretoNbd;
  const standard = standardCovariates(covariates, columns.repeats.length);
  const places = movedBy[model].map(([key, sign]) => ({ key, sign, place: line.keys.indexOf(key) }));
  const slots = standard.names.flatMap((_, name) => places.map((each) => ({ ...each, name })));
  const { at, covariance, logLikelihood, method, loose } = estimate(
    segmented(line, columns, { standard, slots }),
    [...line.start(all).map(Math.log), ...slots.map(() => 0)],
  );
  const back = backward(line.keys.length, standard, slots);
  const size = back.length;
  const values = back.map((row) => row.reduce((sum, part, place) => sum + part * (at[place] as number), 0));
  const notHeld = notHeldOf(
    method,
    [...line.keys, ...slots.map(({ key, name }) => `${standard.names[name]}/${key}`)],
    loose,
  );
  const doubts = doubtsAbout(all);
  const isReliable = doubts.length === 0 && notHeld.length === 0;
  const spread = productOf(back, covariance).map((value, place) =>
    !isReliable && place % (size + 1) === 0 && place / (size + 1) < line.keys.length
      ? value + doubt ** 2
      : value,
  );
  const coefficient = (name: number, each: number): Coefficient => {
    const place = line.keys.length + name * places.length + each;

    return { value: values[place] as number, standardError: Math.sqrt(spread[place * (size + 1)] as number) };
  };

  return {
    model,
    parameters: Object.fromEntries(line.keys.map((key, place) => [key, Math.exp(values[place] as number)])),
    coefficients: Object.fromEntries(
      standard.names.map((name, at) => [
        name,
        Object.fromEntries(places.map(({ key }, each) => [key, coefficient(at, each)])),
      ]),
    ),
    covariance: spread,
    logLikelihood,
    n: all.total,
    method,
    isReliable,
    because: [...doubts, ...notHeld],
    version: formulaVersion,
  } as unknown as CovariateFit<Model>;
}

interface Slot {
  readonly key: string;
  readonly sign: 1 | -1;
  /** Which parameter it moves. */
  readonly place: number;
  /** Which covariate it is of. */
  readonly name: number;
}

interface Layout {
  readonly standard: StandardCovariates;
  readonly slots: readonly Slot[];
}

/** The likelihoods of all segments together: each at parameters of its own, which the same coefficients move. */
function segmented(
  { keys, likelihood }: StayModelLine<string>,
  columns: HistoryColumns,
  { standard, slots }: Layout,
): Objective {
  const parts = standard.segments.map(({ values, rows }) => ({
    values,
    likelihood: likelihood(groupHistories(rowsOf(columns, rows))),
  }));
  const [own, slope] = [new Float64Array(keys.length), new Float64Array(keys.length)];

  return (at, gradient) => {
    gradient.fill(0);
    let value = 0;
    for (const part of parts) {
      own.set(at.subarray(0, keys.length));
      for (const [slot, { place, sign, name }] of slots.entries())
        own[place] =
          (own[place] as number) + sign * (part.values[name] as number) * (at[keys.length + slot] as number);
      value += part.likelihood(own, slope);
      for (const place of keys.keys())
        gradient[place] = (gradient[place] as number) + (slope[place] as number);
      for (const [slot, { place, sign, name }] of slots.entries())
        gradient[keys.length + slot] =
          (gradient[keys.length + slot] as number) +
          sign * (part.values[name] as number) * (slope[place] as number);
    }

    return value;
  };
}

function rowsOf({ repeats, recency, age, guests }: HistoryColumns, rows: readonly number[]): HistoryColumns {
  const of = (column: ArrayLike<number>) => rows.map((row) => column[row] as number);

  return { repeats: of(repeats), recency: of(recency), age: of(age), ...(guests && { guests: of(guests) }) };
}

/** From coefficients of standard covariates back to those of the covariates as they were given. */
function backward(keys: number, { means, spreads }: StandardCovariates, slots: readonly Slot[]): number[][] {
  const size = keys + slots.length;

  return Array.from({ length: size }, (_, row) => {
    const line = new Array<number>(size).fill(0);
    const own = slots[row - keys];
    line[row] = own ? 1 / (spreads[own.name] as number) : 1;
    if (!own)
      for (const [slot, { place, sign, name }] of slots.entries())
        if (place === row) line[keys + slot] = -sign * ((means[name] as number) / (spreads[name] as number));

    return line;
  });
}

function notHeldOf(
  method: Fit<string, object>['method'],
  names: readonly string[],
  loose: readonly number[],
): readonly Reason[] {
  if (loose.length === 0) return [];
  const code = method === 'weak-prior' ? 'lifetime/not-held' : 'lifetime/loosely-held';

  return [{ code, facts: { parameters: loose.map((place) => names[place]).join(', ') } }];
}
