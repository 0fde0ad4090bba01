import type { ChargeCategory, ChargeType, Preference } from '@innkeeper/core';

/** What the hotel knows about its own Mews and Mews does not say. All of it is optional. */
export interface MewsTables {
  /** The name of this system among the sources of the house. @defaultValue 'mews' */
  readonly system?: string;
  /** The house's id of a property by the id of Mews's enterprise; that id itself where absent. */
  readonly properties?: Readonly<Record<string, string>>;
  /** IANA time zone by the id of the enterprise, where its own entry does not come along. @defaultValue UTC */
  readonly timeZones?: Readonly<Record<string, string>>;
  /**
   * What wishes mean: features of rooms by Mews's word (`RiverView`), dietary requirements by
   * `DietaryRequirements/Vegan`, notes that the hotel always writes alike by `AccountNotes/Feather-free bed`. Common
   * features of rooms are known without it.
   */
  readonly preferenceCodes?: Readonly<Record<string, readonly Preference[]>>;
  /** What accounting categories are, by id, code or name, where Mews's classification or the words mislead. */
  readonly accountingCategories?: Readonly<Record<string, AccountingMeaning>>;
  /** What the house calls Mews's ranks of guests: `{ VeryImportant: 'VIP1' }`; Mews's word itself where absent. */
  readonly vipClassifications?: Readonly<Record<string, string>>;
  /** The programme that the `LoyaltyCode` of customers belongs to. @defaultValue 'LOYALTY' */
  readonly loyaltyProgramme?: string;
}

/** What an accounting category is. */
export interface AccountingMeaning {
  readonly type?: ChargeType;
  readonly category?: ChargeCategory;
  readonly outlet?: string;
  readonly place?: 'room' | 'outlet' | 'takeaway';
}

/** What the request says that the answer does not repeat. */
export interface MewsPlace {
  /** The enterprise of records that do not lead to one. */
  readonly enterpriseId?: string;
  /** The enterprise of records that lead to none where Mews's lists name several or none. */
  readonly otherwiseEnterpriseId?: string;
  /** The file or request, for whoever looks into the quarantine. */
  readonly part?: string;
}
