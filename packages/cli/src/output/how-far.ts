import type { Desk } from '../desk.ts';

/** Tells a person how far it is, at most once in two seconds. */
export function howFar(
  { world, tell, say }: Desk,
  words: 'resolve/reading' | 'resolve/comparing' | 'resolve/house-share' | 'import/counted',
): (share: number) => void {
  let last = world.now().getTime();

  return (share) => {
    const now = world.now().getTime();
    if (now - last < 2000) return;
    last = now;
    tell(say(words, { share: Math.floor(share * 100) }));
  };
}
