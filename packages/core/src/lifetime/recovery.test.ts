import { describe, expect, it } from 'vitest';
import { knownTruths, sharesCovered } from './recovery.test-data.ts';

// Two hundred populations are `npm run bench recovery`: half a minute.
describe('of populations whose truth is known, the 95 % interval holds it in 90 to 99 of a hundred', () => {
  it.each(knownTruths)('$name', (known) => {
    const share = sharesCovered(known, 24);
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThan(0.99);
  });
});
