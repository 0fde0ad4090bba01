import type { Row } from '../../ports/tables.ts';
import type { GuestId, MergeId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import { membersOf, rootOf } from '../guests/load-guest.ts';
import type { WriteCall } from '../house/call.ts';
import type { EdgeBody } from '../identity/edge-rows.ts';
import { areInReach } from './both-guests.ts';
import type { Routed } from './route-back.ts';
import { routeBack } from './route-back.ts';
import { guestsAmong, settleProfiles } from './settle-profiles.ts';

/** What undoing a merge gave. */
export interface Unmerged {
  readonly mergeId: MergeId;
  /** The guests that stand by themselves again. */
  readonly guests: readonly GuestId[];
  /** What came in while they were one, and where it went. */
  readonly routed: readonly Routed[];
}

/**
 * Undoes a merge, however long ago it was made: both guests are as the rules and all other decisions make them. What the
 * merge itself chose is taken back; what came in between goes where its record belongs, and is reported.
 * @throws `merge/not-found`, `merge/undone`
 */
export async function unmergeGuests(
  call: WriteCall,
  { mergeId }: { readonly mergeId: MergeId },
): Promise<Unmerged> {
  const { rows, now, actor } = call;
  const edge = await mergeEdge(call, mergeId);
  const body = edge.body as EdgeBody;
  const { chosen = [] } = body;
  const one = [
    ...new Set([...(await companionsOf(call, edge.one)), ...(await companionsOf(call, edge.other))]),
  ];
  await rows.put('edge', [{ ...edge, voidedAt: now, body: { ...body, voidedBy: actor.id } }]);
  await rows.drop(
    'fact',
    chosen.map(({ fact }) => ({ id: fact })),
  );
  const guestOf = await settleProfiles(call, one);
  const guests = guestsAmong(guestOf, one);
  call.emit({ type: 'merge-undone', mergeId, guests });

  return { mergeId, guests, routed: await routeBack(call, edge, { members: one, guestOf }) };
}

/** The profiles that are one guest with this one until now. */
async function companionsOf({ rows }: WriteCall, profileId: string): Promise<readonly string[]> {
  return membersOf(rows, await rootOf(rows, renamed('guest', profileId)));
}

async function mergeEdge(call: WriteCall, mergeId: MergeId): Promise<Row<'edge'>> {
  const [edge] = await call.rows.where('edge', 'id', [mergeId]);
  if (edge?.by !== 'person' || !(await areInReach(call, [edge.one, edge.other])))
    throw new InnkeeperError('merge/not-found', { id: mergeId });
  if (edge.voidedAt !== undefined) throw new InnkeeperError('merge/undone', { id: mergeId });

  return edge;
}
