import { describe, expect, it } from 'vitest';
import { phoneReader } from './phone.ts';

const { toE164 } = phoneReader();

describe('telephone numbers', () => {
  it.each([
    ['138 0013 8000', 'CN', '+8613800138000'],
    ['１３８００１３８０００', 'CN', '+8613800138000'],
    ['＋８６－１３８－００１３－８０００', undefined, '+8613800138000'],
    ['0086 138 0013 8000', undefined, '+8613800138000'],
    ['0086 138 0013 8000', 'US', '+8613800138000'],
    ['8613800138000', 'CN', '+8613800138000'],
    ['+1 (702) 919-1300', 'CN', '+17029191300'],
    ['702-919-1300', 'US', '+17029191300'],
    ['090-1234-5678', 'JP', '+819012345678'],
    ['+49 30 901820 ext. 12', undefined, '+4930901820'],
    ['06 12 34 56 78', 'FR', '+33612345678'],
  ])('%s of %s is %s', (raw, country, number) => {
    expect(toE164(raw, country)).toBe(number);
  });

  it.each([
    ['+81 008613800138000', undefined],
    ['138 0013 8000', undefined],
    ['0000000', 'US'],
    ['1234567', 'US'],
    ['1234567890', 'US'],
    ['9999999999', 'US'],
    ['13000000000', 'CN'],
    ['138****8000', 'CN'],
    ['xxxxxxx', 'CN'],
    ['n/a', 'CN'],
    ['', 'CN'],
    ['138 0013 8000 / 139 0013 8000', 'CN'],
    ['138 0013 800', 'CN'],
    ['1'.repeat(5000), 'CN'],
  ])('%s of %s is none', (raw, country) => {
    expect(toE164(raw, country)).toBeUndefined();
  });

  it('are read without a country when that is no country', () => {
    expect(toE164('+8613800138000', 'Atlantis')).toBe('+8613800138000');
  });
});
