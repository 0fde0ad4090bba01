import type { Parallel } from '../shared/parallel.ts';
import { type BlockRange, type Candidates, eachCandidate, rangesOf } from './blocking/candidates.ts';
import type { Along } from './compare/goes-along.ts';
import { pairComparer } from './compare/pair-comparer.ts';
import { edgeList } from './groups/edge-list.ts';
import type { Edges } from './groups/group-records.ts';
import type { MatchModel } from './model/model.ts';
import { pairScorer } from './model/pair-scorer.ts';
import { type QuickLook, quickLook } from './model/quick-look.ts';
import { type PackedPeople, packPeople, shared, unpackPeople } from './values/pack-people.ts';
import type { People } from './values/people.ts';

/** All that comparing pairs needs, as data that another thread can be handed. */
export interface PairWork {
  readonly people: PackedPeople;
  readonly along: Along;
  readonly model: MatchModel;
  /** What weighs less is left out, in bits. */
  readonly floor: number;
  readonly candidates: Candidates;
  readonly range: BlockRange;
}

/** The pairs of a part of the blocks that are worth keeping. */
export interface FoundPairs {
  readonly edges: Edges;
  /** How many edges there were when each rule was done. */
  readonly ends: Int32Array;
  readonly compared: number;
}

/** What weighs pairs that are worth it. */
export interface PairLook {
  readonly look: QuickLook;
  readonly bitsOfLast: () => number;
  readonly floor: number;
}

/** Compares a part of the pairs in a thread of its own. */
export function comparePairs({
  people: packed,
  along,
  model,
  floor,
  candidates,
  range,
}: PairWork): FoundPairs {
  const people = unpackPeople(packed);
  const comparer = pairComparer(people, along);
  const { bitsOfLast } = pairScorer(model, comparer);

  return pairsFound(candidates, range, {
    look: quickLook(people, model, comparer, floor),
    bitsOfLast,
    floor,
  });
}

/** Compares a part of the pairs here. */
export function pairsFound(
  candidates: Candidates,
  range: BlockRange,
  { look, bitsOfLast, floor }: PairLook,
): FoundPairs {
  const edges = edgeList();
  const ends = new Int32Array(candidates.rules.length);
  let compared = 0;
  const visit = (one: number, other: number): void => {
    compared += 1;
    if (!look(one, other)) return;
    const bits = bitsOfLast();
    if (bits > floor) edges.add(one, other, bits);
  };
  eachCandidate(candidates, range, visit, (rule) => {
    ends[rule] = edges.count();
  });

  return { edges: edges.done(), ends, compared };
}

/**
 * Compares all pairs on as many cores as there are: each takes a part of the blocks of every rule, and what they find is
 * put together rule by rule, part by part, so that it is the same on one core and on many.
 */
export async function pairsFoundOn(
  parallel: Parallel,
  people: People,
  work: Omit<PairWork, 'people' | 'range'>,
  own: PairLook,
): Promise<FoundPairs> {
  const [mine, ...others] = rangesOf(work.candidates, Math.max(1, parallel.cores));
  if (!mine || others.length === 0) return pairsFound(work.candidates, wholeOf(work.candidates), own);
  const common = { ...shared(work), people: packPeople(people) };
  const beside = parallel.run(
    'comparePairs',
    others.map((range): PairWork => ({ ...common, range })),
  );
  const first = pairsFound(work.candidates, mine, own);

  return together([first, ...((await beside) as readonly FoundPairs[])]);
}

/** All blocks of all rules. */
export function wholeOf({ rules }: Candidates): BlockRange {
  return { from: new Int32Array(rules.length), to: Int32Array.from(rules, ({ count }) => count) };
}

function together(parts: readonly FoundPairs[]): FoundPairs {
  const edges = edgeList();
  const rules = parts[0]?.ends.length ?? 0;
  const ends = new Int32Array(rules);
  for (let rule = 0; rule < rules; rule += 1) {
    for (const part of parts) {
      const { ones, others, bits } = part.edges;
      const from = rule === 0 ? 0 : (part.ends[rule - 1] as number);
      for (let edge = from; edge < (part.ends[rule] as number); edge += 1)
        edges.add(ones[edge] as number, others[edge] as number, bits[edge] as number);
    }
    ends[rule] = edges.count();
  }

  return { edges: edges.done(), ends, compared: parts.reduce((sum, { compared }) => sum + compared, 0) };
}
