import { documentPath } from './document-path.ts';
import { fitted } from './entry.ts';
import { documentDistance, lengthOfDocument, longestDocument } from './find-numbers.ts';
import { dialled, distanceOf, isSought } from './find-phones.ts';
import type { Finder } from './finder.ts';
import { spanOf } from './finder.ts';
import { hashText, secondSeed } from './mix.ts';
import type { QueryNumber } from './parse-query.ts';
import { nextOf } from './rings.ts';

/** A number that was typed, made ready to be held against guests. */
export interface Wanted {
  readonly number: QueryNumber;
  /** As a telephone is dialled, in each way. */
  readonly phones: readonly string[];
  readonly path: Uint8Array | undefined;
  /** Of a membership. */
  readonly hashes: readonly [number, number] | undefined;
  readonly hasRoom: boolean;
}

/** Makes a number ready. @param fields what may be searched by */
export function wantedOf({ key }: Finder, number: QueryNumber, fields: number): Wanted {
  const { written, digits } = number;
  const membership = `m${written}`;

  return {
    number,
    phones: fields & fitted.phone && digits !== undefined ? dialled(digits).filter(isSought) : [],
    path:
      fields & fitted.document && written.length <= longestDocument ? documentPath(written, key) : undefined,
    hashes:
      fields & fitted.membership
        ? [hashText(membership) | 0, hashText(membership, secondSeed) | 0]
        : undefined,
    hasRoom: (fields & fitted.room) !== 0,
  };
}

/** How a guest has a number: how far it is, plus one, and 256 times what fits; 0 where the guest does not have it. */
export function numberAt(finder: Finder, root: number, wanted: Wanted): number {
  let best = 0;
  let at = root;
  do {
    best = nearer(best, numberIn(finder, at, wanted));
    at = nextOf(finder.held, at);
  } while (at !== root);

  return best;
}

function numberIn(finder: Finder, place: number, wanted: Wanted): number {
  const { number, phones, path, hashes, hasRoom } = wanted;
  if (hasRoom && finder.rooms.get(place) === number.written) return 1 + 256 * fitted.room;
  if (hashes && holdsExact(finder, place, hashes)) return 1 + 256 * fitted.membership;
  let best = 0;
  if (path) {
    const length = lengthOfDocument(finder, place, path);
    const distance = length === 0 ? -1 : documentDistance(path.length, length);
    if (distance >= 0) best = distance + 1 + 256 * fitted.document;
  }
  for (const phone of phones) {
    const distance = distanceOf(finder, place, phone, 0);
    if (distance >= 0) best = nearer(best, distance + 1 + 256 * fitted.phone);
  }

  return best;
}

function nearer(one: number, other: number): number {
  if (one === 0 || other === 0) return one + other;

  return (other & 255) < (one & 255) ? other : one;
}

/** Whether a place has an address, mailbox or membership of these hashes. */
function holdsExact(
  { held: { exact } }: Finder,
  place: number,
  [first, second]: readonly [number, number],
): boolean {
  const { values } = exact.items;
  const [from, to] = spanOf(exact, place);
  for (let at = from; at < to; at += 2) if (values[at] === first && values[at + 1] === second) return true;

  return false;
}
