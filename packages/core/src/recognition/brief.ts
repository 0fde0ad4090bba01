import type { Day, Instant } from '../shared/day.ts';
import type { GuestId } from '../shared/id.ts';
import type { Department } from '../shared/preference.ts';
import type { Reason } from '../shared/reason.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import type { Locale } from '../shared/words.ts';
import type { CareDue } from './care-due.ts';
import type { ExpectedNights } from './expected-nights.ts';
import type { CheckInField } from './express-check-in.ts';
import type { GuestField } from './missing-facts.ts';
import type { RankedRoom } from './rank-rooms.ts';
import type { Usual } from './usual-of.ts';

/**
 * What the person at the desk needs now, in the order of need. Plain data: it goes over the wire as it is. The same
 * guest gives the same brief to everyone of the same right, whoever served him last.
 */
export interface Brief {
  readonly guest: GuestId;
  readonly asOf: Day;
  /** What can hurt or has hurt: hard constraints, open complaints, a restricted guest. Above everything. */
  readonly alerts: readonly Alert[];
  readonly who: Who;
  readonly visits: Visits;
  /** What is typically wanted, beside what rooms show: the strongest first. */
  readonly wishes: readonly BriefWish[];
  readonly usual: readonly Usual[];
  readonly nights?: ExpectedNights;
  /**
   * The best first; a room that breaks a hard constraint is never among them. Where the stay has its room already, that
   * one alone, whatever it meets; none where the guest is in the house.
   */
  readonly rooms: readonly RankedRoom[];
  /** What was promised or improved since the last stay. */
  readonly since: readonly BriefItem[];
  readonly offer: readonly BriefItem[];
  readonly avoid: readonly BriefItem[];
  readonly care: readonly CareDue[];
  /** Who answers for this guest, where somebody does. */
  readonly owner?: { readonly id: string; readonly name?: string };
  /** The last contact, so that nobody says or sends the same twice. */
  readonly lastContact?: BriefItem;
  readonly missing: BriefMissing;
  readonly checkIn: BriefCheckIn;
}

/** Anything of a brief that rests on records. */
export interface BriefItem {
  readonly because: readonly Reason[];
}

/** What stands above the greeting. */
export type Alert = ConstraintAlert | ComplaintAlert | RestrictedAlert;

/** A hard constraint, and whether the department that could break it has confirmed it for this stay. */
export interface ConstraintAlert extends BriefItem {
  readonly type: 'constraint';
  /** See `keyOfPreference`. */
  readonly key: string;
  readonly departments: readonly Department[];
  readonly isConfirmed: boolean;
}

/** A complaint that is not settled. */
export interface ComplaintAlert extends BriefItem {
  readonly type: 'complaint';
  readonly about: SourceReference;
  readonly openSince: Day;
  /** The word that somebody left when putting the alert aside. */
  readonly note?: { readonly text: string; readonly by: string; readonly at: Instant };
}

/** A guest who is served only after a word with the manager. */
export interface RestrictedAlert extends BriefItem {
  readonly type: 'restricted';
}

/** Who it is, how to say it, and how sure the house is. */
export interface Who extends BriefItem {
  /** Shown and said in each language; absent where the guest wishes to stay unknown. */
  readonly names: Readonly<Partial<Record<Locale, SaidName>>>;
  readonly isMasked: boolean;
  readonly isReturning: boolean;
  readonly vip?: string;
  /** How the guest was recognised; absent where nobody said. */
  readonly match?: Match;
}

/** A name as it is shown and as it is said. */
export interface SaidName {
  readonly shown: string;
  readonly said: string;
}

/** How sure it is that this is the guest, and by what. */
export interface Match extends BriefItem {
  readonly certainty: 'certain' | 'likely' | 'possible';
}

/** How often the guest was here and when last. */
export interface Visits extends BriefItem {
  /** Stays that have ended. */
  readonly past: number;
  /** Which stay this one is: 2 for who comes back for the first time. */
  readonly ordinal: number;
  readonly last?: BriefVisit;
  /** The stay that runs: the guest is in the house already, and needs no welcome and no room. */
  readonly now?: BriefVisit;
}

/** A stay as the brief tells it. */
export interface BriefVisit {
  readonly arrival: Day;
  readonly departure: Day;
  readonly nights: number;
  readonly property: string;
  readonly room?: string;
}

/** A wish as the brief tells it. */
export interface BriefWish extends BriefItem {
  readonly key: string;
  readonly known: 'stated' | 'observed';
  readonly strength: number;
  /** Why the guest should be asked whether it is still true. */
  readonly stillTrue: readonly Reason[];
}

/** What is not known, and the one or two questions worth asking. */
export interface BriefMissing {
  /** 0 to 100. */
  readonly completeness: number;
  readonly questions: readonly { readonly field: GuestField; readonly because: readonly Reason[] }[];
}

/** The registration form: private values are masked here, and read by their own operation. */
export interface BriefCheckIn {
  readonly fields: readonly CheckInField[];
  readonly toType: number;
  readonly toConfirm: number;
}
