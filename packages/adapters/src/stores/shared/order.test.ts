import { assert, constant, integer, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterPrefix, compareText, sortable, sortableKey } from './order.ts';

const text = oneof(
  string({ unit: 'binary', maxLength: 4 }).filter((made) => !made.includes('\0')),
  string({ unit: constant('\u{1f600}'), maxLength: 2 }),
  string({ unit: oneof(constant('\uffff'), constant('\u{10000}'), constant('a')), maxLength: 3 }),
);
const byBytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));

describe('the order of texts', () => {
  it('is that of their bytes in UTF-8, as the databases have it', () => {
    void assert(
      property(text, text, (one, other) => {
        expect(Math.sign(compareText(one, other))).toBe(byBytes(one, other));
      }),
    );
  });

  it('is kept by the texts that maps sort by', () => {
    void assert(
      property(text, text, (one, other) => {
        const [left, right] = [sortable(one), sortable(other)];
        expect(left < right ? -1 : left > right ? 1 : 0).toBe(byBytes(one, other));
      }),
    );
  });

  it('goes from column to column', () => {
    void assert(
      property(text, integer(), text, integer(), (one, first, other, second) => {
        const [left, right] = [sortableKey([one, first]), sortableKey([other, second])];
        const expected = byBytes(one, other) || Math.sign(first - second);
        expect(left < right ? -1 : left > right ? 1 : 0).toBe(expected);
      }),
    );
  });

  it('ends a prefix right after the last text that begins with it', () => {
    void assert(
      property(text, text, (prefix, other) => {
        const end = afterPrefix(prefix);
        const within = compareText(other, prefix) >= 0 && (end === undefined || compareText(other, end) < 0);
        expect(within).toBe(other.startsWith(prefix));
      }),
    );
  });
});
