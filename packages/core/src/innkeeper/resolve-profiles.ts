import type { IdentityKeys } from '../identity/identity-keys.ts';
import { identityKeys } from '../identity/identity-keys.ts';
import type { Judgement } from '../identity/judge-pair.ts';
import { judgePair } from '../identity/judge-pair.ts';
import { crowdSize, pairsOfKeys } from '../identity/pairs-of-keys.ts';
import type { Row } from '../ports/tables.ts';
import type { ProfileRecord } from '../records/profile-record.ts';
import type { GuestId } from '../shared/id.ts';
import { renamed } from '../shared/id.ts';
import type { WriteCall } from './call.ts';
import type { DoubtBody } from './edge-rows.ts';
import { doubtRow, edgeId, ruleEdgeRow } from './edge-rows.ts';
import { followSystemMerges, keepDeclaredApart, releaseDeclared } from './follow-systems.ts';
import { keyOptionsOf, syllablesOf } from './key-options.ts';
import { endedKeys } from './keys-of-fact.ts';
import { loadProfiles } from './load-profiles.ts';
import { recomputeRoots } from './recompute-roots.ts';
import type { ChangedProfile } from './take-in.ts';

const none: IdentityKeys = { strong: [], search: [] };

/**
 * Decides anew which guest the changed profiles belong to: certain pairs are linked, possible ones become questions,
 * links that nothing speaks for any more are voided. The result depends on what is known, never on the order it came in.
 */
export async function resolveProfiles(
  call: WriteCall,
  changed: readonly ChangedProfile[],
): Promise<readonly GuestId[]> {
  if (changed.length === 0) return [];
  const released = await releaseDeclared(call, changed);
  const keys = await updateKeys(call, changed);
  const crowd = await crowdOf(call, keys);
  const changedIds = new Set(changed.map(({ id }) => id));
  const known = [...changed.filter(({ before }) => before).map(({ id }) => id), ...crowd.turned];
  const edges = await edgesOf(call, known, [...changedIds]);
  const shared = pairsOfKeys(crowd.holders).filter(
    ([one, other]) => changedIds.has(one) || changedIds.has(other) || crowd.turned.has(one),
  );
  const judged = [
    ...[...edges.values()].filter(({ by }) => by === 'rule'),
    ...(await questionsOf(call, known)),
  ].map(({ one, other }) => [one, other] as const);
  const pairs = new Map([...shared, ...judged].map((pair) => [pair.join(' '), pair]));
  const touched = await judgePairs(call, [...pairs.values()], edges, { changed, keys: keys.of });
  const merged = await followSystemMerges(call, changed);
  const declared = await keepDeclaredApart(call, changed);
  const affected = new Set([
    ...touched,
    ...merged,
    ...declared,
    ...released,
    ...[...edges.values()].flatMap(({ one, other }) => [one, other]),
  ]);
  const guests = await recomputeRoots(call, [...affected]);

  return guestIds(changed, guests);
}

function guestIds(
  changed: readonly ChangedProfile[],
  roots: ReadonlyMap<string, string>,
): readonly GuestId[] {
  return [...new Set(changed.map(({ id }) => renamed('guest', roots.get(id) ?? id)))].sort();
}

/** Strong keys that changed hands. */
interface MovedKeys {
  /** Every strong key that was or is one of the changed profiles'. */
  readonly strong: readonly string[];
  /** Those that a profile has no longer. */
  readonly gone: readonly string[];
  /** The strong keys of each changed profile, as they now are. */
  readonly of: ReadonlyMap<string, readonly string[]>;
}

