import type { Day } from '../shared/day.ts';

/** A rule over what the census knows of a guest, as plain data: made by people, kept, sent and explained. */
export type Rule = AllRule | AnyRule | NotRule | Condition;

/** Every part holds; with no part it holds for everybody. */
export interface AllRule {
  readonly all: readonly Rule[];
}

/** At least one part holds; with no part it holds for nobody. */
export interface AnyRule {
  readonly any: readonly Rule[];
}

/** The part does not hold: also where what it asks is not known. */
export interface NotRule {
  readonly not: Rule;
}

/** What a rule asks of a guest. What is not known fulfils no condition but `is: 'unknown'`. */
export type Condition =
  | FactCondition
  | StayedCondition
  | BoughtCondition
  | PrefersCondition
  | ConsentCondition
  | MemberCondition
  | BirthdayCondition;

/** Asks one fact: a column of the census, the hotel's own columns among them. */
export interface FactCondition {
  readonly fact: string;
  readonly is: Test;
}

/** How a fact is tested. Words take `equals`, `differs` and `oneOf`, numbers all but `oneOf`, days what compares days. */
export type Test =
  | 'known'
  | 'unknown'
  | { readonly equals: string | number }
  | { readonly differs: string | number }
  | { readonly oneOf: readonly string[] }
  | { readonly atLeast: number }
  | { readonly atMost: number }
  | { readonly from: Day | RelativeDay }
  | { readonly to: Day | RelativeDay };

/** A day told from the day of the question: `{ ago: 60, unit: 'days' }`; with `ahead` it lies in the future. */
export type RelativeDay =
  | { readonly ago: number; readonly unit: TimeUnit }
  | { readonly ahead: number; readonly unit: TimeUnit };

/** What relative days are counted in. */
export type TimeUnit = 'days' | 'months' | 'years';

/** How many there must be: at least one where nothing is said. */
export interface Many {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** How often the guest was there. `within` counts back from the day of the question, that day included. */
export interface StayedCondition {
  readonly stayed: Many & {
    readonly within?: Span;
    readonly property?: string;
    readonly roomType?: string;
    readonly bookingSource?: string;
    readonly market?: string;
    /** Only visits of at least so many nights. */
    readonly nights?: number;
  };
}

/** A length of time: `{ months: 12 }`. */
export interface Span {
  readonly days?: number;
  readonly months?: number;
  readonly years?: number;
}

/**
 * What the guest bought: a category (`food`) or an article (`transport/FLIGHT`). `atMost: 0` says never. With `within`
 * it asks whether the last purchase lies in that time, so only for at least one or for none.
 */
export interface BoughtCondition {
  readonly bought: Many & {
    readonly what: string;
    readonly within?: Span;
    /** Only where it brought at least so much altogether, in minor units. */
    readonly amount?: number;
  };
}

/** A wish that holds now. */
export interface PrefersCondition {
  readonly prefers: {
    readonly attribute: string;
    /** Any where it is left out. */
    readonly value?: string | number | boolean;
    /** `like` takes hard constraints along. @defaultValue 'like' */
    readonly stance?: 'like' | 'dislike' | 'must';
  };
}

/** Whether marketing may be sent by a channel. */
export interface ConsentCondition {
  readonly consent: {
    readonly channel: 'email' | 'phone' | 'sms' | 'post' | 'messenger';
    readonly state: 'granted' | 'denied' | 'unknown';
  };
}

/** A place in a loyalty programme; in any where none is named. */
export interface MemberCondition {
  readonly member: { readonly programme?: string; readonly level?: string };
}

/** The birthday comes within so many days, today included. */
export interface BirthdayCondition {
  readonly birthday: { readonly within: number };
}
