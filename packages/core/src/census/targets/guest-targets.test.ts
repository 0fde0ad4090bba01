import { describe, expect, it } from 'vitest';
import type { GuestTargets } from './guest-targets.ts';
import { targetsStanding } from './guest-targets.ts';

const period = { from: '2026-01-01', to: '2026-12-31' } as const;
const wang: GuestTargets = { guest: 'wang', period, relationship: 3, benefit: 70, contribution: 500_000 };
const lang: GuestTargets = { guest: 'lang', period, contribution: 200_000 };
const actuals = {
  wang: { relationship: 3, benefit: 64, contribution: 612_000 },
  lang: { relationship: 1 },
} as const;
const stand = (asOf: '2026-06-30' | '2026-12-31') =>
  targetsStanding(
    ['wang', 'lang', 'new'],
    [wang, lang, { ...wang, period: { ...period, to: '2026-06-30' } }],
    {
      period,
      asOf,
      actualOf: (guest) => actuals[guest as 'wang'] ?? {},
    },
  );

describe('targets of a guest', () => {
  it('are three for each of the core, and who lacks one is listed with it', () => {
    const { complete, missing } = stand('2026-12-31');
    expect(complete).toBe(1);
    expect(missing).toEqual([
      { guest: 'lang', kinds: ['relationship', 'benefit'] },
      { guest: 'new', kinds: ['relationship', 'benefit', 'contribution'] },
    ]);
  });

  it('stand beside what came of them when the period is over', () => {
    const { standings, reached, isOver } = stand('2026-12-31');
    expect([reached, isOver]).toEqual([2, true]);
    expect(standings).toEqual([
      { guest: 'wang', kind: 'relationship', target: 3, actual: 3, beyond: 0, isReached: true },
      { guest: 'wang', kind: 'benefit', target: 70, actual: 64, beyond: -6, isReached: false },
      {
        guest: 'wang',
        kind: 'contribution',
        target: 500_000,
        actual: 612_000,
        beyond: 112_000,
        isReached: true,
      },
      { guest: 'lang', kind: 'contribution', target: 200_000 },
    ]);
  });

  it('are neither reached nor missed before', () => {
    const { standings, isOver } = stand('2026-06-30');
    expect(isOver).toBe(false);
    expect(standings.some((one) => 'isReached' in one)).toBe(false);
  });
});
