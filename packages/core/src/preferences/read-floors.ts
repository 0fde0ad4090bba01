import type { ReadWish } from './parse-wish.ts';

type Bound = readonly [pattern: RegExp, operator: 'at-least' | 'at-most', shift: number];

/** 以上 and "or higher" count the floor itself; "above" and "below" do not. */
const bounds: readonly Bound[] = [
  [/(\d{1,3})\s*[层楼]\s*(?:以上|及以上|或以上|往上)/u, 'at-least', 0],
  [/(\d{1,3})\s*[层楼]\s*(?:以下|及以下|或以下|往下)/u, 'at-most', 0],
  [
    /(?:floor\s+)?(\d{1,3})(?:st|nd|rd|th)?(?:\s+floor)?\s+(?:or|and)\s+(?:higher|above|up)\b/u,
    'at-least',
    0,
  ],
  [
    /(?:floor\s+)?(\d{1,3})(?:st|nd|rd|th)?(?:\s+floor)?\s+(?:or|and)\s+(?:lower|below|down)\b/u,
    'at-most',
    0,
  ],
  [
    /(?:at least|not below|from)\s+(?:the\s+)?(?:floor\s+)?(\d{1,3})(?:st|nd|rd|th)?(?:\s+floor)?\b/u,
    'at-least',
    0,
  ],
  [
    /(?:at most|not above|up to)\s+(?:the\s+)?(?:floor\s+)?(\d{1,3})(?:st|nd|rd|th)?(?:\s+floor)?\b/u,
    'at-most',
    0,
  ],
  [
    /(?:above|over|higher than)\s+(?:the\s+)?(?:floor\s+)?(\d{1,3})(?:st|nd|rd|th)?(?:\s+floor)?\b/u,
    'at-least',
    1,
  ],
  [
    /(?:below|under|lower than)\s+(?:the\s+)?(?:floor\s+)?(\d{1,3})(?:st|nd|rd|th)?(?:\s+floor)?\b/u,
    'at-most',
    -1,
  ],
  [/floor\s*(?:≥|>=)\s*(\d{1,3})/u, 'at-least', 0],
  [/floor\s*(?:≤|<=)\s*(\d{1,3})/u, 'at-most', 0],
];

/** Takes the floors out of a folded text: what is left is read word by word. */
export function readFloors(text: string): { readonly wishes: readonly ReadWish[]; readonly rest: string } {
  const wishes: ReadWish[] = [];
  let rest = text;
  for (const [pattern, operator, shift] of bounds) {
    const match = pattern.exec(rest);
    if (!match || !speaksOfFloors(match[0])) continue;
    wishes.push({
      preference: { attribute: 'room.floor', operator, value: Number(match[1]) + shift, stance: 'like' },
      words: match[0].trim(),
    });
    rest = rest.replace(match[0], ' ');
  }

  return { wishes, rest };
}

function speaksOfFloors(words: string): boolean {
  return /floor|\d(?:st|nd|rd|th)|[层楼]/u.test(words);
}
