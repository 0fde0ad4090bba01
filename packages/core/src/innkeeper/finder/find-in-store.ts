import type { Row } from '../../ports/tables.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type { Reason } from '../../shared/reason.ts';
import type { ReadCall } from '../house/call.ts';
import { recordIdOf } from '../house/record-id.ts';
import { sightOf } from '../house/sight.ts';
import { inHouse } from '../stays/rack.ts';
import type { FindQuestion } from './find-question.ts';
import { nameWords } from './find-question.ts';

/** A guest that may be meant. */
export interface Found {
  /** The profile that names the guest. */
  readonly rootId: string;
  /** What fitted. */
  readonly because: readonly Reason[];
  /** How far it is from what was typed: 0 is the same. */
  readonly distance: number;
}

/** What the store can be asked by. */
export type StoreQuestion = Pick<FindQuestion, 'keys' | 'text' | 'room'>;

/** The most guests that are loaded to put them in order. */
const mostFound = 200;
/** The most profiles of one word that are gone through. */
const mostNames = 400;

/** Asks the store itself: exact keys, rooms, beginnings of names. What a house without a finder answers by. */
export async function findInStore(call: ReadCall, question: StoreQuestion): Promise<readonly Found[]> {
  const found = await profilesOf(call, question);
  const roots = await rootsOf(call, [...found.keys()]);

  return groupedBy(found, roots).slice(0, mostFound);
}

/** The profiles that fit, each with what fitted best. */
async function profilesOf(
  call: ReadCall,
  { keys, text, room }: StoreQuestion,
): Promise<ReadonlyMap<string, Reason>> {
  const { rows, actor, house } = call;
  const found = new Map<string, Reason>();
  for (const { value, profileId } of await rows.where('identityKey', 'value', [...keys.keys()])) {
    const code = keys.get(value);
    if (code && !found.has(profileId)) found.set(profileId, { code });
  }
  if (room)
    for (const id of await guestsOfRoom(call, room))
      if (!found.has(id)) found.set(id, { code: 'find/room', facts: { room } });
  const words = sightOf(actor, house.policy)('names') ? nameWords(text) : [];
  if (words.length === 0 || found.size > 0) return found;
  for (const id of await byName(call, words)) found.set(id, { code: 'find/name' });

  return found;
}

/** Profiles in whose name every word begins a word; the words in any order. */
async function byName({ rows }: ReadCall, words: readonly string[]): Promise<readonly string[]> {
  const sets: ReadonlySet<string>[] = [];
  const longest = [...words].sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
  for (const word of longest) {
    const page: readonly Row<'identityKey'>[] = await rows.page('identityKey', {
      prefix: `name:${word}`,
      limit: sets.length === 0 ? mostNames : 5000,
    });
    sets.push(new Set(page.map(({ profileId }) => profileId)));
  }
  const [first = new Set<string>(), ...others] = sets;

  return [...first].filter((id) => others.every((set) => set.has(id)));
}

async function guestsOfRoom({ rows, house }: ReadCall, room: string): Promise<readonly string[]> {
  const here = (await inHouse(rows)).filter((stay) => stay.room === room);
  const stays = await rows.where(
    'stay',
    'id',
    here.map(({ stayId }) => stayId),
  );

  return stays.flatMap(({ body }) =>
    (body as StayRecord).parties
      .filter(({ role }) => role === 'guest' || role === 'companion')
      .map(({ profile }) => recordIdOf(house.tenant, profile)),
  );
}

async function rootsOf(
  { rows }: ReadCall,
  profileIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = await rows.where('root', 'profileId', profileIds);

  return new Map(known.map(({ profileId, rootId }) => [profileId, rootId]));
}

function groupedBy(found: ReadonlyMap<string, Reason>, roots: ReadonlyMap<string, string>): readonly Found[] {
  const guests = new Map<string, Reason[]>();
  for (const [profileId, reason] of found) {
    const rootId = roots.get(profileId) ?? profileId;
    const reasons = guests.get(rootId);
    if (!reasons) guests.set(rootId, [reason]);
    else if (!reasons.some(({ code }) => code === reason.code)) reasons.push(reason);
  }

  return [...guests]
    .map(([rootId, because]) => ({ rootId, because, distance: 0 }))
    .sort((one, other) => (one.rootId < other.rootId ? -1 : 1));
}
