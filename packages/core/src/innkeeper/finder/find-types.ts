import type { ProfileStatement } from '../../guests/fact.ts';
import type { Scan } from '../../recognition/scan/scan.ts';
import type { Day } from '../../shared/day.ts';
import type { GuestId } from '../../shared/id.ts';
import type { Reason } from '../../shared/reason.ts';

/**
 * What the person at the desk knows of whoever stands there; one of them is enough. With none, the answer is who is
 * likely to be meant: who is in the house, who arrives today, who was here lately.
 */
export interface FindInput {
  /** Anything, as one types it: a name in any script, a number, an address, a room; or what a scanner typed. */
  readonly text?: string;
  readonly document?: { readonly number: string; readonly type?: string; readonly country?: string };
  readonly phone?: string;
  readonly email?: string;
  readonly membership?: string;
  readonly room?: string;
  readonly property?: string;
  /** The hotel's day: for rooms, for who arrives, for the century of a birthday. @defaultValue the day it is */
  readonly day?: Day;
  /** BCP 47; how names are shown. @defaultValue 'en' */
  readonly locale?: string;
  /** @defaultValue 8 */
  readonly limit?: number;
}

/** Who it may be; or nobody the house knows, with what is known already for the form. */
export interface FindOutput {
  readonly state: 'known' | 'new';
  readonly hits: readonly GuestHit[];
  readonly prefill?: ProfileStatement;
  /** The text was what a scanner reads from a document; which check digits are wrong. */
  readonly scan?: Pick<Scan, 'format' | 'problems'>;
}

/** One guest that fits. */
export interface GuestHit {
  readonly guestId: GuestId;
  /** As the reader's language writes it. Absent where the house knows no name. */
  readonly name?: string;
  /** In the script of the guest, where that is not Latin: 丁建国. */
  readonly ownName?: string;
  /** In Latin letters, where it is known or can be read from the other: Ding Jianguo. */
  readonly latinName?: string;
  /**
   * What fitted, one reason for each place: `find/name`, `find/phone`, …. Where the place is shown, the facts `field`
   * (`ownName`, `latinName`, `phone`, `document`, `room`), `start` and `length` say which characters of it.
   */
  readonly because: readonly Reason[];
  /** Absent where the guest is neither in the house nor about to arrive. */
  readonly presence?: 'in-house' | 'arriving';
  readonly inHouse: boolean;
  /** The room of who is in the house, or the one that waits for who arrives. */
  readonly room?: string;
  /** The stay that runs or begins. */
  readonly stay?: StayDates;
  readonly lastStay?: StayDates;
  /** How many times the guest has stayed. */
  readonly stays: number;
  /** The last characters of a telephone and a document: they tell two guests of one name apart. */
  readonly ends?: { readonly phone?: string; readonly document?: string };
}

/** When and where somebody stays. */
export interface StayDates {
  readonly arrival: Day;
  readonly departure: Day;
  readonly property: string;
}
