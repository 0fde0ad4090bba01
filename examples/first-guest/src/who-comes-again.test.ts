import { expect, it, vi } from 'vitest';
import { staysOfAYear } from './stays-of-a-year.ts';
import { newGuest, whoComesAgain } from './who-comes-again.ts';

it('the guide on who comes again does what it says', () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const { model, expected, actual, worth } = whoComesAgain(staysOfAYear());
  expect(model.because).toEqual([]);
  expect(actual).toBeGreaterThan(0);
  expect(expected).toBeGreaterThan(0);
  expect(worth?.low).toBeLessThanOrEqual(worth?.value ?? 0);
  expect(worth?.high).toBeGreaterThan(worth?.value ?? 0);
  const past = Array.from({ length: 600 }, (_, at) => ({
    traits: { channel: at % 3 === 0 ? 'direct' : 'agency', dinner: at % 2 === 0 ? 'yes' : 'no' },
    returned: at % 3 === 0 ? at % 5 < 3 : at % 5 === 0,
  }));
  expect(newGuest(past).because[0]?.code).toBe('lifetime/trait-for');
  expect(newGuest(past).probability).toBeGreaterThan(0.4);
});
