import { randomOf } from '../chance/random.ts';
import { stream } from '../chance/stream.ts';
import type { Gender } from './name.ts';

/** A person's place in a family that travels together: one address, one telephone at home. */
export interface Household {
  /** The number of the first person of the family. */
  readonly head: number;
  readonly role: 'head' | 'spouse' | 'child';
  /** The person's own. */
  readonly gender: Gender;
}

const blockSize = 4;

/** The family of a person: one block of four numbers in six holds one, of two to four people. */
export function householdOf(seed: number, index: number): Household | undefined {
  const block = Math.floor(index / blockSize);
  const place = index % blockSize;
  const random = randomOf(seed, stream.household, block);
  if (random() >= 1 / 6) return undefined;

  const size = 2 + Math.floor(random() * 3);
  if (place >= size) return undefined;

  const headIsMan = random() < 0.55;
  const childIsGirl = [random(), random()][place - 2] ?? 0;
  const head = block * blockSize;
  if (place === 0) return { head, role: 'head', gender: headIsMan ? 'male' : 'female' };
  if (place === 1) return { head, role: 'spouse', gender: headIsMan ? 'female' : 'male' };

  return { head, role: 'child', gender: childIsGirl < 0.5 ? 'female' : 'male' };
}
