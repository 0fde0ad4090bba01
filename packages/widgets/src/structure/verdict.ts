import type { Words } from '@innkeeper/core';
import { isEightyTwenty } from '@innkeeper/core/census';
import type { StructureData } from '../controllers/structure.ts';
import { countIn, shareIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';

/** Below so many guests a class holds one or two, and says nothing. */
const few = 10;

/** In one sentence: whether 80/20 holds here, or why nothing can be said. */
export function verdictOf(words: Words, { n, by, parts, pareto }: StructureData): string {
  if (n < few) return sayIn(words, 'structure/few', countIn(words, n));
  const holds = isEightyTwenty(pareto);
  if (holds === undefined) return sayIn(words, 'structure/no-sum', { by });
  const [core] = parts;
  if (core?.highest === parts.at(-1)?.lowest) return sayIn(words, 'structure/equal', { by });

  return sayIn(words, holds ? 'structure/holds' : 'structure/does-not-hold', {
    by,
    top: shareIn(words, core?.share ?? 0),
    guests: shareIn(words, core ? core.guests / n : 0),
    eighty: shareIn(words, pareto.forEighty ?? 0),
  });
}
