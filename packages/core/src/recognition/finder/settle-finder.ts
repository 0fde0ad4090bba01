import { soundBucket } from './add-entry.ts';
import { trim } from './column.ts';
import { compareWords, kindOf, wordCount, wordText } from './dictionary.ts';
import type { Finder } from './finder.ts';
import { isLive, placeCount } from './finder.ts';
import { eachDeletion, eachDocumentStep, eachExact, eachPhoneGram, eachWord } from './keys-of-place.ts';
import { gramCount, gramSizeFor } from './phone-grams.ts';
import type { EachPair } from './postings.ts';
import { settle } from './postings.ts';
import { compareIds } from './profile-ids.ts';

/** Puts everything in its order, so that questions are answered fastest: after a load, and when much was added. */
export function settleFinder(finder: Finder): void {
  const { ways, words, held } = finder;
  const places = inOrder(finder);
  ways.gramSize = gramSizeFor(places.length);
  ways.bits = bitsFor(Math.max(places.length, wordCount(words) * 4));
  const ofPlaces =
    (eachKey: (finder: Finder, place: number, visit: (key: number) => void) => void): EachPair =>
    (pair) => {
      for (const place of places) eachKey(finder, place, (key) => pair(key, place));
    };
  settle(ways.byWord, wordCount(words), ofPlaces(eachWord));
  settle(ways.byGram, gramCount(ways.gramSize), ofPlaces(eachPhoneGram));
  settle(ways.byDocument, 1 << ways.bits, ofPlaces(eachDocumentStep));
  settle(ways.byExact, 1 << ways.bits, ofPlaces(eachExact));
  settleWords(finder);
  ways.settledTo = placeCount(finder);
  for (const column of [held.flags, held.roots, held.rings, held.lastDays, held.arrivals, held.scopes])
    trim(column);
  for (const { starts, items } of [held.words, held.phones, held.documents, held.exact]) {
    trim(starts);
    trim(items);
  }
  for (const column of [words.text, words.starts, words.kinds, words.uses, held.ids.words]) trim(column);
}

function settleWords(finder: Finder): void {
  const { ways, words } = finder;
  const searched: number[] = [];
  for (let word = 0; word < wordCount(words); word += 1)
    if (words.kinds.values[word] === kindOf.word && (words.uses.values[word] ?? 0) > 0) searched.push(word);
  settle(ways.byDeletion, 1 << ways.bits, (pair) => {
    for (const word of searched) eachDeletion(finder, word, (bucket) => pair(bucket, word));
  });
  const sounds = searched.map((word) => soundBucket(finder, wordText(words, word)));
  settle(ways.bySound, 1 << ways.bits, (pair) => {
    for (const [at, word] of searched.entries()) pair(sounds[at] ?? 0, word);
  });
  ways.sorted = Int32Array.from(searched).sort((one, other) => compareWords(words, one, other));
  ways.sortedTo = wordCount(words);
}

/** The places in use: who is in the house first, then who left last, then by id. */
function inOrder(finder: Finder): Int32Array {
  const { lastDays, ids } = finder.held;
  const places = new Int32Array(finder.live);
  let length = 0;
  for (let place = 0; place < placeCount(finder); place += 1)
    if (isLive(finder, place)) {
      places[length] = place;
      length += 1;
    }
  const rank = (place: number): number =>
    finder.rooms.has(place) ? 0x7fffffff : (lastDays.values[place] ?? 0);

  return places.sort((one, other) => rank(other) - rank(one) || compareIds(ids, one, other));
}

/** Two buckets for each of so many things. */
function bitsFor(count: number): number {
  return Math.min(22, Math.max(12, Math.ceil(Math.log2(count + 1))));
}
