import type { Guest } from '../guests/guest.ts';
import { order } from '../guests/moment.ts';
import { projectGuest } from '../guests/project-guest.ts';
import type { Row } from '../ports/tables.ts';
import type { Instant } from '../shared/day.ts';
import { idOf } from '../shared/hash.ts';
import type { GuestId, MergeId } from '../shared/id.ts';
import { renamed } from '../shared/id.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Reason } from '../shared/reason.ts';
import type { ReadCall, WriteCall } from './call.ts';
import type { EdgeBody } from './edge-rows.ts';
import { decidedWeight, doubtRow } from './edge-rows.ts';
import { gateGuest } from './gate-guest.ts';
import type { Dossier } from './load-guest.ts';
import { findInScope, loadInScope } from './load-in-scope.ts';
import { recomputeRoots } from './recompute-roots.ts';
import { sightOf } from './sight.ts';

/** Which guest keeps his name, and which goes into him. */
export interface MergeInput {
  readonly survivor: GuestId;
  readonly other: GuestId;
  /** Why, in the words of whoever decides. */
  readonly note?: string;
}

/** What a merge would make, before it is made. */
export interface MergePreview {
  readonly merged: Guest;
  /** How much would hang together: before is the sum of both, and after is never less. */
  readonly before: MergeCounts;
  readonly after: MergeCounts;
}

/** What hangs on a guest. */
export interface MergeCounts {
  readonly profiles: number;
  readonly stays: number;
  readonly charges: number;
  readonly contacts: number;
  readonly feedback: number;
  readonly facts: number;
}

/** A merge that a person made. */
export interface MergeRecord {
  readonly mergeId: MergeId;
  readonly survivor: GuestId;
  readonly other: GuestId;
  readonly at: Instant;
  readonly by?: string;
  readonly undoneAt?: Instant;
}

/** Shows what a merge would make; changes nothing. @throws `guest/same`, `guest/not-found`, `guest/kept-apart` */
export async function previewMerge(call: ReadCall, input: MergeInput): Promise<MergePreview> {
  const { survivor, other } = await bothGuests(call, input);
  const [one, two] = [countsOf(survivor), countsOf(other)];
  const after = countsOf(together(survivor, other));
  const merged = projectGuest({ id: survivor.guestId, ...together(survivor, other) });

  return {
    merged: gateGuest(merged, sightOf(call.actor, call.house.policy)),
    before: addUp(one, two),
    after,
  };
}

/** Makes two guests one. Records stay as they are; the decision can be undone at any time by its id. */
export async function mergeGuests(call: WriteCall, input: MergeInput): Promise<MergeRecord> {
  const { rows, now, actor, house } = call;
  const { survivor, other } = await bothGuests(call, input);
  const one = survivor.profileIds[0] as string;
  const two = other.profileIds[0] as string;
  const mergeId = idOf('merge', house.tenant, one, two, now);
  const body: EdgeBody = {
    because: [{ code: 'identity/merged-by-person' }],
    survivor: one,
    actor: actor.id,
    together: [...survivor.profileIds, ...other.profileIds],
  };
  await rows.put('edge', [
    { id: mergeId, one, other: two, by: 'person', weight: decidedWeight, at: now, voidedAt: undefined, body },
  ]);
  await recomputeRoots(call, [one, two]);
  call.emit({ type: 'guests-merged', mergeId, guestId: survivor.guestId });

  return { mergeId, survivor: survivor.guestId, other: other.guestId, at: now, by: actor.id };
}

/** What undoing a merge gave. */
export interface Unmerged {
  readonly mergeId: MergeId;
  /** The guests that stand by themselves again. */
  readonly guests: readonly GuestId[];
}

