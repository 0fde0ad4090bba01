import type { Guest } from '../../guests/guest.ts';
import { projectGuest } from '../../guests/project-guest.ts';
import type { Row } from '../../ports/tables.ts';
import type { Instant } from '../../shared/day.ts';
import { idOf } from '../../shared/hash.ts';
import type { GuestId, MergeId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import { gateGuest } from '../guests/gate-guest.ts';
import { factRow } from '../guests/keep-fact.ts';
import type { Dossier } from '../guests/load-guest.ts';
import { loadGuest } from '../guests/load-guest.ts';
import { loadInScope } from '../guests/load-in-scope.ts';
import type { ReadCall, WriteCall } from '../house/call.ts';
import { sightOf } from '../house/sight.ts';
import { trialRows } from '../house/trial-rows.ts';
import type { EdgeBody } from '../identity/edge-rows.ts';
import { decidedWeight } from '../identity/edge-rows.ts';
import { syllablesOf } from '../identity/key-options.ts';
import { bothGuests } from './both-guests.ts';
import type { FieldChoice } from './choose-fields.ts';
import { choiceFacts } from './choose-fields.ts';
import type { FieldComparison } from './compare-sides.ts';
import { compareSides } from './compare-sides.ts';
import type { MergeCounts } from './merge-parts.ts';
import { addUp, countsOf } from './merge-parts.ts';
import { settleProfiles } from './settle-profiles.ts';

/** Which guest keeps his name, and which goes into him. */
export interface MergeInput {
  readonly survivor: GuestId;
  readonly other: GuestId;
  /** Why, in the words of whoever decides. */
  readonly note?: string;
  /** Whose value stands, field by field; the rest stands as it would by itself. */
  readonly choices?: readonly FieldChoice[];
}

/** What a merge would make, before it is made. */
export interface MergePreview {
  readonly merged: Guest;
  /** How much would hang together: before is the sum of both. After, what both shared is counted once, and a third whom
   * what they say together brings in is counted as well. */
  readonly before: MergeCounts;
  readonly after: MergeCounts;
  /** The two compared, `one` being the survivor; `stands` says whose value comes first with the choices made so far. */
  readonly fields: readonly FieldComparison[];
}

/** A merge that a person made. */
export interface MergeRecord {
  readonly mergeId: MergeId;
  readonly survivor: GuestId;
  readonly other: GuestId;
  readonly at: Instant;
  readonly by?: string;
  readonly undoneAt?: Instant;
  readonly choices?: readonly FieldChoice[];
  /** Why, for those who read notes. */
  readonly note?: string;
}

/**
 * Shows what a merge would make, by making it where nothing is kept: whom what both say together brings in is in it too.
 * @throws `guest/same`, `guest/not-found`, `guest/kept-apart`
 */
export async function previewMerge(call: ReadCall, input: MergeInput): Promise<MergePreview> {
  const { survivor, other } = await bothGuests(call, input);
  const trial: WriteCall = { ...call, rows: trialRows(call.rows), emit: () => {} };
  await mergeGuests(trial, input);
  const made = await loadGuest(trial.rows, survivor.guestId);
  const sight = sightOf(call.actor, call.house.policy);
  const seen = (id: GuestId, { profiles, facts }: Pick<Dossier, 'profiles' | 'facts'>): Guest =>
    gateGuest(projectGuest({ id, profiles, facts }), sight);
  const merged = seen(survivor.guestId, made);
  const sides = { one: seen(survivor.guestId, survivor), other: seen(other.guestId, other), merged };

  return {
    merged,
    before: addUp(countsOf(survivor), countsOf(other)),
    after: countsOf(made),
    fields: compareSides(sides, syllablesOf(call.house)),
  };
}

/** Makes two guests one. Records stay as they are; the decision can be undone at any time by its id. */
export async function mergeGuests(call: WriteCall, input: MergeInput): Promise<MergeRecord> {
  const { rows, now, actor, house } = call;
  const both = await bothGuests(call, input);
  const { survivor, other } = both;
  const one = survivor.profileIds[0] as string;
  const two = other.profileIds[0] as string;
  const mergeId = idOf('merge', house.tenant, one, two, now);
  const chosen = choiceFacts(both, input.choices ?? [], { mergeId, at: now, by: actor.id });
  const body: EdgeBody = {
    because: [{ code: 'identity/merged-by-person' }],
    survivor: one,
    actor: actor.id,
    together: [...survivor.profileIds, ...other.profileIds],
    note: input.note,
    chosen: chosen.map((choice) => choice.chosen),
  };
  await rows.put('edge', [
    { id: mergeId, one, other: two, by: 'person', weight: decidedWeight, at: now, voidedAt: undefined, body },
  ]);
  await rows.put(
    'fact',
    chosen.map(({ fact }) => factRow(fact)),
  );
  await settleProfiles(call, [one, two]);
  call.emit({ type: 'guests-merged', mergeId, guestId: survivor.guestId });

  return mergeOf({ id: mergeId, one, other: two, at: now, body }, true);
}

/** The merges that people made of this guest, oldest first. */
export async function listMerges(
  call: ReadCall,
  { guestId }: { readonly guestId: GuestId },
): Promise<readonly MergeRecord[]> {
  const { rows, actor, house } = call;
  const { profileIds: members } = await loadInScope(call, guestId);
  const edges = [
    ...(await rows.where('edge', 'one', members)),
    ...(await rows.where('edge', 'other', members)),
  ];
  const merges = new Map(edges.filter(({ by }) => by === 'person').map((edge) => [edge.id, edge]));
  const readsNotes = sightOf(actor, house.policy)('notes');

  return [...merges.values()]
    .map((edge) => mergeOf(edge, readsNotes))
    .sort((left, right) => (left.at + left.mergeId < right.at + right.mergeId ? -1 : 1));
}

type MergeEdge = Pick<Row<'edge'>, 'id' | 'one' | 'other' | 'at' | 'voidedAt' | 'body'>;

function mergeOf({ id, one, other, at, voidedAt, body }: MergeEdge, readsNotes: boolean): MergeRecord {
  const { actor, chosen = [], note } = body as EdgeBody;

  return {
    mergeId: id as MergeId,
    survivor: renamed('guest', one),
    other: renamed('guest', other),
    at,
    by: actor,
    ...(voidedAt !== undefined && { undoneAt: voidedAt }),
    ...(chosen.length > 0 && { choices: chosen.map(({ field, from }) => ({ field, from })) }),
    ...(readsNotes && note !== undefined && { note }),
  };
}
