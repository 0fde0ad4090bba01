import { documentPath } from './document-path.ts';
import { fitted } from './entry.ts';
import { findPhones, findSlippedPhones } from './find-phones.ts';
import type { Finder } from './finder.ts';
import { spanOf } from './finder.ts';
import type { PathPart } from './keys-of-place.ts';
import { bucketOfPath, documentSteps } from './keys-of-place.ts';
import { hashText, secondSeed } from './mix.ts';
import type { QueryNumber } from './parse-query.ts';
import { countOf, each } from './postings.ts';

/** Takes a profile that fits, and with what. @returns whether to go on with those that come later at this distance */
export type TakePlace = (place: number, by: number, distance: number) => boolean;

/** How numbers are looked for. */
export interface Seeking {
  /** What may be searched by. */
  readonly fields: number;
  readonly take: TakePlace;
  /** Whether a profile may be meant at all: asked before what is held is compared. @defaultValue everybody */
  readonly mayFit?: (place: number) => boolean;
  /** How many profiles are looked at by part of a telephone number, and by part of a document. */
  readonly most?: number;
}

/** Calls with every profile that has the number: a room, a membership, a document or its beginning, a telephone. */
export function findNumber(finder: Finder, { written, digits }: QueryNumber, seeking: Seeking): void {
  const { fields, take } = seeking;
  if (fields & fitted.room)
    for (const place of finder.inRoom.get(written) ?? []) if (!take(place, fitted.room, 0)) break;
  if (fields & fitted.membership) findExact(finder, `m${written}`, fitted.membership, take);
  if (fields & fitted.document) findDocuments(finder, written, seeking);
  if (fields & fitted.phone && digits !== undefined) findPhones(finder, digits, seeking);
}

/** Calls with every profile whose telephone differs from what was typed in one digit. */
export function findSlippedNumber(
  finder: Finder,
  { digits }: QueryNumber,
  fields: number,
  take: TakePlace,
): void {
  if (fields & fitted.phone && digits !== undefined) findSlippedPhones(finder, digits, take);
}

/** Calls with every profile that has the address, or, while its domain is being typed, the mailbox. */
export function findEmail(finder: Finder, email: string, take: TakePlace): void {
  findExact(finder, `e${email}`, fitted.email, take);
  findExact(finder, `b${email.slice(0, email.indexOf('@'))}`, fitted.email, (place, by) =>
    take(place, by, 2),
  );
}

/** Calls with every profile that has this address (`e…`), mailbox (`b…`) or membership (`m…`), until it is told to stop. */
export function findExact(finder: Finder, text: string, by: number, take: TakePlace): void {
  const [first, second] = [hashText(text) | 0, hashText(text, secondSeed) | 0];
  const { items } = finder.held.exact;
  each(finder.ways.byExact, first >>> (32 - finder.ways.bits), (place) => {
    const [from, to] = spanOf(finder.held.exact, place);
    for (let at = from; at < to; at += 2)
      if (items.values[at] === first && items.values[at + 1] === second) return take(place, by, 0);

    return true;
  });
}

const anybody = (): boolean => true;

/** How many profiles one beginning is looked for in: where more begin so (a region's identity cards), nobody is meant. */
const mostLooks = 1500;
/** Beside a name each counts so many times. */
const comparedBeside = 3;

/** Nobody types more of a document than this without meaning all of it, where somebody has it just so. */
const longestBeginning = 9;

/** The longest number of a document that is looked for. */
export const longestDocument = 40;

/** How far a document of this length is from what was typed of it; −1 where that is too little. */
export function documentDistance(typed: number, held: number): number {
  if (typed === held) return 0;
  if (typed < documentSteps[0]) return -1;

  return typed < 6 ? 2 : 1;
}

function findDocuments(
  finder: Finder,
  written: string,
  { take, mayFit = anybody, most = mostLooks }: Seeking,
): void {
  if (written.length > longestDocument) return;
  const path = documentPath(written, finder.key);
  let looks = 0;
  let compared = 0;
  let isHeld = false;
  const goesOn = (): boolean => looks < most && compared < mostLooks;
  const look = (length: number, isWhole: boolean): void => {
    each(finder.ways.byDocument, bucketIn(finder.ways, path, { from: 0, length, isWhole }), (place) => {
      looks += 1;
      if (!mayFit(place)) return goesOn();
      compared += mayFit === anybody ? 1 : comparedBeside;
      const held = lengthOfDocument(finder, place, path);
      if (held === 0 || (held === path.length) !== isWhole) return goesOn();

      isHeld ||= isWhole;

      return take(place, fitted.document, documentDistance(path.length, held)) && goesOn();
    });
  };
  look(path.length, true);
  if (isHeld && written.length >= longestBeginning) return;
  const step = stepOf(path);
  if (step > 0) look(step, false);
}

function bucketIn(ways: Finder['ways'], path: Uint8Array, part: PathPart): number {
  return bucketOfPath(path, part) >>> (32 - ways.bits);
}

/** By how many of its first characters a document is found that begins so; 0 where they are too few. */
function stepOf({ length }: Uint8Array): number {
  return documentSteps.findLast((size) => size <= length) ?? 0;
}

/** How many documents there may be that are this one or begin so. */
export function documentsFrom({ ways }: Finder, path: Uint8Array): number {
  const count = (length: number, isWhole: boolean): number =>
    countOf(ways.byDocument, bucketIn(ways, path, { from: 0, length, isWhole }));
  const step = stepOf(path);

  return count(path.length, true) + (step > 0 ? count(step, false) : 0);
}

/** The length of the document of a place that begins with this path; 0 where there is none. */
export function lengthOfDocument({ held }: Finder, place: number, path: Uint8Array): number {
  const { values } = held.documents.items;
  const [from, to] = spanOf(held.documents, place);
  for (let at = from; at < to; at += 1 + (values[at] ?? 0)) {
    if ((values[at] ?? 0) < path.length) continue;
    let same = 0;
    while (same < path.length && values[at + 1 + same] === path[same]) same += 1;
    if (same === path.length) return values[at] ?? 0;
  }

  return 0;
}
