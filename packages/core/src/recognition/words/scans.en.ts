import type { Catalogue } from '../../shared/words.ts';

/** What is wrong with a scanned document. In English. */
export const scansEn = {
  'scan/wrong-check-digit':
    'The check digit of the {field:scan-field} does not fit. Scan it again, or compare it with the document.',
  'scan-field/number': 'document number',
  'scan-field/birth-date': 'date of birth',
  'scan-field/expiry': 'date of expiry',
  'scan-field/personal-number': 'personal number',
  'scan-field/whole': 'last line',
} satisfies Catalogue;