/** Keeps the keys of the profiles as they now are. */
async function updateKeys(
  { house, rows }: WriteCall,
  changed: readonly ChangedProfile[],
): Promise<MovedKeys> {
  const options = keyOptionsOf(house);
  const ended = await endedKeys({ house, rows }, changed);
  const fresh: Row<'identityKey'>[] = [];
  const put: Row<'identityKey'>[] = [];
  const gone: Row<'identityKey'>[] = [];
  const strong = new Set<string>();
  const of = new Map<string, readonly string[]>();
  for (const { id, before, after } of changed) {
    const was = before ? keysOf(before, options) : none;
    const is = after ? withoutEnded(keysOf(after, options), ended.get(id)) : none;
    for (const key of [...was.strong, ...is.strong]) strong.add(key);
    of.set(id, is.strong);
    const now = new Set([...is.strong, ...is.search]);
    const target = before ? put : fresh;
    for (const value of now) target.push({ value, profileId: id });
    for (const value of [...was.strong, ...was.search])
      if (!now.has(value)) gone.push({ value, profileId: id });
  }
  await rows.add('identityKey', fresh);
  await rows.put('identityKey', put);
  await rows.drop('identityKey', gone);

  const lost = gone.map(({ value }) => value).filter((value) => strong.has(value));

  return { strong: [...strong], gone: lost, of };
}

function withoutEnded(keys: IdentityKeys, ended: ReadonlySet<string> | undefined): IdentityKeys {
  return ended ? { ...keys, strong: keys.strong.filter((key) => !ended.has(key)) } : keys;
}

/** Companies are found by name, and never taken for a person. */
function keysOf(profile: ProfileRecord, options: Parameters<typeof identityKeys>[1]): IdentityKeys {
  const keys = identityKeys(profile, options);

  return isPerson(profile) ? keys : { strong: [], search: keys.search };
}

/** Whether a profile stands for one person. */
export function isPerson({ type }: ProfileRecord): boolean {
  return type.value === 'person' || type.value === 'contact';
}

interface Crowd {
  /** Which profiles hold each of the values that say something. */
  readonly holders: ReadonlyMap<string, readonly string[]>;
  /** Holders of values that have only now become too common, or rare enough again: all their pairs are judged anew. */
  readonly turned: ReadonlySet<string>;
}

async function crowdOf(call: WriteCall, { strong, gone }: MovedKeys): Promise<Crowd> {
  const { rows } = call;
  const crowded = new Set((await rows.where('crowd', 'value', strong)).map(({ value }) => value));
  const thinned = await thinnedOut(
    call,
    gone.filter((value) => crowded.has(value)),
  );
  for (const value of thinned) crowded.delete(value);
  const holders = new Map<string, string[]>();
  const asked = strong.filter((value) => !crowded.has(value));
  for (const { value, profileId } of await rows.where('identityKey', 'value', asked)) {
    const known = holders.get(value);
    if (known) known.push(profileId);
    else holders.set(value, [profileId]);
  }
  const fresh = [...holders].filter(([, profiles]) => profiles.length > crowdSize);
  await rows.put(
    'crowd',
    fresh.map(([value]) => ({ value })),
  );
  const turned = [
    ...fresh.flatMap(([, profiles]) => profiles),
    ...thinned.flatMap((value) => holders.get(value) ?? []),
  ];

  return { holders, turned: new Set(turned) };
}

/** Values that are no longer shared by a crowd: they say something again. */
async function thinnedOut({ rows }: WriteCall, values: readonly string[]): Promise<readonly string[]> {
  const thinned: string[] = [];
  for (const value of new Set(values)) {
    if ((await rows.count('identityKey', 'value', [value])) <= crowdSize) thinned.push(value);
  }
  await rows.drop(
    'crowd',
    thinned.map((value) => ({ value })),
  );

  return thinned;
}

async function questionsOf(
  { rows }: WriteCall,
  profiles: readonly string[],
): Promise<readonly Row<'doubt'>[]> {
  const found = [
    ...(await rows.where('doubt', 'one', profiles)),
    ...(await rows.where('doubt', 'other', profiles)),
  ];

  return found.filter(({ state }) => state !== 'apart');
}

/** Live edges of the profiles. One that is new can only be the target of a merge that its system told before it. */
async function edgesOf(
  { rows }: WriteCall,
  known: readonly string[],
  changed: readonly string[],
): Promise<ReadonlyMap<string, Row<'edge'>>> {
  const found = [
    ...(await rows.where('edge', 'one', known)),
    ...(await rows.where('edge', 'other', [...new Set([...known, ...changed])])),
  ];

  return new Map(found.filter(({ voidedAt }) => voidedAt === undefined).map((edge) => [edge.id, edge]));
}

const nothing: Judgement = { verdict: 'none', weight: 0, because: [] };

