import type { Counts } from '../values/people.ts';
import type { WordBags } from '../values/word-bags.ts';
import { bitsIn } from './bits-in.ts';
import { editDistance } from './edit-distance.ts';
import { levelCache } from './level-cache.ts';

/** Compares the words and the numbers of two texts of one list. */
export interface BagComparer {
  /** 1 same, 2 the same words but for typos, 3 most, 4 some, 5 different; by how much each word says. */
  words(one: number, other: number): number;
  /** 0 where one has none, 1 one number in common, 2 a typo, 3 different. */
  numbers(one: number, other: number): number;
}

/** Makes a comparer; a word says the more, the fewer texts it stands in. */
export function bagComparer(bags: WordBags, counts: Counts): BagComparer {
  const bits = bitsOfWords(bags, counts);
  const words = bags.words();
  const numbers = bags.numbers();
  const used = new Uint8Array(64);
  const { lengths, letters } = shapesOf(bags);
  const cache = levelCache((one, other) => Number(areSimilar(bags.wordOf(one), bags.wordOf(other))), {
    values: lengths.length,
  });
  /** Two slips add or take away at most four letters: most words need no closer look. */
  const isSimilar = (one: number, other: number): boolean => {
    const apart = (lengths[one] as number) - (lengths[other] as number);
    if (apart > 2 || apart < -2) return false;

    return (
      bitsIn((letters[one] as number) ^ (letters[other] as number)) <= 4 && cache.levelOf(one, other) === 1
    );
  };

  return {
    words(one, other) {
      if (one === other || bags.bagOf(one) === bags.bagOf(other))
        return bags.from(one) === bags.from(one + 1) ? 0 : 1;
      const from = bags.from(one);
      const to = bags.from(one + 1);
      const begin = bags.from(other);
      const end = bags.from(other + 1);
      if (from === to || begin === end) return 0;
      let mine = 0;
      let theirs = 0;
      let found = 0;
      used.fill(0, 0, end - begin);
      for (let at = begin; at < end; at += 1) theirs += bits[words[at] as number] as number;
      for (let at = from; at < to; at += 1) {
        const word = words[at] as number;
        const weight = bits[word] as number;
        mine += weight;
        let fit = -1;
        for (let place = begin; place < end && fit < 0; place += 1)
          if (words[place] === word && used[place - begin] === 0) fit = place;
        for (let place = begin; place < end && fit < 0; place += 1)
          if (used[place - begin] === 0 && isSimilar(word, words[place] as number)) fit = place;
        if (fit < 0) continue;
        used[fit - begin] = 1;
        found += Math.min(weight, bits[words[fit] as number] as number);
      }
      const small = found / Math.min(mine, theirs);
      const large = found / Math.max(mine, theirs);
      if (small > 0.85) return large > 0.85 ? 2 : 3;
      if (large > 0.45) return 3;

      return small > 0.3 ? 4 : 5;
    },
    numbers(one, other) {
      const from = bags.numbersFrom(one);
      const to = bags.numbersFrom(one + 1);
      const begin = bags.numbersFrom(other);
      const end = bags.numbersFrom(other + 1);
      if (from === to || begin === end) return 0;
      for (let at = from; at < to; at += 1)
        for (let place = begin; place < end; place += 1) if (numbers[at] === numbers[place]) return 1;

      return 3;
    },
  };
}

/** How many bits each word says, at least half a bit. */
function bitsOfWords(bags: WordBags, counts: Counts): Float64Array {
  const texts = new Float64Array(bags.wordCount());
  let all = 20;
  const words = bags.words();
  for (let text = 1; text < bags.size(); text += 1) {
    const count = counts[text] as number;
    all += count;
    for (let at = bags.from(text); at < bags.from(text + 1); at += 1) {
      const word = words[at] as number;
      texts[word] = (texts[word] as number) + count;
    }
  }

  return texts.map((count) => Math.max(0.5, Math.min(16, Math.log2(all / (count + 0.5)))));
}

function areSimilar(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  if (length < 3) return false;
  const limit = length > 6 ? 2 : 1;

  return editDistance(one, other, limit) <= limit;
}

/** The length and the letters of every word, to tell at a glance that two have nothing in common. */
function shapesOf(bags: WordBags): { readonly lengths: Uint8Array; readonly letters: Int32Array } {
  const lengths = new Uint8Array(bags.wordCount());
  const letters = new Int32Array(bags.wordCount());
  for (let word = 1; word < lengths.length; word += 1) {
    const text = bags.wordOf(word);
    lengths[word] = Math.min(255, text.length);
    for (let at = 0; at < text.length; at += 1)
      letters[word] = (letters[word] as number) | (1 << (text.charCodeAt(at) % 31));
  }

  return { lengths, letters };
}
