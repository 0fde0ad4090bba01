import { errorTable } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import { exitCodeOf } from './exit-codes.ts';

describe('how a command ends', () => {
  it.each([
    ['guest/not-found', 3],
    ['import/not-found', 3],
    ['file/not-found', 1],
    ['store/folder-in-use', 4],
    ['actor/not-allowed', 5],
    ['store/unavailable', 6],
    ['store/newer', 6],
    ['aborted', 130],
    ['mapping/invalid', 1],
  ])('%s ends with %i', (code, exit) => {
    expect(exitCodeOf(code)).toBe(exit);
  });

  it('never ends well after an error', () => {
    for (const code of Object.keys(errorTable)) expect(exitCodeOf(code)).not.toBe(0);
  });
});
