import { expect, it } from 'vitest';
import type { TierFact, TierScheme } from './tiers.ts';
import { tierStanding } from './tiers.ts';

const scheme: TierScheme = {
  tiers: [
    { id: 'guest', from: 0, entitlements: ['internet'] },
    { id: 'friend', from: 40, entitlements: ['internet', 'late check-out'] },
    { id: 'family', from: 80, entitlements: ['internet', 'suite upgrade'] },
  ],
  criteria: [
    { name: 'contribution', weight: 0.6, full: 1_000_000 },
    { name: 'nights', weight: 0.4, full: 20 },
  ],
};
const facts: readonly TierFact[] = [
  { day: '2026-02-01', criterion: 'contribution', amount: 500_000 },
  { day: '2026-02-01', criterion: 'nights', amount: 7 },
  { day: '2026-09-01', criterion: 'nights', amount: 3 },
];

it('shows the tier, its points and what is missing to the next', () => {
  expect(tierStanding(facts, scheme, { asOf: '2026-10-01' })).toMatchObject({
    tier: 'friend',
    points: 50,
    next: { tier: 'family', missingPoints: 30 },
    parts: [
      { criterion: 'contribution', points: 30 },
      { criterion: 'nights', points: 20 },
    ],
  });
});

it('lists what a change of tier gives and takes', () => {
  const standing = tierStanding(facts, scheme, { asOf: '2026-10-01', previous: 'family' });

  expect(standing).toMatchObject({ gained: ['late check-out'], lost: ['suite upgrade'] });
});

it('announces the loss of a tier before it comes', () => {
  expect(tierStanding(facts, scheme, { asOf: '2026-10-01' }).demotion).toBeUndefined();
  expect(tierStanding(facts, scheme, { asOf: '2027-01-10' }).demotion).toEqual({
    tier: 'guest',
    on: '2027-02-01',
  });
});

it('refuses weights that do not sum, contribution that hardly counts, and tiers that fall', () => {
  const broken = (criteria: TierScheme['criteria']) => () =>
    tierStanding(facts, { ...scheme, criteria }, { asOf: '2026-10-01' });

  expect(broken([{ name: 'contribution', weight: 0.7, full: 1 }])).toThrow(/sum to 1/);
  expect(
    broken([
      { name: 'contribution', weight: 0.3, full: 1 },
      { name: 'nights', weight: 0.7, full: 1 },
    ]),
  ).toThrow(/least weight/);
  expect(() =>
    tierStanding(facts, { ...scheme, tiers: [...scheme.tiers].reverse() }, { asOf: '2026-10-01' }),
  ).toThrow(/begin at 0/);
});
