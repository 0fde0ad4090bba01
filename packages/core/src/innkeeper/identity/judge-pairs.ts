import { comparedKeys } from '../../identity/identity-keys.ts';
import type { Judgement } from '../../identity/judgement.ts';
import { noJudgement } from '../../identity/judgement.ts';
import type { Judge } from '../../identity/profiles/judge-profiles.ts';
import { judgeProfiles } from '../../identity/profiles/judge-profiles.ts';
import type { Yardstick } from '../../identity/profiles/yardstick.ts';
import type { Row } from '../../ports/tables.ts';
import type { ProfileRecord } from '../../records/profile-record.ts';
import type { WriteCall } from '../house/call.ts';
import type { ChangedProfile } from '../take-in/take-in.ts';
import { doubtRow, edgeId, ruleEdgeRow } from './edge-rows.ts';
import { holdersOfKeys } from './holders-of-keys.ts';
import { keepQuestions } from './keep-questions.ts';
import { keyOptionsOf, readersOf } from './key-options.ts';
import type { ReadProfiles } from './load-profiles.ts';
import { isPerson } from './move-keys.ts';
import { isNumberKey, withoutCrowded } from './shared-numbers.ts';

/** What judging works with. */
export interface JudgeContext {
  /** Live edges of the profiles, by id. */
  readonly edges: ReadonlyMap<string, Row<'edge'>>;
  readonly changed: readonly ChangedProfile[];
  /** The keys of the changed profiles. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** Who holds the keys of the changed profiles. */
  readonly holders: ReadonlyMap<string, readonly string[]>;
  /** Those of these keys that so many hold that they say nothing. */
  readonly crowded: ReadonlySet<string>;
  /** By pair (`one other`), the resolution of the whole book that found the two: they need share no key. */
  readonly resolutions: ReadonlyMap<string, string>;
  readonly yardstick: Yardstick;
  readonly readProfiles: ReadProfiles;
  /** What the store can be given to do while the pairs are judged. */
  readonly meanwhile?: () => Promise<void>;
}

type Pair = readonly [string, string];

/** So many pairs are judged before the store and whatever else the process has to do are looked after. */
const atOnce = 200;

/**
 * Judges the pairs that share a key which says something, and those that a resolution of the whole book linked; of all
 * others nothing is known. Edges and questions are kept as they come out.
 * @returns the profiles whose guests may be others now
 */
export async function judgePairs(
  call: WriteCall,
  pairs: readonly Pair[],
  context: JudgeContext,
): Promise<readonly string[]> {
  if (pairs.length === 0) return [];
  const { edges, resolutions } = context;
  const [profiles, known] = await Promise.all([
    context.readProfiles(changedFirst(context, new Set(pairs.flat()))),
    call.rows.where(
      'doubt',
      'one',
      pairs.map(([one, other]) => (one < other ? one : other)),
    ),
  ]);
  const { isCandidate, judge } = await judgeOf(call, pairs, { ...context, profiles });
  const puts: Row<'edge'>[] = [];
  const questions: Row<'doubt'>[] = [];
  const settled: { one: string; other: string }[] = [];
  const touched: string[] = [];
  for (const [index, [one, other]] of pairs.entries()) {
    if (index % atOnce === atOnce - 1) await call.house.breathe?.();
    const edge = edges.get(edgeId(one, other));
    const resolution = resolutions.get(`${one} ${other}`);
    const isJudged = isCandidate[index] === true || resolution !== undefined;
    const judgement = isJudged && judge ? judgeWith(judge, profiles, [one, other]) : noJudgement;
    const next =
      judgement.verdict === 'certain' ? ruleEdgeRow(call, one, other, judgement, resolution) : undefined;
    if (next && edge?.weight !== next.weight) puts.push(next);
    if (!next && edge) puts.push({ ...edge, voidedAt: call.now });
    if (judgement.verdict === 'possible')
      questions.push(doubtRow(one, other, 'question', judgement, resolution ? { resolution } : {}));
    else settled.push({ one, other });
    if (next || edge) touched.push(one, other);
  }
  const [turned] = await Promise.all([
    keepQuestions(call, { questions, settled, known }),
    call.rows.put('edge', puts),
  ]);

  return [...touched, ...turned];
}

