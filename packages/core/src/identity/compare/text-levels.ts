import { editDistance } from './edit-distance.ts';

/** Compares two towns: 1 same, 2 a typo, 3 one a part of the other, 4 different. */
export function compareCities(one: string, other: string): number {
  if (one === other) return 1;
  const length = Math.min(one.length, other.length);
  const limit = length > 7 ? 2 : 1;
  if (length > 3 && editDistance(one, other, limit) <= limit) return 2;
  if (length > 3 && (one.startsWith(other) || other.startsWith(one))) return 3;
  if (length > 3 && (one.endsWith(` ${other}`) || other.endsWith(` ${one}`))) return 3;

  return 4;
}

/** Compares two postal codes: 1 same, 2 a typo, 3 the same beginning, 4 different. */
export function comparePostcodes(one: string, other: string): number {
  if (one === other) return 1;
  const length = Math.min(one.length, other.length);
  if (length > 3 && one.slice(0, 5) === other.slice(0, 5) && length === 5) return 1;
  if (length > 2 && editDistance(one, other, 1) <= 1) return 2;
  const begin = Math.max(2, length - 3);

  return length > 3 && one.slice(0, begin) === other.slice(0, begin) ? 3 : 4;
}

/** Compares two regions: 1 same, 2 a typo or an abbreviation, 3 different. */
export function compareRegions(one: string, other: string): number {
  if (one === other) return 1;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length <= 4 && long.length > 3 && isAbbreviation(short, long)) return 2;

  return short.length > 1 && editDistance(one, other, 1) <= 1 && long.length > 2 ? 2 : 3;
}

function isAbbreviation(short: string, long: string): boolean {
  if (short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;

  return at >= short.length;
}
