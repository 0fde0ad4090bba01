import type { FeedbackRecord } from '../records/feedback-record.ts';

/**
 * What reports count of one guest, as plain data that a store keeps beside the census. Rows are lists without names, since
 * there are millions of them; days are counted from 1970-01-01, amounts are in minor units of the house.
 */
export interface ReportedGuest {
  /** Nationality, gender, language, VIP code and city; an empty text where nothing is known. */
  readonly words: readonly [string, string, string, string, string];
  readonly birthYear?: number;
  readonly isMember?: true;
  /** How many of the fields that a check-in asks for are known. */
  readonly known: number;
  /** Properties whose profiles speak of him. */
  readonly places: readonly string[];
  /** Latitude and longitude of where he lives. */
  readonly point?: readonly [number, number];
  /** Has a wish that must be kept. */
  readonly hasMust?: true;
  /** Profiles of those who brought him. */
  readonly broughtBy?: readonly string[];
  readonly stays: readonly ReportedStay[];
  readonly lines: readonly ReportedLine[];
  /** Day and property of lines that are in no sum. */
  readonly refused?: readonly (readonly [number, string])[];
  readonly contacts?: readonly ReportedContact[];
  /** Complaints, without what was said, and the property of the stay where only a stay names the guest. */
  readonly cases?: readonly (readonly [ReportedCase, string])[];
  /** Day, points, of how many, and the property where only a stay names the guest. */
  readonly scores?: readonly (readonly [number, number, number, string])[];
  /** Day and attribute of wishes that were not kept. */
  readonly broken?: readonly (readonly [number, string])[];
}

/** What is kept of a complaint. */
export type ReportedCase = Omit<FeedbackRecord, 'text' | 'extra' | 'profile' | 'stay' | 'score'>;

/** A stay in any state in which the guest is there, or was to be. */
export type ReportedStay = readonly [
  arrival: number,
  departure: number,
  status: string,
  channel: string,
  property: string,
  /** Number of his visit it belongs to; −1 where it did not take place. */
  visit: number,
  /** Heads that count for him. */
  heads: number,
];

/** A line of revenue. */
export type ReportedLine = readonly [
  day: number,
  category: string,
  item: string,
  outlet: string,
  channel: string,
  market: string,
  /** Property of the line; an empty text where none is named. */
  property: string,
  /** Property of the stay, else of the line: who may count it. */
  place: string,
  net: number,
  contribution: number,
  /** 1 where the cost is not known. */
  costUnknown: number,
  /** Number of his visit. */
  visit: number,
  /** The day on which a visit without a stay began; −1 for a visit with one. */
  looseDay: number,
];

/** Something that was said between the house and the guest. */
export type ReportedContact = readonly [
  day: number,
  isOut: number,
  medium: string,
  staff: string,
  subject: string,
];
