import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextFilter } from './text-filter.ts';

const anyText = array(integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

describe('a filter of texts', () => {
  it('never denies what was added', () => {
    const filter = createTextFilter();
    void assert(
      property(array(anyText, { maxLength: 8 }), (texts) => {
        for (const text of texts) filter.add(text);
        expect(texts.every((text) => filter.mayHave(text))).toBe(true);
      }),
    );
  });

  it('seldom takes a new text for known', () => {
    const filter = createTextFilter();
    for (let number = 0; number < 200_000; number += 1) filter.add(`born:ding|1970-${number}`);
    let wrong = 0;
    for (let number = 0; number < 50_000; number += 1)
      if (filter.mayHave(`born:dong|1970-${number}`)) wrong += 1;

    expect(wrong).toBeLessThan(50); // (1 − e^(−4 · 200,000 / 2^25))^4 is less than one in a million
  });
});
