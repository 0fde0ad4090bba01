import type { ChargeCategory } from '../records/charge-record.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';

/** What a hotel sets so that a contribution can be counted. Data: margins change, the formula does not. */
export interface ValueTerms {
  /** The currency the house counts in, ISO 4217. */
  readonly currency: string;
  /** Direct cost of one unit of net revenue by category, 0 to 1: `{ food: 0.35 }` says 35 of 100. */
  readonly costShares?: Readonly<Partial<Record<ChargeCategory, number>>>;
  /** For categories that are not listed. Without it their cost is unknown, and the figure says so. */
  readonly otherCostShare?: number;
  /** What agents and channels get of a stay where no commission that was really paid is known. */
  readonly commissions?: readonly CommissionTerm[];
  /** Minor units of the house's currency for one minor unit of another; a currency without a rate is refused. */
  readonly exchange?: Readonly<Record<string, number>>;
  /**
   * What becomes of a refund that names no charge. `count` for a house whose system never links them.
   * @defaultValue 'refuse'
   */
  readonly unlinkedRefunds?: 'refuse' | 'count';
}

/** The share of net revenue that a channel or market costs. The first term that fits a stay holds. */
export interface CommissionTerm {
  /** As the system codes the source of the booking; every source where absent. */
  readonly bookingSource?: string;
  readonly market?: string;
  /** 0 to 1. */
  readonly share: number;
  /** @defaultValue ['room'] */
  readonly on?: readonly ChargeCategory[];
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