interface JudgeContext {
  readonly changed: readonly ChangedProfile[];
  /** The strong keys of the changed profiles. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

/** Judges the pairs that share a key which says something; of all others nothing is known. */
async function judgePairs(
  call: WriteCall,
  pairs: readonly (readonly [string, string])[],
  edges: ReadonlyMap<string, Row<'edge'>>,
  { changed, keys }: JudgeContext,
): Promise<readonly string[]> {
  if (pairs.length === 0) return [];
  const profiles = await loadProfiles(call.rows, pairs.flat(), changed);
  const { sharedBy, crowded } = await sharedKeys(call, pairs, { profiles, keys });
  const options = { syllables: syllablesOf(call.house), crowded };
  const puts: Row<'edge'>[] = [];
  const questions: Row<'doubt'>[] = [];
  const settled: { one: string; other: string }[] = [];
  const touched: string[] = [];
  for (const [index, [one, other]] of pairs.entries()) {
    const left = profiles.get(one);
    const right = profiles.get(other);
    const isCandidate = sharedBy[index]?.some((key) => !crowded.has(key)) ?? false;
    const judgement = isCandidate && left && right ? judgePair(left, right, options) : nothing;
    const edge = edges.get(edgeId(one, other));
    const next = judgement.verdict === 'certain' ? ruleEdgeRow(call, one, other, judgement) : undefined;
    if (next && edge?.weight !== next.weight) puts.push(next);
    if (!next && edge) puts.push({ ...edge, voidedAt: call.now });
    if (judgement.verdict === 'possible') questions.push(doubtRow(one, other, 'question', judgement));
    else settled.push({ one, other });
    if (next || edge) touched.push(one, other);
  }
  await call.rows.put('edge', puts);
  await keepQuestions(call, questions, settled);

  return touched;
}

interface SharedKeys {
  /** The strong keys that the two of each pair have in common, in the order of the pairs. */
  readonly sharedBy: readonly (readonly string[])[];
  readonly crowded: ReadonlySet<string>;
}

async function sharedKeys(
  { house, rows }: WriteCall,
  pairs: readonly (readonly [string, string])[],
  { profiles, keys }: { readonly profiles: ReadonlyMap<string, ProfileRecord> } & Pick<JudgeContext, 'keys'>,
): Promise<SharedKeys> {
  const options = keyOptionsOf(house);
  const read = new Map<string, readonly string[]>();
  const strongOf = (id: string): readonly string[] => {
    const known = keys.get(id) ?? read.get(id);
    if (known) return known;
    const profile = profiles.get(id);
    const strong = profile ? keysOf(profile, options).strong : [];
    read.set(id, strong);

    return strong;
  };
  const sharedBy = pairs.map(([one, other]) => {
    const theirs = new Set(strongOf(other));

    return strongOf(one).filter((key) => theirs.has(key));
  });
  const crowded = await rows.where('crowd', 'value', [...new Set(sharedBy.flat())]);

  return { sharedBy, crowded: new Set(crowded.map(({ value }) => value)) };
}

/** A question that a person has answered is not asked again; one that was put off is, when something else speaks for it. */
async function keepQuestions(
  { rows }: WriteCall,
  questions: readonly Row<'doubt'>[],
  settled: readonly { readonly one: string; readonly other: string }[],
): Promise<void> {
  const known = await rows.where(
    'doubt',
    'one',
    [...questions, ...settled].map(({ one }) => one),
  );
  const standing = new Map(known.map((doubt) => [`${doubt.one} ${doubt.other}`, doubt]));
  const isOpen = (question: Row<'doubt'>): boolean => {
    const before = standing.get(`${question.one} ${question.other}`);
    if (before?.state !== 'later') return before?.state !== 'apart';

    return before.weight !== question.weight || !saysTheSame(before, question);
  };
  await rows.put('doubt', questions.filter(isOpen));
  await rows.drop(
    'doubt',
    settled.filter(({ one, other }) => (standing.get(`${one} ${other}`)?.state ?? 'apart') !== 'apart'),
  );
}

function saysTheSame(one: Row<'doubt'>, other: Row<'doubt'>): boolean {
  return (
    JSON.stringify((one.body as DoubtBody).because) === JSON.stringify((other.body as DoubtBody).because)
  );
}
