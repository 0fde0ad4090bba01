import { declaredApart } from '../../identity/judgement.ts';
import type { GuestId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import { loadInScope } from '../guests/load-in-scope.ts';
import type { WriteCall } from '../house/call.ts';
import type { DoubtBody } from '../identity/edge-rows.ts';
import { doubtRow } from '../identity/edge-rows.ts';
import { keptApart } from './both-guests.ts';
import { guestsAmong, settleProfiles } from './settle-profiles.ts';

/** Two guests, or the profiles of one guest, that a person says are not the same. */
export interface SeparateInput {
  readonly guestId: GuestId;
  /** The other guest, or the id under which one profile of this guest was known: it is split out. */
  readonly other: GuestId;
}

/** The guests that two who are not the same belong to. */
export interface Separated {
  readonly guests: readonly GuestId[];
}

/** Remembers that two are not the same person, and splits them where they were one. The decision outlives every import. */
export async function separateGuests(call: WriteCall, { guestId, other }: SeparateInput): Promise<Separated> {
  const { rows, actor, now } = call;
  const outcast = renamed('profile', other);
  const { profileIds: members } = await loadInScope(call, guestId);
  const { profileIds: others } = await loadInScope(call, other);
  const outcasts = members.includes(outcast) ? [outcast] : others;
  const rest = members.filter((id) => !outcasts.includes(id));
  if (rest.length === 0) throw new InnkeeperError('guest/same', { id: guestId });
  const decided = { actor: actor.id, at: now };
  await rows.put(
    'doubt',
    rest.flatMap((one) => outcasts.map((two) => doubtRow(one, two, 'apart', declaredApart, decided))),
  );
  const guests = guestsAmong(await settleProfiles(call, [...rest, ...outcasts]), [...rest, ...outcasts]);
  call.emit({ type: 'guests-separated', guests });

  return { guests };
}

/** Takes back what people of the house said of two guests: the rules judge them anew. @returns whether anything was said */
export async function reopen(call: WriteCall, { guestId, other }: SeparateInput): Promise<boolean> {
  const { rows } = call;
  const one = await loadInScope(call, guestId);
  const two = await loadInScope(call, other);
  const pairs = await keptApart(call, one, two);
  const known = await rows.where('doubt', 'one', [...new Set(pairs.map(([first]) => first))]);
  const said = new Set(pairs.map((pair) => pair.join(' ')));
  const decided = known.filter(
    (doubt) => said.has(`${doubt.one} ${doubt.other}`) && (doubt.body as DoubtBody).actor !== undefined,
  );
  await rows.drop('doubt', decided);
  await settleProfiles(call, [...one.profileIds, ...two.profileIds]);

  return decided.length > 0;
}
