import { threeLettersOf } from '@innkeeper/core';
import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseUrlOf } from './base-url.ts';
import { countryOf } from './country.ts';
import { decimalOf, moneyOf } from './decimal-money.ts';
import { languageOf } from './language.ts';
import { extraOf } from './left-over.ts';
import { birthDateOf, dayOf, instantOf } from './moment.ts';
import { retryAfterOf } from './retry-after.ts';

describe('an amount', () => {
  it('comes back as it was written, in any currency', () => {
    void assert(
      property(
        integer({ min: -1e12, max: 1e12 }),
        constantFrom('EUR', 'CNY', 'JPY', 'KWD'),
        (minor, currency) => {
          expect(moneyOf(decimalOf({ minor, currency }), currency)).toEqual({ minor, currency });
        },
      ),
    );
  });

  it.each([
    ['100', 'USD', 10_000],
    ['0.1', 'USD', 10],
    ['-12.345', 'EUR', -1235],
    ['1.005', 'KWD', 1005],
    ['1234.5', 'JPY', 1235],
    ['.5', 'EUR', 50],
    ['1e3', 'EUR', 100_000],
    ['-0.00', 'EUR', 0],
  ])('of %s %s is %i in the smallest unit', (decimal, currency, minor) => {
    expect(moneyOf(decimal, currency)).toEqual({ minor, currency });
  });

  it.each(['', 'much', '1,5', '--1', '1.2.3', '99999999999999999999', '.'])(
    'is not read from "%s"',
    (decimal) => {
      expect(moneyOf(decimal, 'EUR')).toBeUndefined();
    },
  );
});

describe('a moment', () => {
  it.each([
    ['2020-05-08 19:17:25.0', 'UTC', '2020-05-08T19:17:25Z'],
    ['2020-05-08 19:17:25.0', 'Asia/Shanghai', '2020-05-08T19:17:25+08:00'],
    ['2019-09-03T14:56:18.227Z', 'Asia/Shanghai', '2019-09-03T14:56:18.227Z'],
    ['2026-07-01T12:00:00', 'Europe/Lisbon', '2026-07-01T12:00:00+01:00'],
    ['2026-01-01T12:00:00', 'Europe/Lisbon', '2026-01-01T12:00:00+00:00'],
    ['2026-03-01T12:00', 'America/St_Johns', '2026-03-01T12:00:00-03:30'],
    ['2026-03-01', 'UTC', '2026-03-01T00:00:00Z'],
    ['2026-03-01T12:00:00+0530', 'UTC', '2026-03-01T12:00:00+05:30'],
  ])('%s in %s is %s', (text, zone, expected) => {
    expect(instantOf(text, zone)).toBe(expected);
    expect(Number.isNaN(Date.parse(expected))).toBe(false);
  });

  it.each(['2026-02-31 10:00:00', '2026-01-01 25:00:00', '0101-01-01', 'yesterday', ''])(
    'is not read from "%s"',
    (text) => {
      expect(instantOf(text)).toBeUndefined();
    },
  );

  it('knows fillers: the year 101, and birthdays of 1900', () => {
    expect(dayOf('0101-01-01')).toBeUndefined();
    expect(birthDateOf('1900-01-01')).toBeUndefined();
    expect(birthDateOf('1900-02-29')).toEqual({ month: 2, day: 29 });
    expect(birthDateOf('--05-06')).toEqual({ month: 5, day: 6 });
    expect(birthDateOf('1988-02-31')).toBeUndefined();
    expect(birthDateOf('1968-05-24T00:00:00')).toEqual({ year: 1968, month: 5, day: 24 });
  });
});

describe('a code', () => {
  it.each([
    ['USA', 'US'],
    ['chn', 'CN'],
    ['GB', 'GB'],
    ['UK', 'GB'],
    ['United States of America', 'US'],
    ['Germany', 'DE'],
    ['XX', undefined],
  ])('of the country %s is %s', (text, expected) => {
    expect(countryOf(text)).toBe(expected);
  });

  it('of a country in three letters leads back to its two', () => {
    expect(countryOf(threeLettersOf('PT'))).toBe('PT');
  });

  it.each([
    ['E', 'en'],
    ['EN', 'en'],
    ['ZH-S', 'zh-Hans'],
    ['zh_CN', 'zh-CN'],
    ['pt-br', 'pt-BR'],
    ['?', undefined],
  ])('of the language %s is %s', (text, expected) => {
    expect(languageOf(text)).toBe(expected);
  });
});

describe('what is left over', () => {
  it('is what was not read, without the empty and the fillers', () => {
    const raw = {
      id: 1,
      known: { a: 1, b: '' },
      list: [{ a: 1, more: true }, { a: 2 }],
      filler: -100000000,
      none: null,
      new: { deep: ['x'] },
    };

    expect(extraOf(raw, { id: true, known: { a: true }, list: { a: true } })).toEqual({
      list: [{ more: true }],
      new: { deep: ['x'] },
    });
    expect(extraOf({ id: 1 }, { id: true })).toBeUndefined();
  });
});

describe('how long to wait', () => {
  it.each([
    ['3', 3000],
    ['Sun, 22 Nov 2026 00:00:05 GMT', 5000],
    ['Sat, 21 Nov 2026 00:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['99999999999', undefined],
  ])('is read from "%s"', (header, expected) => {
    expect(retryAfterOf(header, Date.parse('2026-11-22T00:00:00Z'))).toBe(expected);
  });
});

describe('the address of a system', () => {
  it.each(['https://opera.example/api', 'http://127.0.0.1:8080', 'http://localhost', 'http://[::1]:5'])(
    'may be %s',
    (text) => {
      expect(baseUrlOf(text, { system: 'opera' }).href).toContain(text);
    },
  );

  it.each([
    'http://10.0.0.1',
    'http://127.0.0.1.example',
    'http://localhost.example',
    'file:///etc/hosts',
    'https://a:b@opera.example',
    '',
  ])('may not be %s', (text) => {
    expect(() => baseUrlOf(text, { system: 'opera' })).toThrow(/baseUrl/);
  });

  it('may be plain HTTP elsewhere only when that is said', () => {
    expect(baseUrlOf('http://10.0.0.1', { system: 'opera', allowHttp: true }).hostname).toBe('10.0.0.1');
  });
});
