import { foldText } from '../shared/fold-text.ts';
import type { ReadCall } from './call.ts';
import type { Found } from './find-in-store.ts';
import { findInStore } from './find-in-store.ts';
import { findNearby } from './find-nearby.ts';
import { questionOf } from './find-question.ts';
import type { FindInput, FindOutput, GuestHit } from './find-types.ts';
import type { HitOptions } from './guest-hit.ts';
import { hitOf } from './guest-hit.ts';
import { hotelDay } from './hotel-day.ts';
import { readSettings } from './settings-use-cases.ts';

/** Finds guests, those in the house first, then who arrives, then who was here last. @throws `document/malformed` */
export async function findGuests(call: ReadCall, input: FindInput): Promise<FindOutput> {
  const { property, locale = 'en', limit = 8 } = input;
  const { settings } = await readSettings(call);
  const desk = settings.properties.find(({ id }) => id === property) ?? settings.properties[0];
  const day = input.day ?? hotelDay(call, desk);
  const question = await questionOf(call, { ...input, day });
  const scan = question.scan && { format: question.scan.format, problems: question.scan.problems };
  if (question.isOpen) {
    const hits = await hitsOf(call, await findNearby(call, { ...input, day }), { locale, day, property });

    return { state: hits.length > 0 ? 'known' : 'new', hits: hits.slice(0, limit) };
  }
  const hits = await hitsOf(call, await findInStore(call, question), { locale, day, property });
  const sorted = [...hits].sort(byPresence).slice(0, limit);

  return sorted.length > 0
    ? { state: 'known', hits: sorted, ...(scan && { scan }) }
    : { state: 'new', hits: [], prefill: question.prefill, ...(scan && { scan }) };
}

async function hitsOf(
  call: ReadCall,
  found: readonly Found[],
  options: HitOptions,
): Promise<readonly GuestHit[]> {
  const hits: GuestHit[] = [];
  for (const each of found) {
    const hit = await hitOf(call, each, options);
    if (hit) hits.push(hit);
  }

  return hits;
}

const ranks = { 'in-house': 0, arriving: 1, away: 2 } as const;

function byPresence(one: GuestHit, other: GuestHit): number {
  const near = ranks[one.presence ?? 'away'] - ranks[other.presence ?? 'away'];
  if (near !== 0) return near;
  const [left = '', right = ''] = [one.lastStay?.departure, other.lastStay?.departure];
  if (left !== right) return left < right ? 1 : -1;

  const [first, second] = [foldText(one.name ?? ''), foldText(other.name ?? '')];
  if (first !== second) return first < second ? -1 : 1;

  return one.guestId < other.guestId ? -1 : 1;
}