/** Undoes a merge: both guests are as the rules and all other decisions make them. @throws `merge/not-found`, `merge/undone` */
export async function unmergeGuests(
  call: WriteCall,
  { mergeId }: { readonly mergeId: MergeId },
): Promise<Unmerged> {
  const { rows, now, actor } = call;
  const [edge] = await rows.where('edge', 'id', [mergeId]);
  if (edge?.by !== 'person') throw new InnkeeperError('merge/not-found', { id: mergeId });
  if (!(await areInReach(call, [edge.one, edge.other])))
    throw new InnkeeperError('merge/not-found', { id: mergeId });
  if (edge.voidedAt !== undefined) throw new InnkeeperError('merge/undone', { id: mergeId });
  await rows.put('edge', [
    { ...edge, voidedAt: now, body: { ...(edge.body as EdgeBody), voidedBy: actor.id } },
  ]);
  const { together = [edge.one, edge.other] } = edge.body as EdgeBody;
  const roots = await recomputeRoots(call, [...together, edge.one, edge.other]);
  const guests = [...new Set(together.map((id) => renamed('guest', roots.get(id) ?? id)))].sort();
  call.emit({ type: 'merge-undone', mergeId, guests });

  return { mergeId, guests };
}

/** Whether the actor's properties know the guests of all these profiles. */
async function areInReach({ rows, actor }: ReadCall, profileIds: readonly string[]): Promise<boolean> {
  if (!actor.properties) return true;
  const views = await Promise.all(profileIds.map((id) => findInScope({ rows, actor }, renamed('guest', id))));

  return views.every((view) => view !== undefined);
}

/** Two guests, or the profiles of one guest, that a person says are not the same. */
export interface SeparateInput {
  readonly guestId: GuestId;
  /** The other guest, or the id under which one profile of this guest was known: it is split out. */
  readonly other: GuestId;
}

/** Remembers that two are not the same person, and splits them where they were one. The decision outlives every import. */
export async function separateGuests(
  call: WriteCall,
  { guestId, other }: SeparateInput,
): Promise<{ readonly guests: readonly GuestId[] }> {
  const { rows, actor } = call;
  const outcast = renamed('profile', other);
  const { profileIds: members } = await loadInScope(call, guestId);
  const { profileIds: others } = await loadInScope(call, other);
  const outcasts = members.includes(outcast) ? [outcast] : others;
  const rest = members.filter((id) => !outcasts.includes(id));
  if (rest.length === 0) throw new InnkeeperError('guest/same', { id: guestId });
  const judgement = { verdict: 'apart', weight: 0, because: [{ code: 'identity/declared-apart' }] } as const;
  await rows.put(
    'doubt',
    rest.flatMap((one) => outcasts.map((two) => doubtRow(one, two, 'apart', judgement, actor.id))),
  );
  const roots = await recomputeRoots(call, [...rest, ...outcasts]);
  const guests = [
    ...new Set([...rest, ...outcasts].map((id) => renamed('guest', roots.get(id) ?? id))),
  ].sort();
  call.emit({ type: 'guests-separated', guests });

  return { guests };
}

/** Two profiles that may be one guest: a question for a person. */
export interface PossibleMatch {
  readonly one: GuestId;
  readonly other: GuestId;
  /** Match weight in bits. */
  readonly weight: number;
  readonly because: readonly Reason[];
}

/** The open questions, heaviest first; one that a merge has answered comes back when the merge is undone. */
export async function listMatches(
  call: ReadCall,
  { limit = 100 }: { readonly limit?: number },
): Promise<readonly PossibleMatch[]> {
  const { rows } = call;
  const questions = await rows.where('doubt', 'state', ['question']);
  const ids = [...new Set(questions.flatMap(({ one, other }) => [one, other]))];
  const roots = new Map(
    (await rows.where('root', 'profileId', ids)).map(({ profileId, rootId }) => [profileId, rootId]),
  );
  const rootOfProfile = (id: string): string => roots.get(id) ?? id;

  const open = questions
    .filter(({ one, other }) => rootOfProfile(one) !== rootOfProfile(other))
    .sort(
      (left, right) => right.weight - left.weight || order(left.one + left.other, right.one + right.other),
    );
  const known: typeof open = [];
  for (const question of open) {
    if (known.length === limit) break;
    if (await areInReach(call, [question.one, question.other])) known.push(question);
  }

  return known.map(({ one, other, weight, body }) => ({
    one: renamed('guest', one),
    other: renamed('guest', other),
    weight: weight / 100,
    because: (body as { readonly because: readonly Reason[] }).because,
  }));
}

