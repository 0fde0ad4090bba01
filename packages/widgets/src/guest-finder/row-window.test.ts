import { check, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { rowWindow } from './row-window.ts';

const anyList = property(integer({ min: 0, max: 5000 }), integer({ min: 0, max: 6000 }), (count, at) => {
  const top = Math.min(at, Math.max(0, count - 1));
  const { from, to } = rowWindow(count, top);

  return from >= 0 && to <= count && to - from <= 120 && from <= top && to >= Math.min(count, top + 25);
});

it('draws the row at the top and a screen of rows after it, and never many', () => {
  expect(check(anyList)).toMatchObject({ failed: false });
});
