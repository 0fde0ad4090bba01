import type { Column } from './column.ts';
import { reserve } from './column.ts';

/** What a digit counts in a gram: ten digits and "the end". */
const base = 11;

/** How many digits a gram has: few in a small house, so that little stands empty, more where many share them. */
export function gramSizeFor(profiles: number): number {
  return profiles > 30_000 ? 6 : 4;
}

/** How many grams of so many digits there are. */
export function gramCount(gramSize: number): number {
  return base ** gramSize;
}
/** The shortest part of a number that is looked for. */
export const shortestPart = 4;

/** Part of a number: where it begins, and how many digits of it choose the profiles. */
export type Window = readonly [at: number, size: number];

/** The grams that begin with some digits: from the first to the last (exclusive). */
export function gramsOf(digits: string, [at, size]: Window, gramSize: number): readonly [number, number] {
  let code = 0;
  for (let offset = 0; offset < size; offset += 1) code = code * base + digits.charCodeAt(at + offset) - 47;
  const span = base ** (gramSize - size);

  return [code * span, (code + 1) * span];
}

/** Writes every gram of a number that begins where at least four digits are left. */
export function writeGrams(
  digits: Uint8Array,
  { from, to, gramSize }: { readonly from: number; readonly to: number; readonly gramSize: number },
  grams: Column<Int32Array>,
): void {
  const count = to - from - shortestPart + 1;
  if (count <= 0) return;
  const values = reserve(grams, count);
  const span = base ** (gramSize - 1);
  let next = grams.length;
  let code = 0;
  for (let at = from; at < from + gramSize - 1; at += 1)
    code = code * base + (at < to ? (digits[at] ?? 0) + 1 : 0);
  for (let last = from + gramSize - 1; next < grams.length + count; last += 1) {
    code = (code % span) * base + (last < to ? (digits[last] ?? 0) + 1 : 0);
    values[next] = code;
    next += 1;
  }
  grams.length = next;
}
