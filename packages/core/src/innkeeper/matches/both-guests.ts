import type { GuestId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Dossier } from '../guests/load-guest.ts';
import { findInScope, loadInScope } from '../guests/load-in-scope.ts';
import type { ReadCall } from '../house/call.ts';

/** Two guests who are not one yet. */
export interface Both {
  readonly survivor: Dossier;
  readonly other: Dossier;
}

/** Which two. */
export interface Pair {
  readonly survivor: GuestId;
  readonly other: GuestId;
}

/** Loads two guests who may become one. @throws `guest/same`, `guest/not-found`, `merge/cycle`, `guest/kept-apart` */
export async function bothGuests(call: Pick<ReadCall, 'rows' | 'actor'>, pair: Pair): Promise<Both> {
  const { survivor, other } = pair;
  if (survivor === other) throw new InnkeeperError('guest/same', { id: survivor });
  const one = await loadInScope(call, survivor);
  const two = await loadInScope(call, other);
  if (one.guestId === two.guestId) throw new InnkeeperError('merge/cycle', { survivor, other });
  if ((await keptApart(call, one, two)).length > 0)
    throw new InnkeeperError('guest/kept-apart', { one: survivor, other });

  return { survivor: one, other: two };
}

/** The pairs of profiles of two guests that somebody declared not to be the same person. */
export async function keptApart(
  { rows }: Pick<ReadCall, 'rows'>,
  one: Pick<Dossier, 'profileIds'>,
  other: Pick<Dossier, 'profileIds'>,
): Promise<readonly (readonly [string, string])[]> {
  const left = new Set(one.profileIds);
  const right = new Set(other.profileIds);
  const doubts = await rows.where('doubt', 'one', [...left, ...right]);

  return doubts
    .filter(
      (doubt) =>
        doubt.state === 'apart' &&
        ((left.has(doubt.one) && right.has(doubt.other)) || (right.has(doubt.one) && left.has(doubt.other))),
    )
    .map((doubt) => [doubt.one, doubt.other] as const);
}

/** Whether the actor's properties know the guests of all these profiles. */
export async function areInReach(
  { rows, actor }: Pick<ReadCall, 'rows' | 'actor'>,
  profileIds: readonly string[],
): Promise<boolean> {
  if (!actor.properties) return true;
  const views = await Promise.all(profileIds.map((id) => findInScope({ rows, actor }, renamed('guest', id))));

  return views.every((view) => view !== undefined);
}
