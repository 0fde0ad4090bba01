import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../shared/decimal-money.ts';
import { readAmount, readNumber } from './read-amount.ts';

describe('amounts', () => {
  it.each([
    ['12', 'EUR', '.', 1200],
    ['12.5', 'EUR', '.', 1250],
    ['-0.07', 'EUR', '.', -7],
    ['+3', 'EUR', '.', 300],
    ['1,234,567.89', 'EUR', '.', 123_456_789],
    ['1.234,5', 'EUR', ',', 123_450],
    ['1 234,50', 'EUR', ',', 123_450],
    ["1'234.50", 'CHF', '.', 123_450],
    ['(12.00)', 'EUR', '.', -1200],
    ['12.00-', 'EUR', '.', -1200],
    ['75.125', 'EUR', '.', 7513],
    ['-75.125', 'EUR', '.', -7513],
    ['75.124999', 'EUR', '.', 7512],
    ['1500', 'JPY', '.', 1500],
    ['1.5', 'KWD', '.', 1500],
    ['-0', 'EUR', '.', 0],
    ['90071992547409.91', 'EUR', '.', 9_007_199_254_740_991],
  ] as const)('%s %s with the mark %s is %i', (text, currency, decimal, minor) => {
    expect(readAmount(text, currency, decimal)).toEqual({ minor, currency });
  });

  it.each([
    ['1e5', '.'],
    ['1,5', '.'],
    ['1.5', ','],
    ['12,34,567', '.'],
    ['1.2.3', '.'],
    ['', '.'],
    ['.', '.'],
    ['-', '.'],
    ['abc', '.'],
    ['12 EUR', '.'],
    ['0x1F', '.'],
    ['Infinity', '.'],
    ['99999999999999999', '.'],
  ] as const)('%s with the mark %s is none', (text, decimal) => {
    expect(readAmount(text, 'EUR', decimal)).toBeUndefined();
  });

  it('come back as they were written, never as a float', () => {
    void assert(
      property(
        integer({ min: -(2 ** 53) + 1, max: 2 ** 53 - 1 }),
        constantFrom('EUR', 'JPY', 'KWD'),
        (minor, currency) => {
          expect(readAmount(decimalOf({ minor, currency }), currency)).toEqual({
            minor: minor || 0,
            currency,
          });
        },
      ),
    );
  });
});

describe('plain numbers', () => {
  it('follow the mark of the file', () => {
    expect([readNumber('2,5', ','), readNumber('-2.5'), readNumber('1.000', ','), readNumber('x')]).toEqual([
      2.5,
      -2.5,
      1000,
      undefined,
    ]);
  });
});
