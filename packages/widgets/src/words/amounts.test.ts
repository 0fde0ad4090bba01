import type { Words } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import { moneyIn } from './amounts.ts';

const english: Words = { locale: 'en', catalogue: {} };

describe('an amount', () => {
  it.each([
    [{ minor: 123_456, currency: 'EUR' }, '€1,234.56'],
    [{ minor: 123_456, currency: 'JPY' }, '¥123,456'],
    [{ minor: 123_456, currency: 'XQZ' }, 'XQZ 1,234.56'],
    [{ minor: 123_456, currency: 'Renminbi' }, '1,234.56 Renminbi'],
  ])('is written in its currency, or with whatever stands for one: %j', (money, written) => {
    expect(moneyIn(english, money).replaceAll(/\u00a0/g, ' ')).toBe(written);
  });
});
