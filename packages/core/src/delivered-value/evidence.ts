import type { Day } from '../shared/day.ts';
import { parseDay } from '../shared/day.ts';
import type { Reason } from '../shared/reason.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import type { Part } from './parts.ts';
import type { EvidenceRule } from './rules.ts';
import { checkRules, evidenceRules } from './rules.ts';

/** Something that happened to a guest, as a system or a person tells it. */
export interface Observation {
  /** Names a rule: `check-in-minutes`, `promise-broken`, `score-service`. */
  readonly kind: string;
  readonly day: Day;
  /** What was measured; a score is `amount` of `of`. */
  readonly amount?: number;
  readonly of?: number;
  /** Where: `check-in`, `breakfast`. */
  readonly touchpoint?: string;
  readonly source?: SourceReference;
}

/** What an observation says about one part. */
export interface Evidence {
  readonly part: Part;
  /** 0 to 100. */
  readonly level: number;
  readonly strength: number;
  readonly halfLifeDays: number;
  readonly day: Day;
  readonly kind: string;
  readonly touchpoint?: string;
  readonly source?: SourceReference;
}

/** Evidence, and what could not be read as such. */
export interface ReadEvidence {
  readonly evidence: readonly Evidence[];
  readonly refused: readonly Reason[];
}

/** By which day and rules observations are read. */
export interface EvidenceOptions {
  readonly asOf: Day;
  /** @defaultValue evidenceRules */
  readonly rules?: readonly EvidenceRule[];
}

/** Reads observations as evidence; what no rule knows, what is no number and what lies in the future is refused. */
export function evidenceOf(
  observations: readonly Observation[],
  { asOf, rules = evidenceRules }: EvidenceOptions,
): ReadEvidence {
  checkRules(rules);
  const evidence: Evidence[] = [];
  const refused: Reason[] = [];
  for (const observation of observations) {
    const fitting = rules.filter(({ kind }) => kind === observation.kind);
    const problem = problemOf(observation, fitting, asOf);
    if (problem === undefined) evidence.push(...fitting.map((rule) => read(observation, rule)));
    else refused.push({ code: problem, facts: { kind: observation.kind }, source: observation.source });
  }

  return { evidence, refused };
}

function problemOf(
  { day, amount, of }: Observation,
  rules: readonly EvidenceRule[],
  asOf: Day,
): string | undefined {
  if (rules.length === 0) return 'evidence/no-rule';
  if (parseDay(day) === undefined) return 'evidence/no-day';
  if (day > asOf) return 'evidence/from-the-future';
  if (amount !== undefined && !Number.isFinite(amount)) return 'evidence/no-number';
  if (of !== undefined && !(of > 0 && amount !== undefined && amount >= 0 && amount <= of))
    return 'evidence/off-the-scale';
  const lines = rules.flatMap(({ level }) => (typeof level === 'number' ? [] : [level]));
  if (lines.length > 0 && amount === undefined) return 'evidence/no-number';
  if (amount !== undefined && amount < 0 && lines.some((points) => (points[0]?.[0] ?? 0) >= 0))
    return 'evidence/negative';

  return undefined;
}

function read(
  { kind, day, amount = 0, of = 1, touchpoint, source }: Observation,
  rule: EvidenceRule,
): Evidence {
  const { part, strength, halfLifeDays } = rule;
  const level = typeof rule.level === 'number' ? rule.level : levelAt(rule.level, amount / of);

  return {
    part,
    level,
    strength,
    halfLifeDays,
    day,
    kind,
    touchpoint: touchpoint ?? rule.touchpoint,
    source,
  };
}

/** The level on straight lines between points; flat before the first and after the last. */
function levelAt(points: readonly (readonly [number, number])[], amount: number): number {
  const after = points.findIndex(([at]) => at >= amount);
  const [at1 = 0, level1 = 0] = points[after] ?? (points.at(-1) as readonly [number, number]);
  const before = points[after - 1];
  if (!before) return level1;
  const [at0, level0] = before;

  return level0 + ((level1 - level0) * (amount - at0)) / (at1 - at0);
}
