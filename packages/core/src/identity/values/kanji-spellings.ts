import { hardened, kanjiReadings, withVowel } from './kanji-readings.ts';

/** So many ways to write a word are looked for. */
const mostSpellings = 8;
/** So many beginnings are tried for one word. */
const mostTried = 600;
/** No part of a name has more characters. */
const mostCharacters = 5;

/** The characters that are read so; made when the first word is looked for. */
let known: ReadonlyMap<string, readonly string[]> | undefined;
let longestReading = 0;

function kanjiReadAs(): ReadonlyMap<string, readonly string[]> {
  if (known) return known;
  const made = new Map<string, string[]>();
  for (const [kanji, readings] of kanjiReadings)
    for (const reading of readings) {
      longestReading = Math.max(longestReading, reading.length);
      const alike = made.get(reading);
      if (alike) alike.push(kanji);
      else made.set(reading, [kanji]);
    }
  known = made;

  return made;
}

/**
 * How a word can be written in kanji, of which the letters are known that `looseJapanese` leaves: `tanaka` is 田中. Only
 * such as have somebody's characters, every two that stand beside each other as well.
 */
export function kanjiSpellings(
  word: string,
  isSomebodys: (characters: string) => boolean,
): readonly string[] {
  const readAs = kanjiReadAs();
  const found = new Set<string>();
  let tried = 0;
  writeOn('', 0);

  return [...found];

  function writeOn(kanji: string, from: number): void {
    if (from === word.length) {
      if (isSomebodys(kanji.length === 1 ? kanji : kanji.slice(0, 2))) found.add(kanji);
      return;
    }
    if (kanji !== '' && word.startsWith('no', from)) writeBehind(kanji, from + 2); // 井上 inoue, 木下 kinoshita
    writeBehind(kanji, from);
  }

  function writeBehind(kanji: string, from: number): void {
    for (let to = Math.min(word.length, from + longestReading); to > from; to -= 1)
      for (const reading of readingsOf(kanji, from, to))
        for (const next of readAs.get(reading) ?? []) {
          tried += 1;
          if (tried > mostTried || found.size === mostSpellings) return;
          for (const written of next === kanji.slice(-1) ? [next, '々'] : [next])
            if (follows(kanji, written)) writeOn(kanji + written, to);
        }
  }

  /** What a reading that is heard there can be by itself. */
  function readingsOf(kanji: string, from: number, to: number): readonly string[] {
    const heard = word.slice(from, to);
    if (kanji === '') return [heard];
    const before = word.charAt(from - 1);

    return [heard, ...hardened(heard), ...withVowel(heard, before)];
  }

  /** Whether somebody's name goes on so. */
  function follows(kanji: string, next: string): boolean {
    if (kanji.length + next.length > mostCharacters) return false;
    const whole = kanji.slice(-1) + next;
    if (whole.length === 1) return isSomebodys(whole);
    for (let at = 0; at + 1 < whole.length; at += 1) if (!isSomebodys(whole.slice(at, at + 2))) return false;

    return true;
  }
}
