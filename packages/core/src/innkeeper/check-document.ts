import { InnkeeperError } from '../shared/innkeeper-error.ts';

/** A document as it was typed or scanned at the desk. */
export interface TypedDocument {
  readonly number: string;
  readonly type?: string;
  readonly country?: string;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/**
 * Refuses what cannot be a number of its kind before anything is searched. Mainland ID cards carry a check digit
 * (GB 11643-1999, ISO 7064 MOD 11-2). @throws `document/malformed`
 */
export function checkDocument({ number, type, country }: TypedDocument): void {
  const bare = number.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  if (type === 'id-card' && (country === undefined || country === 'CN')) checkIdCard(bare);
  else if (!/^[\p{L}\d./<]{4,30}$/u.test(bare))
    throw malformed(type ?? 'document', 'it has 4 to 30 letters and digits');
}

function checkIdCard(bare: string): void {
  if (/^\d{15}$/.test(bare)) return;
  if (!/^\d{17}[\dX]$/.test(bare)) throw malformed('id-card', 'it has 18 digits, the last of which may be X');
  if (checkDigitOf(bare) !== bare[17]) throw malformed('id-card', 'its check digit does not fit');
}

/** The last character of a mainland ID number by its first 17 digits. */
export function checkDigitOf(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);

  return '10X98765432'[sum % 11] ?? '';
}

function malformed(documentType: string, problem: string): InnkeeperError {
  return new InnkeeperError('document/malformed', { documentType, problem });
}
