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
  /** Visits in a year that the house calls a regular's: as many are full loyalty of behaviour. @defaultValue 4 */
  readonly regularVisits?: number;
  /** Tiers of guests: what counts towards them and what they entitle to. */
  readonly tiers?: TierSettings;
  /** What counts as evidence of delivered value; a kind that is named here replaces all rules of this kind. */
  readonly evidence?: readonly EvidenceSetting[];
}

/** Tiers as data of the house. */
export interface TierSettings {
  /** From the lowest, which begins at 0, to the highest. */
  readonly tiers: readonly {
    readonly id: string;
    /** Points, 0 to 100, from which it is reached. */
    readonly from: number;
    readonly entitlements: readonly string[];
  }[];
  /** `contribution` in minor units, `nights`, `visits`: how much each counts, and how much is worth all its points. */
  readonly criteria: readonly { readonly name: string; readonly weight: number; readonly full: number }[];
  readonly windowDays?: number;
  readonly warnDays?: number;
  readonly contributionWeight?: number;
}

/** What one kind of observation says about one of the eight parts of delivered value. */
export interface EvidenceSetting {
  readonly kind: string;
  readonly part: 'product' | 'service' | 'personnel' | 'image' | 'monetary' | 'time' | 'energy' | 'psychic';
  readonly level: number | readonly (readonly [amount: number, level: number])[];
  readonly strength: number;
  readonly halfLifeDays: number;
  readonly touchpoint?: string;
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
