/**
 * One typed wish, usable by a machine: `room.floor ≥ 20`, `room.view = river`, `food.breakfast = fruit set`,
 * `laundry.detergent ≠ any` … An attribute is `area.name`: room, bed, food, laundry, service, occasion, interest.
 */
export interface Preference {
  readonly attribute: string;
  readonly operator: PreferenceOperator;
  readonly value: string | number | boolean;
  /** `like` and `dislike` are taste; `must` is a hard constraint: breaking it harms somebody. */
  readonly stance: 'like' | 'dislike' | 'must';
  /** How strongly, 0 (hardly) to 1 (decides the stay). @defaultValue 0.5 */
  readonly strength?: number;
  /** Values that the rule does not hold for: dislikes sweet food, except honey. */
  readonly except?: readonly string[];
  /** How bad breaking a `must` is. */
  readonly severity?: 'discomfort' | 'health' | 'danger';
  /** Who has to confirm a `must` before work for this guest is closed. */
  readonly department?: Department;
  /** What to do instead: `soap`. */
  readonly instead?: string;
  readonly scope?: PreferenceScope;
}

/** How the value is compared: `≥`, `≤`, `=`, `≠`, or contained in a list of features or ingredients. */
export type PreferenceOperator = 'at-least' | 'at-most' | 'equals' | 'differs' | 'includes';

/** Where and when a wish holds; everywhere and always when empty. */
export interface PreferenceScope {
  readonly property?: string;
  /** `breakfast`, `school-morning`, `arrival`. */
  readonly occasion?: string;
  /** A relative whose wish it is: `son`. */
  readonly person?: string;
  /** How often or how much: two eggs. */
  readonly quantity?: number;
  /** How it is wanted: `half-cooked`, `in the room`. */
  readonly manner?: string;
}

/** The departments of a house that do the work. */
export const departments = [
  'front-desk',
  'housekeeping',
  'laundry',
  'kitchen',
  'restaurant',
  'bar',
  'spa',
  'engineering',
  'sales',
  'concierge',
  'security',
] as const;

/** One of the departments of a house. */
export type Department = (typeof departments)[number];
