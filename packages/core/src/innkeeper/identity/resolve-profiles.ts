import { pairsOfKeys } from '../../identity/pairs-of-keys.ts';
import type { Yardstick } from '../../identity/profiles/yardstick.ts';
import type { Row } from '../../ports/tables.ts';
import type { GuestId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import type { WriteCall } from '../house/call.ts';
import type { ChangedProfile } from '../take-in/take-in.ts';
import type { Crowd } from './crowds.ts';
import { crowdOf } from './crowds.ts';
import type { EdgeBody } from './edge-rows.ts';
import { followSystemMerges, keepDeclaredApart, releaseDeclared } from './follow-systems.ts';
import { judgePairs } from './judge-pairs.ts';
import { loadProfiles, profileReader } from './load-profiles.ts';
import type { MovedKeys } from './move-keys.ts';
import { moveKeys } from './move-keys.ts';
import { lookAround, recomputeRoots } from './recompute-roots.ts';
import { isNumberKey } from './shared-numbers.ts';
import { yardstickOf } from './yardstick-of.ts';

/** How profiles are resolved. */
export interface ResolveOptions {
  /** Whether what was asked stays at hand, so that it can be asked before it is needed. */
  readonly isAtHand?: boolean;
  /** What they are compared by, where that was asked already. */
  readonly yardstick?: Promise<Yardstick>;
}

/** Of more profiles than this not everything is asked before it is known whether it will be needed. */
const mostMet = 32;

/**
 * Decides anew which guest the changed profiles belong to: certain pairs are linked, possible ones become questions,
 * links that nothing speaks for any more are voided. The result depends on what is known, never on the order it came in.
 */
export async function resolveProfiles(
  call: WriteCall,
  changed: readonly ChangedProfile[],
  { isAtHand = false, yardstick: asked }: ResolveOptions = {},
): Promise<readonly GuestId[]> {
  if (changed.length === 0) return [];
  const changedIds = new Set(changed.map(({ id }) => id));
  const [yardstick, released, { keys, crowd }, ...links] = await Promise.all([
    asked ?? yardstickOf(call),
    releaseDeclared(call, changed),
    sharedBy(call, changed),
    linksOf(call, {
      known: changed.filter(({ before }) => before).map(({ id }) => id),
      targets: [...changedIds],
    }),
  ]);
  links.push(await linksOf(call, { known: [...crowd.turned] }));
  const edges = new Map(links.flatMap((link) => link.edges).map((edge) => [edge.id, edge]));
  const questions = links.flatMap((link) => link.questions);
  const shared = pairsOfKeys(crowd.holders).filter(
    ([one, other]) => changedIds.has(one) || changedIds.has(other) || crowd.turned.has(one),
  );
  const standing = [...[...edges.values()].filter(({ by }) => by === 'rule'), ...questions];
  const judged = standing.map(({ one, other }) => [one, other] as const);
  const sharing = pairsOfKeys(numbersShared(crowd.holders, new Set(keys.gone)));
  const pairs = new Map([...shared, ...sharing, ...judged].map((pair) => [pair.join(' '), pair]));
  const readProfiles = profileReader(call.rows, changed);
  const met = new Set([...pairs.values()].flat());
  if (isAtHand && met.size <= mostMet) lookAround(call, [...met], readProfiles);
  const touched = await judgePairs(call, [...pairs.values()], {
    edges,
    changed,
    keys: keys.of,
    holders: crowd.holders,
    crowded: crowd.crowded,
    resolutions: new Map(standing.flatMap(resolutionOf)),
    yardstick,
    readProfiles,
    meanwhile: keys.keep,
  });
  await keys.keep();
  const merged = await followSystemMerges(call, changed);
  const declared = await keepDeclaredApart(call, changed);
  const affected = new Set([
    ...touched,
    ...merged,
    ...declared,
    ...released,
    ...[...edges.values()].flatMap(({ one, other }) => [one, other]),
  ]);
  const { roots, parted } = await recomputeRoots(call, [...affected], { yardstick, readProfiles });
  if (!(await wasSaidOfThem(call, parted))) return guestIds(changed, roots);

  return guestIds(changed, new Map([...roots, ...(await weighParted(call, parted))]));
}

/** Whether a person said something of the guest that these profiles were: it counts for some of them only from now on. */
async function wasSaidOfThem({ rows }: WriteCall, profiles: readonly string[]): Promise<boolean> {
  if (profiles.length === 0) return false;
  const facts = await rows.where('fact', 'profileId', profiles);

  return facts.some(({ type }) => type === 'binding' || type === 'correction');
}

/** Profiles of a guest who became several are weighed by what is known of each: a number that ended for one holds again. */
async function weighParted(call: WriteCall, parted: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const profiles = await loadProfiles(call.rows, parted);
  await resolveProfiles(
    call,
    [...profiles].map(([id, profile]) => ({ id, before: profile, after: profile })),
  );
  const found = await call.rows.where('root', 'profileId', parted);
  const roots = new Map(found.map(({ profileId, rootId }) => [profileId, rootId]));

  return new Map(parted.map((id) => [id, roots.get(id) ?? id]));
}

function guestIds(
  changed: readonly ChangedProfile[],
  roots: ReadonlyMap<string, string>,
): readonly GuestId[] {
  return [...new Set(changed.map(({ id }) => renamed('guest', roots.get(id) ?? id)))].sort();
}

/** Numbers of three and more: whoever comes to them, or leaves them, changes what they say about the others. */
function numbersShared(
  holders: ReadonlyMap<string, readonly string[]>,
  gone: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const shared = new Map<string, readonly string[]>();
  for (const [key, profiles] of holders)
    if (profiles.length + Number(gone.has(key)) > 2 && isNumberKey(key)) shared.set(key, profiles);

  return shared;
}

function resolutionOf({
  one,
  other,
  body,
}: Pick<Row<'edge'>, 'one' | 'other' | 'body'>): readonly (readonly [string, string])[] {
  const { resolution } = body as EdgeBody;

  return resolution === undefined ? [] : [[`${one} ${other}`, resolution]];
}

/** Which keys moved, and who else holds them. */
async function sharedBy(
  call: WriteCall,
  changed: readonly ChangedProfile[],
): Promise<{ readonly keys: MovedKeys; readonly crowd: Crowd }> {
  const keys = await moveKeys(call, changed);

  return { keys, crowd: await crowdOf(call, keys) };
}

/** What was said of profiles and others until now. */
interface Links {
  readonly edges: readonly Row<'edge'>[];
  readonly questions: readonly Row<'doubt'>[];
}

/** The live edges and the questions of profiles. One that is new can only be the target of a merge that its system told before it. */
async function linksOf(
  { rows }: WriteCall,
  { known, targets = known }: { readonly known: readonly string[]; readonly targets?: readonly string[] },
): Promise<Links> {
  const [from, to, ...asked] = await Promise.all([
    rows.where('edge', 'one', known),
    rows.where('edge', 'other', targets),
    rows.where('doubt', 'one', known),
    rows.where('doubt', 'other', known),
  ]);

  return {
    edges: [...from, ...to].filter(({ voidedAt }) => voidedAt === undefined),
    questions: asked.flat().filter(({ state }) => state !== 'apart'),
  };
}
