import { soundBucket } from './add-entry.ts';
import type { Column } from './column.ts';
import { append, trim } from './column.ts';
import { compareWords, isSaid, wordCount, wordText } from './dictionary.ts';
import type { Finder } from './finder.ts';
import { placeCount, wordMask } from './finder.ts';
import type { WriteKeys } from './keys-of-place.ts';
import { documentBuckets, eachDeletion, exactBuckets, phoneGrams } from './keys-of-place.ts';
import { forgetParts } from './name-parts.ts';
import { orderPlaces } from './order-places.ts';
import { gramCount, gramSizeFor } from './phone-grams.ts';
import { settle, settleLists } from './postings.ts';
import { settleSigns } from './settle-signs.ts';
import { pairBits } from './word-pairs.ts';

/** Puts everything in its order, so that questions are answered fastest: after a load, and when much was added. */
export function settleFinder(finder: Finder): void {
  const { ways, words, held } = finder;
  orderPlaces(finder);
  settleSigns(finder);
  forgetParts(finder.parts);
  const count = placeCount(finder);
  ways.gramSize = gramSizeFor(count);
  ways.bits = bitsFor(count);
  const ofPlaces = (keys: number, write: WriteKeys) => ({
    keys,
    count,
    write: (place: number, some: Column<Int32Array>) => write(finder, place, some),
  });
  settleLists(ways.byWord, wordCount(words), {
    starts: held.words.starts.values,
    keys: held.words.items.values,
    mask: wordMask,
  });
  settle(ways.byGram, ofPlaces(gramCount(ways.gramSize), phoneGrams));
  settle(ways.byDocument, ofPlaces(1 << ways.bits, documentBuckets));
  settle(ways.byExact, ofPlaces(1 << ways.bits, exactBuckets));
  ways.pairs = pairBits(finder);
  settleWords(finder);
  ways.settledTo = count;
  for (const column of [words.text, words.starts, words.kinds, words.uses]) trim(column);
}

function settleWords(finder: Finder): void {
  const { ways, words } = finder;
  const count = wordCount(words);
  const isSearched = (word: number): boolean => isSaid(words, word) && (words.uses.values[word] ?? 0) > 0;
  const searched: number[] = [];
  for (let word = 0; word < count; word += 1) if (isSearched(word)) searched.push(word);
  ways.wordBits = bitsFor(searched.length * 16);
  const keys = 1 << ways.wordBits;
  settle(ways.byDeletion, {
    keys,
    count,
    write: (word, some) => {
      if (isSearched(word)) eachDeletion(finder, word, (bucket) => append(some, bucket));
    },
  });
  const sounds = new Int32Array(count);
  for (const word of searched) sounds[word] = soundBucket(finder, wordText(words, word));
  settle(ways.bySound, {
    keys,
    count,
    write: (word, some) => {
      if (isSearched(word)) append(some, sounds[word] ?? 0);
    },
  });
  ways.sorted = Int32Array.from(searched).sort((one, other) => compareWords(words, one, other));
  ways.sortedTo = count;
}

/** One or two buckets for each of so many things. */
function bitsFor(count: number): number {
  return Math.min(22, Math.max(12, Math.ceil(Math.log2(count + 1))));
}