/** The merges that people made of this guest, oldest first. */
export async function listMerges(
  call: ReadCall,
  { guestId }: { readonly guestId: GuestId },
): Promise<readonly MergeRecord[]> {
  const { rows } = call;
  const { profileIds: members } = await loadInScope(call, guestId);
  const edges = [
    ...(await rows.where('edge', 'one', members)),
    ...(await rows.where('edge', 'other', members)),
  ];
  const merges = new Map(edges.filter(({ by }) => by === 'person').map((edge) => [edge.id, edge]));

  return [...merges.values()]
    .map(mergeOf)
    .sort((left, right) => (left.at + left.mergeId < right.at + right.mergeId ? -1 : 1));
}

function mergeOf({ id, one, other, at, voidedAt, body }: Row<'edge'>): MergeRecord {
  return {
    mergeId: id as MergeId,
    survivor: renamed('guest', one),
    other: renamed('guest', other),
    at,
    by: (body as EdgeBody).actor,
    undoneAt: voidedAt,
  };
}

async function bothGuests(
  { rows, actor }: ReadCall,
  { survivor, other }: MergeInput,
): Promise<{ readonly survivor: Dossier; readonly other: Dossier }> {
  if (survivor === other) throw new InnkeeperError('guest/same', { id: survivor });
  const one = await loadInScope({ rows, actor }, survivor);
  const two = await loadInScope({ rows, actor }, other);
  if (one.guestId === two.guestId) throw new InnkeeperError('merge/cycle', { survivor, other });
  const doubts = await rows.where('doubt', 'one', [...one.profileIds, ...two.profileIds]);
  const sides = new Map([
    ...one.profileIds.map((id) => [id, 1] as const),
    ...two.profileIds.map((id) => [id, 2] as const),
  ]);
  const apart = doubts.some(
    (doubt) => doubt.state === 'apart' && (sides.get(doubt.one) ?? 0) + (sides.get(doubt.other) ?? 0) === 3,
  );
  if (apart) throw new InnkeeperError('guest/kept-apart', { one: survivor, other });

  return { survivor: one, other: two };
}

type Parts = Pick<Dossier, 'profiles' | 'facts' | 'stays' | 'charges' | 'contacts' | 'feedback'>;

function together(one: Dossier, other: Dossier): Parts {
  return {
    profiles: [...one.profiles, ...other.profiles],
    facts: [...one.facts, ...other.facts],
    stays: distinct([...one.stays, ...other.stays]),
    charges: distinct([...one.charges, ...other.charges]),
    contacts: [...one.contacts, ...other.contacts],
    feedback: distinct([...one.feedback, ...other.feedback]),
  };
}

/** Two guests who shared a room have one stay in common. */
function distinct<Value extends { readonly source: unknown }>(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value.source), value])).values()];
}

function countsOf({ profiles, stays, charges, contacts, feedback, facts }: Parts): MergeCounts {
  return {
    profiles: profiles.length,
    stays: stays.length,
    charges: charges.length,
    contacts: contacts.length,
    feedback: feedback.length,
    facts: facts.length,
  };
}

function addUp(one: MergeCounts, other: MergeCounts): MergeCounts {
  return {
    profiles: one.profiles + other.profiles,
    stays: one.stays + other.stays,
    charges: one.charges + other.charges,
    contacts: one.contacts + other.contacts,
    feedback: one.feedback + other.feedback,
    facts: one.facts + other.facts,
  };
}
