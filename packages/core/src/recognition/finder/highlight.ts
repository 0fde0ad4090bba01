import { foldText } from '../../shared/fold-text.ts';
import { editDistance } from './edit-distance.ts';
import { isCharacters } from './name-words.ts';
import { parseQuery } from './parse-query.ts';

/** Characters of a text that is shown. */
export interface Place {
  readonly start: number;
  readonly length: number;
}

/** Where in a shown name is what was typed, word by word; what was typed otherwise marks the whole word. */
export function placesInName(typed: string, shown: string): readonly Place[] {
  const { words } = parseQuery(typed);
  const found = words.flatMap((word) =>
    isCharacters(word) ? inCharacters(word, shown) : inWords(word, shown),
  );
  const distinct = new Map(found.map((place) => [`${place.start} ${place.length}`, place]));

  return [...distinct.values()].sort((one, other) => one.start - other.start);
}

/** Where in the shown end of a number are digits that were typed. */
export function placesInEnd(typed: string, end: string): readonly Place[] {
  return parseQuery(typed).numbers.some(({ written }) => written.endsWith(end.toUpperCase()))
    ? [{ start: 0, length: end.length }]
    : [];
}

function inCharacters(word: string, shown: string): readonly Place[] {
  const start = shown.indexOf(word);

  return start < 0 ? [] : [{ start, length: word.length }];
}

function inWords(word: string, shown: string): readonly Place[] {
  const parts = [...shown.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: text, index }) => ({
    text,
    start: index,
    folded: foldText(text).replaceAll(' ', ''),
  }));
  const begins = parts.filter(({ folded }) => folded.startsWith(word));
  if (begins.length > 0)
    return begins.map(({ text, start }) => ({ start, length: lengthOf(text, word.length) }));
  const within = parts.filter(({ folded }) => folded.length > 1 && word.includes(folded));
  const alike = parts.filter(({ folded }) => isAlike(word, folded));

  return (within.length > 0 ? within : alike).map(({ text, start }) => ({ start, length: text.length }));
}

/** How many characters as they are shown stand for so many folded letters. */
function lengthOf(text: string, letters: number): number {
  let length = 1;
  while (length < text.length && foldText(text.slice(0, length)).length < letters) length += 1;

  return length;
}

function isAlike(word: string, folded: string): boolean {
  const units = Uint16Array.from(folded, (sign) => sign.charCodeAt(0));

  return folded.length > 2 && editDistance(word, units, 0, units.length) <= 2;
}
