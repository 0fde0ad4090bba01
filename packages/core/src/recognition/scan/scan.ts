import type { ProfileStatement } from '../../guests/fact.ts';
import type { DocumentIdentifier } from '../../records/profile-record.ts';
import type { Reason } from '../../shared/reason.ts';

/** What a scanner read from a document, and how far it can be trusted. */
export interface Scan {
  readonly format: ScanFormat;
  /** The document; absent where its number is not what its check digit says. */
  readonly document?: DocumentIdentifier;
  /** What is right by its check digits, for the form of a new guest. */
  readonly prefill: ProfileStatement;
  /** Which check digits are wrong: `scan/wrong-check-digit` with the field. Empty where all are right. */
  readonly problems: readonly Reason[];
}

/** Which document: the three sizes and two visas of ICAO 9303, the mainland ID card of today and of before 1999. */
export type ScanFormat = (typeof scanFormats)[number];

/** Every kind of document that can be read. */
export const scanFormats = ['td1', 'td2', 'td3', 'mrv-a', 'mrv-b', 'cn-18', 'cn-15'] as const;

/** The part of a document that has a check digit of its own; `whole` is the last one, over all of them. */
export type ScannedField = 'number' | 'birth-date' | 'expiry' | 'personal-number' | 'whole';

/** Says that a check digit does not fit what was read. */
export function wrongCheckDigit(field: ScannedField): Reason {
  return { code: 'scan/wrong-check-digit', facts: { field } };
}
