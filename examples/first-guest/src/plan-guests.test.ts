import { commonTraits } from '@innkeeper/core/census';
import { expect, it } from 'vitest';
import { planFor } from './plan-guests.ts';

it('plans from what active guests have in common, and says what the plan lacks', () => {
  const isActive = Uint8Array.from({ length: 200 }, (_, guest) => (guest < 50 ? 1 : 0));
  const codes = Uint8Array.from({ length: 200 }, (_, guest) => (guest < 40 || guest > 179 ? 0 : 1));
  const { pond, shortfall, missing } = planFor(
    commonTraits(isActive, [{ name: 'district', values: ['old town', 'elsewhere'], codes }]),
  );

  expect(pond.traits).toMatchObject([{ dimension: 'district', value: 'old town' }]);
  expect(pond.size).toBe(15_000);
  expect(shortfall).toBe(432);
  expect(missing).toContain('plan/layers-miss-target');
  expect(missing.filter((code) => code === 'plan/layer-lacks')).toHaveLength(6);
});
