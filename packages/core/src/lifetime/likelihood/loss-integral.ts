import type { ParetoNbd } from '../parameters.ts';

const mostTerms = 10_000;
/** From this z on the series is too long, and the integral is added up as it stands. */
const longSeries = 0.98;

/**
 * The logarithm of A(t) of Pareto/NBD, (r + s) ∫ (α + u)^−r (β + u)^−(s+1) du from t on, and its slopes by r, alpha, s
 * and beta, written into `into` from `at`; `r` stands for r + x. A(t) is a hypergeometric function (Fader and Hardie
 * 2005, equations 18 and 19); after Euler's transformation its series is ₂F₁(1, u; w; z) with u < w and 0 ≤ z < 1:
 * every term is positive and smaller than the one before. Where one of alpha and beta is next to nothing beside the
 * other, z is close to 1, and the integral is taken itself.
 */
export function lossIntegral(
  { r, alpha, s, beta }: ParetoNbd,
  t: number,
  into: Float64Array,
  at: number,
): void {
  const isLater = beta >= alpha;
  const [a, b] = [alpha + t, beta + t];
  const [logA, logB] = [Math.log(a), Math.log(b)];
  const z = isLater ? (beta - alpha) / b : (alpha - beta) / a;
  if (z > longSeries) {
    addedUp({ r, a, s, b }, into, at);
    return;
  }
  const u = isLater ? s + 1 : r;
  const w = r + s + 1;
  let [sum, byU, byW, byZ] = [1, 0, 0, 0];
  let [term, overU, overW] = [1, 0, 0];
  for (let k = 0; k < mostTerms; k += 1) {
    term *= ((u + k) / (w + k)) * z;
    overU += 1 / (u + k);
    overW += 1 / (w + k);
    sum += term;
    byU += term * overU;
    byW -= term * overW;
    byZ += term * (k + 1);
    if (term * (k + 1) < 1e-17 * sum) break;
  }
  const [slopeU, slopeW] = [byU / sum, byW / sum];
  const slopeZ = z === 0 ? u / w : byZ / z / sum;
  if (isLater) {
    into[at] = Math.log(sum) - (r - 1) * logA - (s + 1) * logB;
    into[at + 1] = slopeW - logA;
    into[at + 2] = -slopeZ / b - (r - 1) / a;
    into[at + 3] = slopeU + slopeW - logB;
    into[at + 4] = (slopeZ * a) / (b * b) - (s + 1) / b;
    return;
  }
  into[at] = Math.log(sum) - r * logA - s * logB;
  into[at + 1] = slopeU + slopeW - logA;
  into[at + 2] = (slopeZ * b) / (a * a) - r / a;
  into[at + 3] = slopeW - logB;
  into[at + 4] = -slopeZ / a - s / b;
}

/** Its error falls as e^−(2π²/step): below 1e−12. */
const step = 0.7;
const mostPoints = 4_000;

/**
 * The integral over w = ln(u − t) by the trapezoidal rule: the integrand dies away on both sides and has no pole near
 * the line, so the rule is as good as exact. It begins at the peak and goes both ways.
 */
function addedUp(
  { r, a, s, b }: { readonly r: number; readonly a: number; readonly s: number; readonly b: number },
  into: Float64Array,
  at: number,
): void {
  const peak = -Math.log(r / a + (s + 1) / b);
  const logAt = (w: number): number => {
    const e = Math.exp(w);
    return w - r * Math.log(a + e) - (s + 1) * Math.log(b + e);
  };
  const top = logAt(peak);
  let [sum, byR, byAlpha, byS, byBeta] = [0, 0, 0, 0, 0];
  for (const side of [1, -1])
    for (let point = side === 1 ? 0 : 1; point < mostPoints; point += 1) {
      const w = peak + side * point * step;
      const e = Math.exp(w);
      const [logA, logB] = [Math.log(a + e), Math.log(b + e)];
      const weight = Math.exp(w - r * logA - (s + 1) * logB - top);
      sum += weight;
      byR -= weight * logA;
      byAlpha -= (weight * r) / (a + e);
      byS -= weight * logB;
      byBeta -= (weight * (s + 1)) / (b + e);
      if (weight < 1e-14 * sum) break;
    }
  into[at] = top + Math.log(sum * step * (r + s));
  into[at + 1] = 1 / (r + s) + byR / sum;
  into[at + 2] = byAlpha / sum;
  into[at + 3] = 1 / (r + s) + byS / sum;
  into[at + 4] = byBeta / sum;
}
