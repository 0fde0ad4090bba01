import type { Day } from '../../shared/day.ts';
import { foldText } from '../../shared/fold-text.ts';
import type { ReadCall } from '../house/call.ts';
import { hotelDay } from '../house/hotel-day.ts';
import { knownSettings } from '../house/settings-use-cases.ts';
import { findInMemory } from './find-in-memory.ts';
import type { Found } from './find-in-store.ts';
import { findInStore } from './find-in-store.ts';
import { findNearby } from './find-nearby.ts';
import type { FindQuestion } from './find-question.ts';
import { questionOf } from './find-question.ts';
import type { FindInput, FindOutput, GuestHit } from './find-types.ts';
import type { HitOptions, RankedHit } from './guest-hit.ts';
import { hitOf } from './guest-hit.ts';
import { loadFound } from './load-found.ts';

type Asked = FindInput & { readonly day: Day };

/** Finds guests, those in the house first, then who arrives, then who was here last. @throws `document/malformed` */
export async function findGuests(call: ReadCall, input: FindInput): Promise<FindOutput> {
  const { property, locale = 'en', limit = 8 } = input;
  const settings = await knownSettings(call);
  const desk = settings.properties.find(({ id }) => id === property) ?? settings.properties[0];
  const asked: Asked = { ...input, day: input.day ?? hotelDay(call, desk) };
  const question = await questionOf(call, asked);
  const scan = question.scan && { format: question.scan.format, problems: question.scan.problems };
  const options: HitOptions = { locale, day: asked.day, typed: question.text, ...(property && { property }) };
  const found = question.isOpen ? await findNearby(call, asked) : await lookFor(call, question, asked);
  const ranked = question.isOpen
    ? await firstHits(call, { found, limit }, options)
    : [...(await hitsOf(call, found, options))].sort(byNearness);
  const hits = ranked.slice(0, limit).map(({ hit }) => hit);
  if (hits.length > 0) return { state: 'known', hits, ...(scan && { scan }) };

  return { state: 'new', hits, prefill: question.prefill, ...(scan && { scan }) };
}

/** What was typed is for the finder, where the house has one; what stands in fields of its own is looked up. */
async function lookFor(
  call: ReadCall,
  question: FindQuestion,
  { day, limit = 8, room }: Asked,
): Promise<readonly Found[]> {
  const finder = await call.house.finder?.at(call.rows);
  if (!finder) return findInStore(call, question);
  const isRoom = room !== undefined && question.room !== undefined;
  const exact =
    question.stated.size > 0 || isRoom
      ? await findInStore(call, { keys: question.stated, text: '', ...(isRoom && { room }) })
      : [];
  if (question.text === '') return exact;
  const typed = findInMemory(call, finder, { text: question.text, day, limit });
  const known = new Set(exact.map(({ rootId }) => rootId));

  return [...exact, ...typed.filter(({ rootId }) => !known.has(rootId))];
}

/** Of who is near in order, so many as may be shown: the others need not be read. */
async function firstHits(
  call: ReadCall,
  { found, limit }: { readonly found: readonly Found[]; readonly limit: number },
  options: HitOptions,
): Promise<readonly RankedHit[]> {
  const hits: RankedHit[] = [];
  for (let at = 0; at < found.length && hits.length < limit; at += limit)
    hits.push(...(await hitsOf(call, found.slice(at, at + limit), options)));

  return hits;
}

async function hitsOf(
  call: ReadCall,
  found: readonly Found[],
  options: HitOptions,
): Promise<readonly RankedHit[]> {
  const guests = await loadFound(
    call.rows,
    found.map(({ rootId }) => rootId),
  );

  return found.flatMap((each) => {
    const guest = guests.get(each.rootId);

    return (guest && hitOf(call, { ...each, ...guest }, options)) ?? [];
  });
}

const ranks = { 'in-house': 0, arriving: 1, away: 2 } as const;

/** Nearest to what was typed; then by what is shown of the guest, so that the order tells nothing more. */
function byNearness({ hit: one, distance }: RankedHit, { hit: other, distance: further }: RankedHit): number {
  if (distance !== further) return distance - further;
  const near = ranks[one.presence ?? 'away'] - ranks[other.presence ?? 'away'];
  if (near !== 0) return near;
  const [left = '', right = ''] = [one.lastStay?.departure, other.lastStay?.departure];
  if (left !== right) return left < right ? 1 : -1;

  return byName(one, other);
}

function byName(one: GuestHit, other: GuestHit): number {
  const [first, second] = [foldText(one.name ?? ''), foldText(other.name ?? '')];
  if (first !== second) return first < second ? -1 : 1;

  return one.guestId < other.guestId ? -1 : 1;
}
