import type { Fit } from './fit.ts';
import type { StayParameters } from './parameters.ts';

/** The models that take covariates. */
export type CovariateModel = 'bg-nbd' | 'pareto-nbd';

/** Which parameters a covariate moves, and which way: by `exp(sign · coefficient · value)`. */
export const movedBy: {
  readonly [Model in CovariateModel]: readonly (readonly [MovedParameter<Model>, 1 | -1])[];
} = {
  'bg-nbd': [
    ['alpha', -1],
    ['a', 1],
    ['b', 1],
  ],
  'pareto-nbd': [
    ['alpha', -1],
    ['beta', -1],
  ],
};

/** A parameter that covariates move. */
export type MovedParameter<Model extends CovariateModel> = Model extends 'bg-nbd'
  ? 'alpha' | 'a' | 'b'
  : 'alpha' | 'beta';

/** A coefficient, with how far it may be off: one standard deviation. */
export interface Coefficient {
  readonly value: number;
  readonly standardError: number;
}

/** A model whose parameters depend on what is known of the guest. */
export interface CovariateFit<Model extends CovariateModel = CovariateModel>
  extends Omit<Fit<Model, StayParameters[Model]>, 'standardErrors'> {
  /** The parameters of a guest all of whose covariates are 0. */
  readonly parameters: StayParameters[Model];
  /** By covariate and parameter: `coefficients.direct.alpha`. */
  readonly coefficients: Readonly<Record<string, Readonly<Record<MovedParameter<Model>, Coefficient>>>>;
  /** Covariance of the logarithms of the parameters, then of the coefficients, row by row. */
  readonly covariance: readonly number[];
}
