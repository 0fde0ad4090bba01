import type { ImportCounts } from '@innkeeper/core';
import { padTo, widthOf } from '@innkeeper/core';
import type { Say } from '../words/words.ts';

/** What became of the records of an import, one line each; what did not happen is left out, but for the new ones. */
export function countLines(counts: ImportCounts, say: Say): readonly string[] {
  const lines = (['new', 'changed', 'same', 'older', 'refused', 'forgotten'] as const)
    .filter((what) => what === 'new' || counts[what] > 0)
    .map((what) => ({ words: say(`count/${what}`), count: counts[what].toLocaleString('en') }));
  const [words, digits] = [
    Math.max(...lines.map((line) => widthOf(line.words))),
    Math.max(...lines.map(({ count }) => count.length)),
  ];

  return lines.map((line) => `  ${padTo(line.words, words)}  ${line.count.padStart(digits)}`);
}
