import type { Reader } from '../../ports/store.ts';
import type { PackedGuest } from '../../reports/packed-lines.ts';
import type { ReportedHouse } from '../../reports/reported-house.ts';
import {
  createReportedHouse,
  dropReported,
  putReported,
  trimReported,
} from '../../reports/reported-house.ts';
import { renamed } from '../../shared/id.ts';
import { ownText } from '../../shared/own-text.ts';
import { censusHead } from '../census/keep-census.ts';
import { pagesOf } from '../census/load-census.ts';
import { rootsTouched } from '../census/roots-touched.ts';
import { unfolded } from '../guests/kept-cells.ts';
import { headOf } from '../house/audit.ts';
import type { House } from '../house/house.ts';
import { touchesAfter } from '../house/touched.ts';

/** What reports count of everybody, as this process holds it. */
export interface ReportedBook {
  readonly house: ReportedHouse;
  /** The guest whom a profile that brought somebody belongs to now. */
  readonly rootOf: ReadonlyMap<string, string>;
}

interface Held {
  readonly house: ReportedHouse;
  readonly key: string;
  number: number;
  rootOf: ReadonlyMap<string, string>;
  /** How many changes the map above has seen. */
  mapped: number;
}

/** How many guests are read at a time. */
const atOnce = 2000;
const books = new WeakMap<House, Promise<Held>>();

/**
 * What reports count, as of the last change: read once, then only whoever changed. It is kept beside the census, and is
 * as far as the census.
 */
export function reportedBook(house: House): Promise<ReportedBook> {
  const next = (books.get(house) ?? Promise.resolve(undefined))
    .catch(() => undefined)
    .then((held) => current(house, held));
  books.set(house, next);

  return next;
}

async function current(house: House, known: Held | undefined): Promise<Held> {
  await house.census?.population(); // what is kept of everybody is then as far as the house
  const scope = { tenant: house.tenant };
  if (known && (await house.store.read(scope, (rows) => catchUp(house, rows, known)))) return known;
  const head = await house.store.read(scope, (rows) => headOf(rows, censusHead));
  const held: Held = {
    house: createReportedHouse(),
    key: head.hash ?? '',
    number: head.number,
    rootOf: new Map(),
    mapped: -1,
  };
  await readEverybody(house, held.house);
  await house.store.read(scope, (rows) => catchUp(house, rows, held));

  return held;
}

async function readEverybody(house: House, reported: ReportedHouse): Promise<void> {
  for await (const { rootId, body } of pagesOf(house, 'reported', ['rootId', 'body'], atOnce)) {
    for (const [at, id] of rootId.entries())
      putReported(reported, ownText(renamed('guest', id)), unfolded<PackedGuest>(body[at]));
    await house.breathe?.();
  }
  trimReported(reported);
}

/** Reads whoever changed since; `false` where everything is to be read anew. */
async function catchUp(house: House, rows: Reader, held: Held): Promise<boolean> {
  const head = await headOf(rows, censusHead);
  if (head.hash !== held.key) return false;
  const touches = head.number === held.number ? [] : await touchesAfter(rows, held.number);
  const ids =
    touches &&
    (await rootsTouched(
      { rows, tenant: house.tenant },
      touches.filter(({ number }) => number <= head.number),
    ));
  if (!ids) return false;
  const found = new Map(
    (await rows.where('reported', 'rootId', ids)).map(({ rootId, body }) => [rootId, body as PackedGuest]),
  );
  for (const id of ids) {
    const told = found.get(id);
    if (told) putReported(held.house, renamed('guest', id), told);
    else dropReported(held.house, renamed('guest', id));
  }
  held.number = head.number;
  if (held.mapped !== held.house.changes) await mapRoots(rows, held);

  return true;
}

/** Whoever brought somebody may have become another guest since. */
async function mapRoots(rows: Reader, held: Held): Promise<void> {
  const ids = new Set(held.house.people.flatMap((person) => person?.broughtBy ?? []));
  const roots = ids.size === 0 ? [] : await rows.where('root', 'profileId', [...ids]);
  held.rootOf = new Map(roots.map(({ profileId, rootId }) => [profileId, rootId]));
  held.mapped = held.house.changes;
}
