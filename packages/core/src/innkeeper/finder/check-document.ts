import { checkDigitOf } from '../../recognition/scan/read-chinese-card.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';

/** A document as it was typed or scanned at the desk. */
export interface TypedDocument {
  readonly number: string;
  readonly type?: string;
  readonly country?: string;
}

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

function malformed(documentType: string, problem: string): InnkeeperError {
  return new InnkeeperError('document/malformed', { documentType, problem });
}
