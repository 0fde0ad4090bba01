/**
 * BG/NBD: guests come at rates of a gamma distribution (r, alpha); after each stay a guest is lost with a probability
 * of a beta distribution (a, b).
 */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** Pareto/NBD: rates as in BG/NBD (r, alpha); a guest is lost at any time, at a rate of a gamma distribution (s, beta). */
export interface ParetoNbd {
  readonly r: number;
  readonly alpha: number;
  readonly s: number;
  readonly beta: number;
}

/**
 * BG/BB: in every season a guest comes with a probability of a beta distribution (alpha, beta), and is lost before it
 * with one of another (gamma, delta).
 */
export interface BgBb {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly delta: number;
}

/** Gamma-gamma: what a guest spends at a stay is gamma (p) about a mean of his own; the means vary by another gamma (q, v). */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

/** The parameters of each model of stays. */
export interface StayParameters {
  readonly 'bg-nbd': BgNbd;
  readonly 'pareto-nbd': ParetoNbd;
  readonly 'bg-bb': BgBb;
}

/** A model of when guests come. */
export type StayModelName = keyof StayParameters;

/** A model of stays with its parameters, fitted here or published elsewhere. */
export type StayModel = {
  readonly [Name in StayModelName]: { readonly model: Name; readonly parameters: StayParameters[Name] };
}[StayModelName];
