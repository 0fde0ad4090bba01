import type { Told } from '../shared/live-source.ts';
import type { Round } from './round.ts';

/** Keeps what a system told of its own accord; when this is fulfilled it may be told that it was heard. */
export async function keepTold(
  { api, system, keep }: Round,
  { items = [], letters = [] }: Told,
): Promise<void> {
  if (letters.length > 0) await api.keepSync({ letters: letters.map((letter) => ({ system, ...letter })) });
  if (items.length > 0) await keep(items);
}
