import type { ChargeCategory, ChargeType, FeedbackRecord, Preference } from '@innkeeper/core';

/** What the hotel knows about its own OPERA and OPERA does not say. All of it is optional. */
export interface OperaTables {
  /** The name of this system among the sources of the house. @defaultValue 'opera' */
  readonly system?: string;
  /** The house's id of a property by OPERA's hotel code; the hotel code itself where absent. */
  readonly properties?: Readonly<Record<string, string>>;
  /** IANA time zone by hotel code: OPERA's times have no offset. @defaultValue UTC */
  readonly timeZones?: Readonly<Record<string, string>>;
  /** ISO 4217 code by hotel code, for amounts that come without one. */
  readonly currencies?: Readonly<Record<string, string>>;
  /** ISO 4217 code of the amounts of every hotel that `currencies` does not name. */
  readonly currency?: string;
  /** What preference codes mean: `{ 'ROOM FEATURES/LAKE': [{ attribute: 'room.view', … }] }`. */
  readonly preferenceCodes?: Readonly<Record<string, readonly Preference[]>>;
  /** What transaction codes are, where the words of OPERA's own table mislead. */
  readonly transactionCodes?: Readonly<Record<string, TransactionMeaning>>;
  /** What the house calls the hotel's VIP codes: `{ V1: 'VIP1' }`; the code itself where absent. */
  readonly vipCodes?: Readonly<Record<string, string>>;
  /** BCP 47 by the hotel's own language code, where it is none of the usual ones. */
  readonly languages?: Readonly<Record<string, string>>;
  /** Whether the lines inside a wrapper are what was earned, where the folio lists them nowhere else. @defaultValue false */
  readonly unwrap?: boolean;
  /**
   * Which of the hotel's types of notes are feedback or contacts: `{ COMPLAINT: { feedback: 'complaint' } }`. Such a
   * note's title says what it is about, its action type how it stands (`OPEN`, `IN HAND`, `SETTLED`; of a contact:
   * `IN`, `OUT`), and a paragraph that begins with `Action:` or `处理:` what was done.
   */
  readonly noteTypes?: Readonly<Record<string, NoteMeaning>>;
  /**
   * In which numeric user-defined fields of a profile the hotel keeps where its address lies, in degrees of WGS 84:
   * `{ latitude: 'UDFN11', longitude: 'UDFN12' }`. OPERA's addresses have no place for it.
   */
  readonly coordinates?: { readonly latitude: string; readonly longitude: string };
  /**
   * Whether a reservation that names its guest also yields a profile, as the oldest version there can be, so that
   * any real profile replaces it. For dumps that hold reservations alone. @defaultValue false
   */
  readonly guestsFromReservations?: boolean;
}

/** What a transaction code is. */
export interface TransactionMeaning {
  readonly type?: ChargeType;
  readonly category?: ChargeCategory;
  readonly outlet?: string;
  readonly place?: 'room' | 'outlet' | 'takeaway';
}

/** What a type of notes really is. */
export type NoteMeaning = { readonly feedback: FeedbackRecord['type'] } | { readonly contact: string };

/** One line of OPERA's table of transaction codes. */
export interface TransactionCode {
  readonly description?: string;
  readonly group?: string;
  readonly subGroup?: string;
  readonly serviceType?: string;
}

/** What the request says that the answer does not repeat. */
export interface OperaPlace {
  readonly hotelId?: string;
  readonly profileId?: string;
  readonly reservationId?: string;
  /** The id of the one thing that the answer is about, where neither it nor the request says so. */
  readonly id?: string;
  /** The file or request, for whoever looks into the quarantine. */
  readonly part?: string;
  /** OPERA's own table of transaction codes, from {@link transactionCodesOf}. */
  readonly transactionCodes?: ReadonlyMap<string, TransactionCode>;
}
