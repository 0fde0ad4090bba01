import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Part } from './parts.ts';

/**
 * What one kind of observation says about one part. A table of these is data of the hotel: what counts, for which part,
 * how strongly and how long.
 */
export interface EvidenceRule {
  /** The kind of observation: `check-in-minutes`. Several rules may read one kind. */
  readonly kind: string;
  readonly part: Part;
  /**
   * The level it speaks for, 0 to 100: one level, or points of amount and level with straight lines between them and
   * flat ends. Of a cost a high level is bad.
   */
  readonly level: number | readonly (readonly [amount: number, level: number])[];
  /** How much one observation counts; 1 is one answer in a survey. Up to 60. */
  readonly strength: number;
  /** Days after which it counts half. */
  readonly halfLifeDays: number;
  /** Where it happens, where the observation does not say. */
  readonly touchpoint?: string;
}

/** Rules that a house begins with. Amounts are minutes, hours, counts, percent, or the share of a scale. */
export const evidenceRules: readonly EvidenceRule[] = [
  ...survey('product'),
  ...survey('service'),
  ...survey('personnel'),
  ...survey('image'),
  // Satisfied with the price is little cost.
  {
    kind: 'score-price',
    part: 'monetary',
    level: [
      [0.2, 100],
      [1, 0],
    ],
    strength: 1,
    halfLifeDays: 365,
  },
  ...halfOf('score-overall', ['product', 'service']),
  rule('product-remark', 'product', 35, { strength: 0.7 }),
  rule('remark-answered', 'image', 85, { strength: 0.7 }),
  rule('defect', 'product', 15, { strength: 1.5, touchpoint: 'room' }),
  rule('praise', 'personnel', 92, { strength: 1 }),
  rule('complaint', 'psychic', 75, { strength: 1.5 }),
  rule(
    'complaint-hours',
    'time',
    [
      [0, 0],
      [2, 30],
      [24, 70],
      [72, 100],
    ],
    { touchpoint: 'complaint' },
  ),
  rule(
    'complaint-attempts',
    'energy',
    [
      [1, 20],
      [2, 55],
      [5, 100],
    ],
    { touchpoint: 'complaint' },
  ),
  rule(
    'complaint-closed',
    'service',
    [
      [0, 85],
      [24, 60],
      [72, 20],
    ],
    { touchpoint: 'complaint' },
  ),
  rule('quarrel', 'psychic', 95, { strength: 2 }),
  rule('quarrel', 'personnel', 5, { strength: 2 }),
  rule('constraint-violated', 'psychic', 95, { strength: 3 }),
  rule('constraint-violated', 'service', 5, { strength: 2 }),
  rule('preference-met', 'service', 90, { strength: 0.7 }),
  rule('preference-missed', 'service', 15, { strength: 1 }),
  rule('promise-kept', 'image', 88, { strength: 0.7 }),
  rule('promise-broken', 'image', 8, { strength: 1.5 }),
  rule('promise-broken', 'psychic', 80, { strength: 1.5 }),
  rule(
    'check-in-minutes',
    'time',
    [
      [0, 0],
      [2, 10],
      [5, 35],
      [10, 65],
      [20, 90],
      [40, 100],
    ],
    { touchpoint: 'check-in' },
  ),
  rule(
    'queue-minutes',
    'time',
    [
      [0, 0],
      [3, 20],
      [10, 65],
      [30, 100],
    ],
    { strength: 0.8 },
  ),
  rule(
    'steps',
    'energy',
    [
      [1, 5],
      [3, 30],
      [6, 70],
      [10, 100],
    ],
    {},
  ),
  rule('repeated-explanation', 'energy', 70, {}),
  rule('repeated-explanation', 'psychic', 70, {}),
  rule('room-move', 'energy', 80, { touchpoint: 'room' }),
  rule('room-move', 'psychic', 60, { touchpoint: 'room' }),
  rule(
    'extra-paid',
    'monetary',
    [
      [0, 45],
      [20, 75],
      [60, 100],
    ],
    { strength: 1.5 },
  ),
  rule(
    'price-difference',
    'monetary',
    [
      [-50, 5],
      [0, 45],
      [25, 75],
      [60, 100],
    ],
    { touchpoint: 'price' },
  ),
];

/** Refuses a table that would make a score of nothing. @throws `value/invalid` */
export function checkRules(rules: readonly EvidenceRule[]): void {
  for (const { kind, level, strength, halfLifeDays } of rules) {
    const levels = typeof level === 'number' ? [level] : level.map(([, one]) => one);
    const amounts = typeof level === 'number' ? [] : level.map(([amount]) => amount);
    if (levels.length === 0 || levels.some((one) => !(one >= 0 && one <= 100)))
      throw broken(kind, 'a level outside 0 to 100');
    if (amounts.some((amount, index) => index > 0 && !(amount > (amounts[index - 1] as number))))
      throw broken(kind, 'amounts that do not rise');
    if (!(strength > 0 && strength <= 60)) throw broken(kind, 'a strength that is not above 0 and up to 60');
    if (!(halfLifeDays >= 1 && halfLifeDays <= 65_535))
      throw broken(kind, 'a half-life outside 1 to 65,535 days');
  }
}

function broken(kind: string, problem: string): InnkeeperError {
  return new InnkeeperError('value/invalid', { field: `rule ${kind}`, problem: `has ${problem}` });
}

function survey(part: Part): readonly EvidenceRule[] {
  return [
    {
      kind: `score-${part}`,
      part,
      level: [
        [0.2, 0],
        [1, 100],
      ],
      strength: 1,
      halfLifeDays: 365,
    },
  ];
}

/** One answer about everything speaks half for each of some parts. */
function halfOf(kind: string, some: readonly Part[]): readonly EvidenceRule[] {
  return some.map((part) => ({
    kind,
    part,
    level: [
      [0.2, 0],
      [1, 100],
    ],
    strength: 0.5,
    halfLifeDays: 365,
  }));
}

function rule(
  kind: string,
  part: Part,
  level: EvidenceRule['level'],
  { strength = 1, touchpoint }: { readonly strength?: number; readonly touchpoint?: string },
): EvidenceRule {
  return {
    kind,
    part,
    level,
    strength,
    halfLifeDays: 365,
    ...(touchpoint === undefined ? {} : { touchpoint }),
  };
}
