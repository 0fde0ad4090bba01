import { assert, date, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withOffset } from './clock.ts';

describe('the clock on the wall', () => {
  it('shows the very moment, with its offset', () => {
    void assert(
      property(
        date({ min: new Date('1980-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (moment) => {
          const shown = withOffset(moment);
          expect(shown).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+[+-]\d{2}:\d{2}$/);
          expect(Date.parse(shown)).toBe(moment.getTime());
        },
      ),
    );
  });
});
