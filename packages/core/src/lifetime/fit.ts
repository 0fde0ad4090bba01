import type { Reason } from '../shared/reason.ts';
import type { GammaGamma, StayModelName, StayParameters } from './parameters.ts';

/** A model fitted to a house's own guests. */
export interface Fit<Name extends string, Parameters> {
  readonly model: Name;
  readonly parameters: Parameters;
  /** How far each parameter may be off, one standard deviation, by the curvature of the likelihood. */
  readonly standardErrors: Parameters;
  /** Covariance of the logarithms of the parameters, row by row in their order. */
  readonly covariance: readonly number[];
  readonly logLikelihood: number;
  /** How many guests spoke. */
  readonly n: number;
  /** `weak-prior`: the data alone hold no answer; a wide belief stands behind what is said. */
  readonly method: 'maximum-likelihood' | 'weak-prior';
  /** Whether figures of this fit may be read without the reasons that speak against them. */
  readonly isReliable: boolean;
  /** What speaks against it, the gravest first; empty where nothing does. */
  readonly because: readonly Reason[];
  /** The version of the formulas. */
  readonly version: typeof formulaVersion;
}

/** A fitted model of stays. */
export type StayFit = { readonly [Name in StayModelName]: Fit<Name, StayParameters[Name]> }[StayModelName];

/** A fitted model of spend. */
export type SpendFit = Fit<'gamma-gamma', GammaGamma>;

/** Changes where a formula does, so that figures of two versions are not compared unawares. */
export const formulaVersion = 'lifetime/1';
