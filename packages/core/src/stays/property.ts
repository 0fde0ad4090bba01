import type { GeoPoint } from '../shared/geo.ts';
import type { Department } from '../shared/preference.ts';
import type { CustomColumn } from './custom-column.ts';
import type { OutsideEvent } from './outside-event.ts';
import type { ServiceSettings } from './service-settings.ts';
import type { ValueSettings } from './value-settings.ts';

/** One room with what can be said of it, so that a preference can be held against it. */
export interface Room {
  /** Always text: `00712` is not `712`. */
  readonly number: string;
  readonly floor?: number;
  /** The type as the property codes it: `DLXK`. */
  readonly type?: string;
  /**
   * What the room has, keyed by the name of a preference's attribute without its area: `floor`, `view`, `bed`,
   * `internet`, `quiet`, `smoking`. What is not listed is unknown, not absent.
   */
  readonly features: Readonly<Record<string, string | number | boolean>>;
}

/** One thing that can be ordered, so that a guest's usual can be offered again. */
export interface MenuItem {
  /** The article as the outlet codes it; the `item` of a charge. */
  readonly item: string;
  /** What it is called, by BCP 47 language: `{ en: 'Nutrition fruit set', 'zh-CN': '营养水果餐' }`. */
  readonly names: Readonly<Record<string, string>>;
  /** When or where it belongs: `breakfast`, `snack`. */
  readonly occasion?: string;
  /** What it is made of or tastes like: `fruit`, `sweet`, `honey`; the more shared, the nearer an alternative. */
  readonly tags?: readonly string[];
  /** `false` where it is off the menu now. @defaultValue true */
  readonly offered?: boolean;
}

/** One hotel of the group. */
export interface Property {
  /** As the group names it; the `property` of stays and charges. */
  readonly id: string;
  readonly name: string;
  /** IANA time zone: `Asia/Shanghai`. */
  readonly timeZone: string;
  /** The local hour, 0–23, at which the hotel's day ends. */
  readonly auditHour: number;
  /** ISO 4217 codes it takes; the first is the one it counts in. */
  readonly currencies: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly rooms: readonly Room[];
  readonly menu?: readonly MenuItem[];
  /** Where it stands, for zones around it. */
  readonly point?: GeoPoint;
  /** Other houses nearby that would do as well for a guest; unknown where it is left out. */
  readonly rivals?: number;
}

/** What has to be known of a hotel group before its records mean anything. */
export interface HouseSettings {
  readonly properties: readonly Property[];
  /** The departments that do the work; every one of the house where absent. */
  readonly departments?: readonly Department[];
  /** Margins, commissions and rates by which the contribution of a guest is counted. */
  readonly value?: ValueSettings;
  /** How complaints are run: the clock, and until when a case opens again. */
  readonly service?: ServiceSettings;
  /** What moved demand from outside: it stands on trends, and days on which the house was shut make nobody late. */
  readonly events?: readonly OutsideEvent[];
  /** Facts of guests that the hotel adds by itself. */
  readonly columns?: readonly CustomColumn[];
}
