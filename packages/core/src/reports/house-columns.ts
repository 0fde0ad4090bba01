import type { VisitColumns } from '../census/columns/visit-columns.ts';
import type { Census } from '../census/house/census.ts';
import type { Dimension, FactTable } from '../census/pivot/fact-table.ts';
import type { GuestTargets } from '../census/targets/guest-targets.ts';
import type { Evidence } from '../delivered-value/evidence.ts';
import type { PulseAnswer } from '../satisfaction/staff-pulse.ts';
import type { HousePromise } from '../service/promise.ts';
import type { Instant } from '../shared/day.ts';
import type { GeoPoint } from '../shared/geo.ts';
import type { OutsideEvent } from '../stays/outside-event.ts';

/** Rows that each belong to a guest and a day. */
export interface Lines {
  readonly table: FactTable;
  /** Number of the guest; -1 for a row of nobody. */
  readonly guest: Int32Array;
  /** Days since 1970-01-01. */
  readonly day: Int32Array;
}

/** Contacts of all guests, a row each. */
export interface ContactColumns {
  readonly guest: Int32Array;
  readonly day: Int32Array;
  /** 1 for what went out from the house. */
  readonly isOut: Uint8Array;
  readonly medium: Dimension;
  readonly staff: Dimension;
  readonly subject: Dimension;
}

/** A complaint or broken wish. */
export interface HouseCase {
  readonly guest: number;
  readonly day: number;
  readonly kind: 'complaint' | 'violation';
  readonly about: string;
  /** As of the day of the columns. */
  readonly isSettled: boolean;
  readonly remedy?: string;
  /** Who settled it: a staff id. */
  readonly settledBy?: string;
  /** Attempts until it was settled, or until now. */
  readonly attempts: number;
  /** The guest, and whoever looks after him, were told what came of it. */
  readonly isGuestTold: boolean;
  readonly isOwnerTold: boolean;
  /** How often the guest had to explain it again. */
  readonly explainedAgain: number;
  readonly department?: string;
}

/** A score that a guest gave. */
export interface HouseScore {
  readonly guest: number;
  readonly day: number;
  readonly points: number;
  readonly of: number;
  /** What it is about, where it was felt and whose it was; only where the records are read. */
  readonly aspect?: string;
  readonly touchpoint?: string;
  readonly department?: string;
}

/** A promise that was given to a guest. */
export interface GuestPromise extends HousePromise {
  readonly guest: number;
}

/** What a guest expected of something before he came. */
export interface HouseExpectation {
  readonly guest: number;
  readonly day: number;
  readonly aspect: string;
  readonly level: number;
  readonly of: number;
}

/** Something that was given away to a guest. */
export interface HouseGift {
  readonly guest: number;
  readonly day: number;
  /** `gift`, `discount`, `time`, or a name of the house's own. */
  readonly lever: string;
  /** In minor units. */
  readonly cost: number;
}

/** What the house promised, what was expected of it, and what it gave away. */
export interface HouseServices {
  readonly promises: readonly GuestPromise[];
  readonly expectations: readonly HouseExpectation[];
  readonly gifts: readonly HouseGift[];
  readonly targets: readonly GuestTargets[];
  /** What people of the house answered about their work; nobody is named. */
  readonly pulse: readonly PulseAnswer[];
}

/** A wish that was known before, and whether it was met. */
export interface HouseWish {
  readonly guest: number;
  readonly day: number;
  /** The stay it was about, where it was about one. */
  readonly stay?: string;
  readonly attribute: string;
  readonly department: string;
  readonly isMet: boolean;
}

/**
 * Everything that reports are answered from: the port between reports and whatever keeps the house. Guests are numbered
 * by their place in `guests`; no name is in it.
 */
export interface HouseColumns {
  readonly guests: readonly string[];
  /** Times that guests were there; `amount` is what each contributed, in minor units. */
  readonly visits: VisitColumns;
  /** Net revenue of each visit. */
  readonly revenue: Float64Array;
  /** Net revenue of which the cost is not known: it counts whole in the contribution. */
  readonly costUnknown: number;
  /** Lines of revenue that are in no sum: another currency without a rate, a refund without its charge. */
  readonly refusedLines: number;
  /** The currency it all counts in; absent where nothing has an amount. */
  readonly currency?: string;
  /** Lines of revenue: `category`, `item`, `outlet`, `channel`, `market`, `month`; number `revenue`, `visit`. */
  readonly sales: Lines;
  /** Stays in every state: `status`, `channel`, `market`, `roomType`, `property`, `month`; numbers `nights`, `heads`. */
  readonly stays: Lines;
  /** One row for each guest: `nationality`, `gender`, `language`, `vip`, `city`, `age`, `member`, `channel`. */
  readonly people: FactTable;
  /** How many of the fields that a check-in asks for are known of each guest, and how many there are. */
  readonly known: Uint8Array;
  readonly asked: number;
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
  /** How many guests each guest has brought, and by whom each was: the first by id of several, -1 by nobody. */
  readonly referrals: Uint32Array;
  readonly referredBy: Int32Array;
  readonly contacts: ContactColumns;
  readonly cases: readonly HouseCase[];
  readonly scores: readonly HouseScore[];
  readonly wishes: readonly HouseWish[];
  /** Absent where the records are not read. */
  readonly services?: HouseServices;
  /** Evidence of what the house is worth to each guest, by his number; read out when it is first asked for. */
  readonly experience: () => readonly (readonly Evidence[])[];
  /** Numbers of guests by what they do on the day. */
  readonly today: {
    readonly arriving: readonly number[];
    readonly inHouse: readonly number[];
    readonly leaving: readonly number[];
  };
  /** Guests with a hard constraint that must be kept. */
  readonly constrained: number;
  /** Where the house stands. */
  readonly point?: GeoPoint;
  /** Other houses nearby that would do as well; absent where nobody has said. */
  readonly rivals?: number;
  /** What moved demand from outside. */
  readonly events?: readonly OutsideEvent[];
  /** The census, where a part of a report crosses its columns, and the properties whose visits count. */
  readonly crossed?: { readonly census: Census; readonly properties?: readonly string[] };
  /** When the last of the data came in. */
  readonly dataUntil?: Instant;
}
