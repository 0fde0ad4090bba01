import type { Figure } from './figure.ts';
import { measureLifetime } from './value/lifetime.ts';

/** What a guest is worth: how fast models of who comes again are fitted, and all guests scored. */
export async function* measure(): AsyncGenerator<Figure> {
  yield* measureLifetime();
}
