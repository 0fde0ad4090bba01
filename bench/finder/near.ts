import type { Known } from './people.ts';
import { spellings } from './people.ts';

/** How many letters or digits apart what was typed is from a guest's name or number: the smaller, the likelier meant. */
export function apart(guest: Known, text: string): number {
  if (!/\d/.test(text)) return Math.min(...spellings(guest).map((name) => edits(plain(name), text)));
  const digits = guest.phone.slice(1);
  let least = Number.POSITIVE_INFINITY;
  for (let from = 0; from + text.length <= digits.length; from += 1)
    least = Math.min(least, [...text].filter((digit, at) => digit !== digits[from + at]).length);

  return least;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^a-z ]/gi, '')
    .toLowerCase();
}

/** Letters added, left out, changed, or swapped with their neighbour. */
function edits(one: string, other: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[row - 1] === other[at - 1];
      next[at] = Math.min(
        (last[at] ?? 0) + 1,
        (next[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (row > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1])
        next[at] = Math.min(next[at] ?? 0, (before[at - 2] ?? 0) + 1);
    }
    [before, last] = [last, next];
  }

  return last[other.length] ?? 0;
}
