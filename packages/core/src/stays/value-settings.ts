import type { ChargeCategory } from '../records/charge-record.ts';

/** What a hotel sets so that contributions can be counted. Data: margins change, the formula does not. */
export interface ValueSettings {
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
  /** The margin that gifts may not go below, 0 to 1; without it nothing is said about what may be given. */
  readonly marginFloor?: number;
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
