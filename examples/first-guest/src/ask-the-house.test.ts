import { expect, it } from 'vitest';
import { found } from './ask-the-house.ts';

it('answers as the guides say', () => {
  expect(found).toEqual({
    active: 1,
    parts: ['core 1', 'basic 0', 'potential 0', 'edge 1'],
    revenue: [
      ['LEISURE', '2025', 30_000],
      ['LEISURE', '2026', 90_000],
    ],
    earlier: 1,
    buckwheat: 1,
    entered: ['entered', 'invite-to-dinner'],
    counted: [1, 2, [1, 1, 2, 2, 0]],
    words: ['buckwheat'],
    after: [1, 'left', 'segment/bought'],
    explained: [false, { what: 'food', holds: false, found: 1 }],
  });
});
