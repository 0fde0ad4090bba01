import { documentPath } from './document-path.ts';
import { fitted } from './entry.ts';
import {
  documentDistance,
  documentsFrom,
  findExact,
  lengthOfDocument,
  longestDocument,
} from './find-numbers.ts';
import { countOfPart, dialled, distanceOf, isSought } from './find-phones.ts';
import type { Finder } from './finder.ts';
import type { QueryNumber } from './parse-query.ts';
import { nextOf } from './rings.ts';

/** A number that was typed, made ready to be held against guests. */
export interface Wanted {
  readonly number: QueryNumber;
  /** As a telephone is dialled, in each way. */
  readonly phones: readonly string[];
  /** Of a document; nothing where nobody has one that begins so. */
  readonly path: Uint8Array | undefined;
  /** The places of those who have it as a membership or a room. */
  readonly members: ReadonlySet<number>;
  readonly lodgers: ReadonlySet<number>;
  /** How many profiles it leads to, at most. */
  readonly leadsTo: number;
}

const nobody: ReadonlySet<number> = new Set();

/** Makes a number ready. @param fields what may be searched by */
export function wantedOf(finder: Finder, number: QueryNumber, fields: number): Wanted {
  const { written, digits } = number;
  const path =
    fields & fitted.document && written.length <= longestDocument
      ? documentPath(written, finder.key)
      : undefined;

  const phones = fields & fitted.phone && digits !== undefined ? dialled(digits).filter(isSought) : [];
  const documents = path ? documentsFrom(finder, path) : 0;
  const members = fields & fitted.membership ? membersOf(finder, written) : nobody;
  const lodgers = (fields & fitted.room && finder.inRoom.get(written)) || nobody;
  const calls = phones.reduce((sum, phone) => sum + countOfPart(finder, phone), 0);

  return {
    number,
    phones,
    path: documents > 0 ? path : undefined,
    members,
    lodgers,
    leadsTo: calls + documents + members.size + lodgers.size,
  };
}

function membersOf(finder: Finder, written: string): ReadonlySet<number> {
  const members = new Set<number>();
  findExact(finder, `m${written}`, fitted.membership, (place) => {
    members.add(place);

    return true;
  });

  return members;
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
  const { phones, path, members, lodgers } = wanted;
  if (lodgers.size > 0 && lodgers.has(place)) return 1 + 256 * fitted.room;
  if (members.size > 0 && members.has(place)) return 1 + 256 * fitted.membership;
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
