import type { Finder } from './finder.ts';
import { placeCount } from './finder.ts';
import { eachWord } from './keys-of-place.ts';
import { guestOf, isOneOfSeveral, nextOf } from './rings.ts';
import { signOf } from './signs.ts';

/** Gives each profile of a guest who has several the signs of the words of all. */
export function settleSigns(finder: Finder): void {
  const { several, signs } = finder.held;
  const count = placeCount(finder);
  for (let root = 0; root < count; root += 1) {
    if (!isOneOfSeveral(several.values, root) || guestOf(finder.held, root) !== root) continue;
    let all = 0;
    eachOfGuest(finder, root, (place) => {
      all |= signsOf(finder, place);
    });
    eachOfGuest(finder, root, (place) => {
      signs.values[place] = all;
    });
  }
}

function eachOfGuest({ held }: Finder, root: number, visit: (place: number) => void): void {
  let at = root;
  do {
    visit(at);
    at = nextOf(held, at);
  } while (at !== root);
}

function signsOf(finder: Finder, place: number): number {
  let signs = 0;
  eachWord(finder, place, (word) => {
    signs |= signOf(finder, word);
  });

  return signs;
}
