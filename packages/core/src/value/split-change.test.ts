import { assert, double, property, record } from 'fast-check';
import { expect, it } from 'vitest';
import { splitChange } from './split-change.ts';

it('finds 200 guests lost behind revenue that stands still', () => {
  const split = splitChange(
    { guests: 2000, frequency: 2.5, spend: 200 },
    { guests: 1800, frequency: 2.5, spend: 1_000_000 / 1800 / 2.5 },
  );

  expect(split.guests).toBeCloseTo(-105_361, 0);
  expect(split.frequency).toBe(0);
  expect(split.spend).toBeCloseTo(105_361, 0);
  expect(split.isHiddenDecline).toBe(true);
});

it('splits every change without a rest', () => {
  const volume = record({
    guests: double({ min: 0.1, max: 1e5, noNaN: true }),
    frequency: double({ min: 0.01, max: 50, noNaN: true }),
    spend: double({ min: 0.01, max: 1e6, noNaN: true }),
  });
  void assert(
    property(volume, volume, (before, after) => {
      const { guests, frequency, spend, change } = splitChange(before, after);
      const back = splitChange(after, before);

      expect(guests + frequency + spend).toBeCloseTo(change, 4 - Math.ceil(Math.log10(Math.abs(change) + 1)));
      expect(back.guests).toBeCloseTo(-guests, 3 - Math.ceil(Math.log10(Math.abs(guests) + 1)));
    }),
  );
});

it('calls growth no decline, and refuses a month without guests', () => {
  const month = { guests: 100, frequency: 1, spend: 10 };

  expect(splitChange(month, { ...month, guests: 110 }).isHiddenDecline).toBe(false);
  expect(splitChange(month, month)).toMatchObject({ change: 0, guests: 0, spend: 0 });
  expect(() => splitChange(month, { ...month, guests: 0 })).toThrow(/above 0/);
});
