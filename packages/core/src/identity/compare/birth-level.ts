import { isDate, type PackedDate } from '../values/read-birth.ts';
import { editDistance } from './edit-distance.ts';

/** The levels at which two birthdays agree, as the comparison `birth` numbers them. */
export const birthLevel = {
  missing: 0,
  exact: 1,
  swapped: 2,
  typo: 3,
  dayAndMonth: 4,
  twoParts: 5,
  twoDigits: 6,
  year: 7,
  different: 8,
  generation: 9,
} as const;

/** Compares two birthdays as `yyyymmdd`; a part that is not known is 0. */
export function compareBirths(one: PackedDate, other: PackedDate): number {
  if (one === 0 || other === 0) return birthLevel.missing;
  if (one !== other && !(isDate(one) && isDate(other))) return compareDigits(one, other);
  const year = Math.floor(one / 10000);
  const otherYear = Math.floor(other / 10000);
  const day = one % 10000;
  const otherDay = other % 10000;
  if (year === 0 || otherYear === 0) return day === otherDay ? birthLevel.dayAndMonth : birthLevel.different;
  if (day === 0 || otherDay === 0) return year === otherYear ? birthLevel.year : birthLevel.different;
  if (one === other) return birthLevel.exact;
  const [month, date] = [Math.floor(day / 100), day % 100];
  const [otherMonth, otherDate] = [Math.floor(otherDay / 100), otherDay % 100];
  if (year === otherYear && month === otherDate && date === otherMonth) return birthLevel.swapped;
  const wrong = wrongDigits(one, other);
  if (wrong === 1) return birthLevel.typo;
  const parts = Number(year === otherYear) + Number(month === otherMonth) + Number(date === otherDate);
  if (parts === 2)
    return year === otherYear
      ? birthLevel.twoParts
      : wrong === 2
        ? birthLevel.twoDigits
        : birthLevel.twoParts;
  if (wrong === 2) return birthLevel.twoDigits;
  if (year === otherYear) return birthLevel.year;

  return isGeneration(one, other) ? birthLevel.generation : birthLevel.different;
}

/** Digits of which one is missing or too many are no date: by how many slips they are apart. */
function compareDigits(one: number, other: number): number {
  const wrong = editDistance(String(one), String(other), 2);
  if (wrong > 2) return birthLevel.different;

  return wrong === 1 ? birthLevel.typo : birthLevel.twoDigits;
}

/** Parents and children: years apart, and no slip of a few digits. */
function isGeneration(one: number, other: number): boolean {
  if (Math.abs(one - other) < 140_000) return false;
  let wrong = 0;
  let left = one;
  let right = other;
  for (; left > 0 || right > 0; left = Math.floor(left / 10), right = Math.floor(right / 10))
    wrong += Number(left % 10 !== right % 10);

  return wrong > 3;
}

/** How many digits differ; two neighbours exchanged count as one. 3 stands for more. */
function wrongDigits(one: number, other: number): number {
  let left = one;
  let right = other;
  let wrong = 0;
  while (left > 0 || right > 0) {
    const [digit, beside] = [left % 10, right % 10];
    left = Math.floor(left / 10);
    right = Math.floor(right / 10);
    if (digit === beside) continue;
    wrong += 1;
    if (wrong > 2) return 3;
    if (left % 10 === beside && right % 10 === digit) {
      left = Math.floor(left / 10);
      right = Math.floor(right / 10);
    }
  }

  return wrong;
}
