/** A date as it is compared: `yyyymmdd`, a part that is not known 0; digits that are no date stay as they are; 0 missing. */
export type PackedDate = number;

/** How a column writes dates whose order cannot be seen. */
export type DateOrder = 'day-first' | 'month-first';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Two-digit years up to this one are of this century. */
const pivot = 25;

/** Whether a column writes the day or the month first, by the dates that leave no choice. */
export function dateOrderOf(texts: Iterable<string>): DateOrder {
  let votes = 0;
  for (const text of texts) {
    const found = /^(\d{1,2})[./\- ](\d{1,2})[./\- ]\d{2,4}$/.exec(text);
    if (!found) continue;
    if (Number(found[1]) > 12) votes += 1;
    if (Number(found[2]) > 12) votes -= 1;
  }

  return votes < 0 ? 'month-first' : 'day-first';
}

/** Reads a birthday however it is written. */
export function readBirth(text: string, order: DateOrder): PackedDate {
  const bare = text.trim();
  if (/^\d{8}$/.test(bare)) return plainDate(bare, order);
  const iso = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?/.exec(bare);
  if (iso) return packed(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 0));
  const short = /^(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4}|\d{2})\b/.exec(bare);
  if (short) return ordered(Number(short[1]), Number(short[2]), yearOf(short[3] ?? ''), order);
  const yearless = /^-{0,2}(\d{2})-(\d{2})$/.exec(bare);
  if (yearless) return packed(0, Number(yearless[1]), Number(yearless[2]));
  const named = withMonthName(bare);
  if (named) return named;
  const digits = digitsOf(bare);
  if (digits.length === 4) return packed(Number(digits), 0, 0);
  if (digits.length === 8) return plainDate(digits, order);

  return digits.length > 4 && digits.length < 10 ? Number(digits) : 0;
}

/** What is read for a digit from paper. */
const lookalikes: ReadonlyMap<string, string> = new Map([
  ...[...'oOQD'].map((letter) => [letter, '0'] as const),
  ...[...'lIi|'].map((letter) => [letter, '1'] as const),
  ...[...'zZ'].map((letter) => [letter, '2'] as const),
  ...[...'sS'].map((letter) => [letter, '5'] as const),
  ...[...'bG'].map((letter) => [letter, '6'] as const),
  ['B', '8'],
  ...[...'gq'].map((letter) => [letter, '9'] as const),
]);

/** The digits of a date that is written wrongly; nothing where most of it is none. */
function digitsOf(text: string): string {
  if (text.replaceAll(/\D/g, '').length * 2 <= text.length) return '';

  return text.replaceAll(/\D/g, (letter) => lookalikes.get(letter) ?? '');
}

/** Whether a date that was read can be one. */
export function isDate(date: PackedDate): boolean {
  const month = Math.floor(date / 100) % 100;

  return date < 100_000_000 && month <= 12 && date % 100 <= 31 && (date < 10_000 || date > 10_000_000);
}

function plainDate(text: string, order: DateOrder): PackedDate {
  const year = Number(text.slice(0, 4));
  if (year > 1850 && year < 2100) return packed(year, Number(text.slice(4, 6)), Number(text.slice(6)));
  const late = Number(text.slice(4));
  if (late > 1850 && late < 2100 && Number(text.slice(0, 2)) <= 31 && Number(text.slice(2, 4)) <= 31)
    return ordered(Number(text.slice(0, 2)), Number(text.slice(2, 4)), late, order);

  return Number(text);
}

function withMonthName(text: string): PackedDate | undefined {
  const words = text.toLowerCase().split(/[\s,.\-/]+/);
  const at = words.findIndex((word) => months.includes(word.slice(0, 3)) && /^[a-z]+$/.test(word));
  if (at < 0) return undefined;
  const month = months.indexOf((words[at] ?? '').slice(0, 3)) + 1;
  const numbers = words
    .filter((_, place) => place !== at)
    .map((word) => word.replace(/\D/g, ''))
    .filter(Boolean);
  const [first = '', second = ''] = numbers;
  if (numbers.length === 1)
    return first.length > 2 ? packed(Number(first), month, 0) : packed(0, month, Number(first));

  return first.length === 4
    ? packed(Number(first), month, Number(second))
    : packed(yearOf(second), month, Number(first));
}

function ordered(first: number, second: number, year: number, order: DateOrder): PackedDate {
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];

  return month > 12 && day <= 12 ? packed(year, day, month) : packed(year, month, day);
}

function yearOf(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;

  return year <= pivot ? 2000 + year : 1900 + year;
}

/** The placeholders 1900 and earlier have no year; 1 January of such a year says nothing at all. */
function packed(year: number, month: number, day: number): PackedDate {
  if (year === 0 || year === 1900 || year === 1899 || year === 1800 || year === 9999)
    return month === 1 && day === 1 ? 0 : month * 100 + day;

  return year * 10000 + month * 100 + day;
}
