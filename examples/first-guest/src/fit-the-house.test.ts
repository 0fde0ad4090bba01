import { expect, it } from 'vitest';
import { fitted } from './fit-the-house.ts';

it('fits the house, and says of a guest what is to be expected', () => {
  expect(fitted.fit.isKept).toBe(true);
  expect(fitted.fit.check?.actual).toBeGreaterThan(0);
  expect(fitted.lifetime?.expectedStays).toBeGreaterThanOrEqual(0);
});
