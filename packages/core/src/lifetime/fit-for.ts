import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Coefficient, CovariateFit, CovariateModel } from './covariate-fit.ts';
import { movedBy } from './covariate-fit.ts';
import type { Fit } from './fit.ts';
import { productOf } from './numbers/matrix.ts';
import type { StayParameters } from './parameters.ts';

/**
 * The fit for guests of these covariates: a plain one, which every other function takes.
 * @throws `lifetime/history` where a covariate of the fit is not given
 */
export function fitFor<Model extends CovariateModel>(
  fit: CovariateFit<Model>,
  covariates: Readonly<Record<string, number>>,
): Fit<Model, StayParameters[Model]> {
  const { coefficients, covariance, ...plain } = fit;
  const names = Object.keys(coefficients);
  for (const name of names)
    if (!Number.isFinite(covariates[name]))
      throw new InnkeeperError('lifetime/history', { row: 1, field: name, problem: 'is no number' });
  const keys = Object.keys(fit.parameters);
  const moved = names.flatMap((name) =>
    movedBy[fit.model].map(([key, sign]) => ({
      key,
      by: sign * (covariates[name] as number),
      coefficient: (coefficients[name] as Readonly<Record<string, Coefficient>>)[key]?.value ?? 0,
    })),
  );
  const map = keys.map((key, row) => [
    ...keys.map((_, column) => Number(row === column)),
    ...moved.map((each) => (each.key === key ? each.by : 0)),
  ]);
  const spread = productOf(map, covariance);
  const parameters = Object.fromEntries(
    Object.entries<number>({ ...fit.parameters }).map(([key, value]) => [
      key,
      moved.reduce((so, each) => (each.key === key ? so * Math.exp(each.coefficient * each.by) : so), value),
    ]),
  );
  const standardErrors = Object.fromEntries(
    keys.map((key, row) => [
      key,
      (parameters[key] as number) * Math.sqrt(spread[row * (keys.length + 1)] as number),
    ]),
  );

  return { ...plain, parameters, standardErrors, covariance: spread } as unknown as Fit<
    Model,
    StayParameters[Model]
  >;
}
