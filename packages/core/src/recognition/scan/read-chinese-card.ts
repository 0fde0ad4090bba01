import type { ProfileStatement } from '../../guests/fact.ts';
import type { DocumentIdentifier } from '../../records/profile-record.ts';
import type { Day } from '../../shared/day.ts';
import { dayFrom } from '../../shared/day.ts';
import type { PartialDate } from '../../shared/partial-date.ts';
import { partialDate } from '../../shared/partial-date.ts';
import type { Scan } from './scan.ts';
import { wrongCheckDigit } from './scan.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** The last character of a mainland ID number by its first 17 digits (GB 11643-1999, ISO 7064 MOD 11-2). */
export function checkDigitOf(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);

  return '10X98765432'[sum % 11] ?? '';
}

/** The number of today for a card of before 1999, which has no century and no check digit. */
export function longNumberOf(fifteen: string): string {
  const digits = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`;

  return digits + checkDigitOf(digits);
}

/** The number of before 1999 for one of today; `undefined` for who was born later. */
export function shortNumberOf(eighteen: string): string | undefined {
  return eighteen.slice(6, 8) === '19' ? eighteen.slice(0, 6) + eighteen.slice(8, 17) : undefined;
}

/** Reads the number of a mainland ID card, 18 or 15 digits; `undefined` where it cannot be one. */
export function readChineseCard(text: string, today: Day): Scan | undefined {
  const number = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  const isOld = /^\d{15}$/.test(number);
  if (!isOld && !/^\d{17}[\dX]$/.test(number)) return undefined;
  const birthDate = bornOn(isOld ? `19${number.slice(6, 12)}` : number.slice(6, 14), today);
  const kind = kindOf(number);
  if (!birthDate || !kind) return undefined;
  const format = isOld ? 'cn-15' : 'cn-18';
  if (!isOld && checkDigitOf(number) !== number.charAt(17))
    return { format, prefill: {}, problems: [wrongCheckDigit('number')] };
  const document: DocumentIdentifier = {
    type: 'document',
    documentType: { value: kind.type },
    number,
    country: 'CN',
  };

  return {
    format,
    document,
    prefill: prefillOf(document, { birthDate, nationality: kind.nationality }),
    problems: [],
  };
}

interface Holder {
  readonly birthDate: PartialDate;
  readonly nationality?: string;
}

function prefillOf(document: DocumentIdentifier, { birthDate, nationality }: Holder): ProfileStatement {
  const { number } = document;
  const isMale = Number(number.charAt(number.length === 15 ? 14 : 16)) % 2 === 1;

  return {
    identifiers: [document],
    birthDate,
    gender: { value: isMale ? 'male' : 'female' },
    ...(nationality && { nationality: { value: nationality } }),
  };
}

function bornOn(digits: string, today: Day): PartialDate | undefined {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
  const date = dayFrom(year ?? 0, month ?? 0, day ?? 0);
  if (!date || date < '1850-01-01' || date > today) return undefined;

  return partialDate(year, month ?? 0, day ?? 0);
}

const residents: Readonly<Record<string, string>> = { 81: 'HK', 82: 'MO', 83: 'TW' };
const provinces = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71)/;

interface CardKind {
  readonly type: 'id-card' | 'residence-permit';
  readonly nationality?: string;
}

/** Whose card: of a citizen by the province, else a residence permit (Hong Kong, Macao, Taiwan, or a foreigner's). */
function kindOf(number: string): CardKind | undefined {
  if (provinces.test(number)) return { type: 'id-card', nationality: 'CN' };
  if (number.length === 15) return undefined;
  const resident = residents[number.slice(0, 2)];
  if (resident) return { type: 'residence-permit', nationality: resident };

  return number.startsWith('9') ? { type: 'residence-permit' } : undefined;
}
