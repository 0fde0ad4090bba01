import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMoney, totalsOf } from './money.ts';

const anyMoney = record({ minor: integer(), currency: constantFrom('CNY', 'EUR', 'JPY') });

describe('money', () => {
  it('adds within one currency, in any order, and never across two', () => {
    void assert(
      property(anyMoney, anyMoney, (one, other) => {
        if (one.currency !== other.currency) {
          expect(() => addMoney(one, other)).toThrow(
            expect.objectContaining({ code: 'money/mixed-currencies' }),
          );
        } else {
          expect(addMoney(one, other)).toEqual(addMoney(other, one));
          expect(addMoney(one, other).minor).toBe(one.minor + other.minor);
        }
      }),
    );
  });

  it('totals by currency, in the order of the codes, whatever the order of the amounts', () => {
    void assert(
      property(array(anyMoney), (amounts) => {
        const totals = totalsOf(amounts);
        expect(totalsOf([...amounts].reverse())).toEqual(totals);
        expect(totals.map(({ currency }) => currency)).toEqual(
          [...new Set(amounts.map(({ currency }) => currency))].sort(),
        );
        for (const { minor, currency } of totals) {
          const own = amounts.filter((amount) => amount.currency === currency);
          expect(minor).toBe(own.reduce((sum, amount) => sum + amount.minor, 0));
        }
      }),
    );
  });
});
