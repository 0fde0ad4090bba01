import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { ValueSettings } from '../stays/value-settings.ts';

/** What a hotel sets for its contributions, with the currency it counts in. */
export interface ValueTerms extends ValueSettings {
  /** ISO 4217. */
  readonly currency: string;
}

/** Refuses terms that would make a figure of nothing. @throws `value/invalid` */
export function checkTerms({
  costShares = {},
  otherCostShare,
  commissions = [],
  exchange = {},
}: ValueTerms): void {
  for (const [category, share] of Object.entries(costShares)) requireShare(`costShares.${category}`, share);
  if (otherCostShare !== undefined) requireShare('otherCostShare', otherCostShare);
  for (const { share } of commissions) requireShare('commissions.share', share);
  for (const [currency, rate] of Object.entries(exchange))
    if (!(rate > 0 && Number.isFinite(rate)))
      throw new InnkeeperError('value/invalid', { field: `exchange.${currency}`, problem: 'is not above 0' });
}

/** Refuses what is no share. @throws `value/invalid` */
export function requireShare(field: string, share: number): void {
  if (!(share >= 0 && share <= 1))
    throw new InnkeeperError('value/invalid', { field, problem: 'is not between 0 and 1' });
}

/** Rounds half away from zero, so that a refund takes back to the minor unit what its charge brought. */
export function toMinor(amount: number): number {
  return Math.sign(amount) * Math.round(Math.abs(amount)) || 0;
}
