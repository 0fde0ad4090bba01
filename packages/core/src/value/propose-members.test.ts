import { expect, it } from 'vitest';
import { proposeMembers } from './propose-members.ts';
import type { TierFact, TierScheme } from './tiers.ts';

const scheme: TierScheme = {
  tiers: [
    { id: 'guest', from: 0, entitlements: [] },
    { id: 'silver', from: 30, entitlements: ['newspaper'] },
    { id: 'gold', from: 70, entitlements: ['newspaper', 'late check-out', 'lounge'] },
  ],
  criteria: [{ name: 'contribution', weight: 1, full: 100_000 }],
};
const brought = (amount: number): readonly TierFact[] => [
  { day: '2026-03-01', criterion: 'contribution', amount },
];

it('shows who would be a member of what, and what it would cost, before anybody is told', () => {
  const candidates = [
    { guest: 'd', facts: brought(90_000) },
    { guest: 'a', facts: brought(10_000) },
    { guest: 'c', facts: brought(40_000) },
    { guest: 'b', facts: brought(35_000) },
  ];
  const proposal = proposeMembers(candidates, scheme, {
    asOf: '2026-04-01',
    costs: { newspaper: 3_650, 'late check-out': 10_000 },
  });

  expect(proposal.tiers).toEqual([
    { tier: 'guest', guests: ['a'], cost: 0 },
    { tier: 'silver', guests: ['b', 'c'], cost: 7_300 },
    { tier: 'gold', guests: ['d'], cost: 13_650 },
  ]);
  expect(proposal).toMatchObject({ guests: 4, cost: 20_950, costUnknown: ['lounge'] });
});

it('refuses what costs less than nothing', () => {
  expect(() => proposeMembers([], scheme, { asOf: '2026-04-01', costs: { newspaper: -1 } })).toThrow(/costs/);
});