function judgeWith(
  judge: Judge,
  profiles: ReadonlyMap<string, ProfileRecord>,
  [one, other]: Pair,
): Judgement {
  const left = profiles.get(one);
  const right = profiles.get(other);

  return left && right && isPerson(left) && isPerson(right) ? judge.judge(one, other) : noJudgement;
}

/** Profiles in one order, however they are come by, so that the same ones are judged the same. */
function changedFirst({ changed }: JudgeContext, ids: ReadonlySet<string>): readonly string[] {
  return [...changed.map(({ id }) => id).filter((id) => ids.has(id)), ...[...ids].sort()];
}

interface Loaded extends JudgeContext {
  readonly profiles: ReadonlyMap<string, ProfileRecord>;
}

/** Makes the judge of some pairs: it knows everybody who holds a number that two of them share. */
async function judgeOf(
  call: WriteCall,
  pairs: readonly Pair[],
  context: Loaded,
): Promise<{ readonly isCandidate: readonly boolean[]; readonly judge: Judge | undefined }> {
  const { house, rows } = call;
  const sharedBy = sharedKeys(call, pairs, context);
  const unknown = new Set(
    sharedBy.flat().filter((key) => !context.holders.has(key) && !context.crowded.has(key)),
  );
  const [crowds, asked] = await Promise.all([
    rows.where('crowd', 'value', [...unknown]),
    holdersOfKeys(rows, [...unknown].filter(isNumberKey)),
  ]);
  const crowded = new Set([...context.crowded, ...crowds.map(({ value }) => value)]);
  const isCandidate = sharedBy.map((keys) => keys.some((key) => !crowded.has(key)));
  const numbers = new Set(sharedBy.flat().filter((key) => isNumberKey(key) && !crowded.has(key)));
  const holders = [
    ...[...numbers].flatMap((key) => context.holders.get(key) ?? []),
    ...asked.map(({ profileId }) => profileId),
  ];
  const others = new Set(holders.filter((id) => !context.profiles.has(id)));
  const more = await context.readProfiles(changedFirst(context, others));
  const crowdedNumbers = new Set([...crowded].filter(isNumberKey));
  const all = new Map(
    [...context.profiles, ...more]
      .filter(([, profile]) => isPerson(profile))
      .map(([id, profile]) => [id, withoutCrowded(house, profile, crowdedNumbers)]),
  );
  if (all.size === 0) return { isCandidate, judge: undefined };
  context.meanwhile?.().catch(ignore); // whoever resolves awaits it
  await house.breathe?.();

  return {
    isCandidate,
    judge: judgeProfiles(all, { readers: readersOf(house), yardstick: context.yardstick }),
  };
}

/**
 * The keys that the two of each pair have in common, in the order of the pairs. A number that ended leads nobody to a
 * guest any more; it still says that the records which it brought together were his.
 */
function sharedKeys(
  { house }: WriteCall,
  pairs: readonly Pair[],
  { profiles, keys, edges }: Loaded,
): readonly (readonly string[])[] {
  const options = keyOptionsOf(house);
  const read = new Map<string, readonly string[]>();
  const keysOfProfile = (id: string, isLinked: boolean): readonly string[] => {
    const known = (isLinked ? undefined : keys.get(id)) ?? read.get(id);
    if (known) return known;
    const profile = profiles.get(id);
    const found = profile && isPerson(profile) ? comparedKeys(profile, options) : [];
    read.set(id, found);

    return found;
  };

  return pairs.map(([one, other]) => {
    const isLinked = edges.has(edgeId(one, other));
    const theirs = new Set(keysOfProfile(other, isLinked));

    return keysOfProfile(one, isLinked).filter((key) => theirs.has(key));
  });
}

function ignore(): void {}
