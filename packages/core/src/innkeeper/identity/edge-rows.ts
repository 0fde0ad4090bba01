import type { ChoiceField } from '../../guests/choice-fields.ts';
import type { Judgement } from '../../identity/judgement.ts';
import type { Row } from '../../ports/tables.ts';
import { idOf } from '../../shared/hash.ts';
import type { FactId } from '../../shared/id.ts';
import type { Reason } from '../../shared/reason.ts';
import type { WriteCall } from '../house/call.ts';

/** What an edge keeps besides its columns. */
export interface EdgeBody {
  readonly because: readonly Reason[];
  /** The profile that gives its name to the guest. */
  readonly survivor?: string;
  /** Who decided, where a person did. */
  readonly actor?: string;
  readonly voidedBy?: string;
  /** The profiles of both guests when a person merged them: their documents may differ, the person has seen it. */
  readonly together?: readonly string[];
  /** The resolution of the whole book that found the two, where one did: they need share no key. */
  readonly resolution?: string;
  /** Why, in the words of whoever decided. */
  readonly note?: string;
  /** Which side's value stands, field by field, and the fact that says so while the merge stands. */
  readonly chosen?: readonly ChosenField[];
}

/** What a doubt keeps besides its columns. */
export interface DoubtBody {
  readonly because: readonly Reason[];
  /** Who decided, where a person of the house did. */
  readonly actor?: string;
  /** When that person decided. */
  readonly at?: string;
  /** The resolution of the whole book that asks, where one does. */
  readonly resolution?: string;
}

/** One field that a person chose when two guests became one. */
export interface ChosenField {
  readonly field: ChoiceField;
  readonly from: 'survivor' | 'other';
  readonly fact: FactId;
}

/** Merges by a person or a system outweigh every rule. */
export const decidedWeight = 1_000_000;

/** The id of what the rules think of a pair: the same pair has one edge. */
export function edgeId(one: string, other: string): string {
  return idOf('edge', 'rule', ...[one, other].sort());
}

/** The edge that identity draws between two profiles; its weight is in hundredths of a bit. */
export function ruleEdgeRow(
  { now }: WriteCall,
  one: string,
  other: string,
  { weight, because }: Judgement,
  resolution?: string,
): Row<'edge'> {
  const [first, second] = [one, other].sort() as [string, string];
  const body: EdgeBody = { because, ...(resolution !== undefined && { resolution }) };

  return {
    id: edgeId(one, other),
    one: first,
    other: second,
    by: 'rule',
    weight: Math.round(weight * 100),
    at: now,
    voidedAt: undefined,
    body,
  };
}

/** The edge of a merge that a system made: `id` was merged into `target`. */
export function mergedBySystemRow({ now }: WriteCall, id: string, target: string): Row<'edge'> {
  const body: EdgeBody = { because: [{ code: 'identity/merged-by-system' }], survivor: target };

  return {
    id: idOf('edge', 'system', id, target),
    one: id,
    other: target,
    by: 'system',
    weight: decidedWeight,
    at: now,
    voidedAt: undefined,
    body,
  };
}

/** A question whether two profiles are one guest, or the decision that they are not. `one` is the smaller id. */
export function doubtRow(
  one: string,
  other: string,
  state: 'question' | 'later' | 'apart',
  { weight, because }: Judgement,
  decided: Omit<DoubtBody, 'because'> = {},
): Row<'doubt'> {
  const [first, second] = [one, other].sort() as [string, string];
  const body: DoubtBody = { because, ...decided };

  return { one: first, other: second, state, weight: Math.round(weight * 100), body };
}
