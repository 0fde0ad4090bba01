import type { Reason } from '../shared/reason.ts';
import type { DeliveredValue } from './delivered-value.ts';
import { deliveredValueOf } from './delivered-value.ts';
import type { ScoringOptions } from './delivered-values.ts';
import type { Evidence } from './evidence.ts';
import type { Part } from './parts.ts';
import { isCost, parts } from './parts.ts';

/** What a change would do to one guest's delivered value. */
export interface WhatIf {
  readonly before: DeliveredValue;
  readonly after: DeliveredValue;
  /** Of the total; absent where one of both is unknown. */
  readonly difference?: number;
  /** Parts whose score changes, by how much. */
  readonly changed: Readonly<Partial<Record<Part, number>>>;
}

/** Scores a guest as it is and as it would be with other evidence. The house's beliefs stay what they are. */
export function whatIf(
  evidence: readonly Evidence[],
  otherwise: readonly Evidence[],
  options: ScoringOptions,
): WhatIf {
  const [before, after] = [deliveredValueOf(evidence, options), deliveredValueOf(otherwise, options)];
  const changed: Partial<Record<Part, number>> = {};
  for (const part of parts) {
    const [was, is] = [before.parts[part], after.parts[part]];
    if (was.state === 'known' && is.state === 'known' && was.score !== is.score)
      changed[part] = is.score - was.score;
  }

  return {
    before,
    after,
    ...(before.total && after.total ? { difference: after.total.net - before.total.net } : {}),
    changed,
  };
}

/** One thing to do better for one guest, and what it is worth to him. */
export interface Improvement {
  readonly part: Part;
  readonly touchpoint?: string;
  /** What the weighted part would gain if this had been as good as it can be. */
  readonly gain: number;
  readonly n: number;
  readonly because: readonly Reason[];
}

/** Improvements for one guest by what they are worth: each touchpoint and part as if it had been at its best. */
export function improvementsFor(
  evidence: readonly Evidence[],
  options: ScoringOptions,
): readonly Improvement[] {
  const known = evidence.filter(({ day }) => day <= options.asOf);
  const groups = new Map<string, Evidence[]>();
  for (const one of known) {
    const key = keyOf(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }

  return [...groups]
    .map(([key, group]) => improvementOf(known, { key, group }, options))
    .filter(({ gain }) => gain > 0)
    .sort(
      (one, other) =>
        other.gain - one.gain ||
        parts.indexOf(one.part) - parts.indexOf(other.part) ||
        (textOf(one) < textOf(other) ? -1 : 1),
    );
}

/** The one improvement that helps this guest most; nothing where nothing is known or nothing is left to improve. */
export function nextBest(evidence: readonly Evidence[], options: ScoringOptions): Improvement | undefined {
  return improvementsFor(evidence, options)[0];
}

function improvementOf(
  evidence: readonly Evidence[],
  { key, group }: { readonly key: string; readonly group: readonly Evidence[] },
  options: ScoringOptions,
): Improvement {
  const { part, touchpoint } = group[0] as Evidence;
  const best = isCost(part) ? 0 : 100;
  const otherwise = evidence.map((one) => (keyOf(one) === key ? { ...one, level: best } : one));
  const { changed, before } = whatIf(evidence, otherwise, options);
  // What the part itself gains: what is unknown beside it stays unknown.
  const gain = before.weights[part] * Math.abs(changed[part] ?? 0);

  return {
    part,
    touchpoint,
    gain,
    n: group.length,
    because: [
      {
        code: touchpoint === undefined ? 'improve/part' : 'improve/touchpoint',
        facts: {
          part,
          n: group.length,
          gain: Math.round(gain),
          ...(touchpoint === undefined ? {} : { touchpoint }),
        },
      },
    ],
  };
}

function keyOf({ part, touchpoint = '' }: Evidence): string {
  return `${part}\u001f${touchpoint}`;
}

function textOf({ touchpoint = '' }: Improvement): string {
  return touchpoint;
}
