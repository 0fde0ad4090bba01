import { checkOf, eachHolder, enoughWithin } from './check-parts.ts';
import type { Collection } from './collect.ts';
import type { Finder } from './finder.ts';
import type { Patience } from './held-parts.ts';
import { heldParts } from './held-parts.ts';
import { joinNumbers } from './join-numbers.ts';
import { joinWords } from './join-words.ts';
import type { Reading } from './readings.ts';

/** How a reading is answered. */
export interface JoinOptions {
  readonly fields: number;
  readonly found: Collection;
  readonly patience: Patience;
}

/** How much of its patience a question keeps, where words are only perhaps written together, for those misspelt. */
const keptForOthers = 0.8;

/** So few profiles are looked at one by one. */
const fewHolders = 300;

/** Takes every guest in whom all parts of a reading fit; the rarest part leads. */
export function joinParts(finder: Finder, reading: Reading, options: JoinOptions): void {
  const { patience, found } = options;
  if (patience.looks <= 0 || found.isFullWithin(reading.penalty)) return;
  const isGuess = reading.isFallback && reading.slips === 0;
  const kept = isGuess ? patience.looks * keptForOthers : 0;
  patience.looks -= kept;
  joinAll(finder, reading, options);
  patience.looks = kept + Math.max(0, patience.looks);
}

function joinAll(finder: Finder, reading: Reading, options: JoinOptions): void {
  const { patience, found } = options;
  const parts = heldParts(finder, reading, patience);
  const [first, second, ...more] = parts;
  if (!first) return;
  if (reading.numbers.length > 0) joinNumbers(finder, reading, { ...options, parts });
  else if (second && first.holders > fewHolders)
    joinWords(finder, reading, { ...options, first, second, more });
  else {
    const check = checkOf(finder, reading, { parts: parts.slice(1), lead: [first], found, patience });
    eachHolder(finder, first.part, {
      patience,
      take: check.take,
      isFullWithin: enoughWithin(reading, found),
    });
    check.end();
  }
}
