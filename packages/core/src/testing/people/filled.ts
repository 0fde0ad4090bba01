import { below, type Random } from '../chance/random.ts';

const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** A pattern with its `#` replaced by digits and its `@` by letters. */
export function filled(random: Random, pattern: string): string {
  let text = '';
  for (const mark of pattern) {
    if (mark === '#') text += below(random, 10);
    else if (mark === '@') text += letters[below(random, letters.length)];
    else text += mark;
  }

  return text;
}
