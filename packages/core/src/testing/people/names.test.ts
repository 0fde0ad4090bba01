import { describe, expect, it } from 'vitest';
import { randomOf } from '../chance/random.ts';
import { men, surnames, women } from './chinese-table.ts';
import { cultureShares } from './culture.ts';
import { withoutMarks } from './latin.ts';
import type { Name } from './name.ts';
import { parts as tableOf } from './name.ts';
import { wadeGiles } from './wade-giles.ts';

const scripts: Readonly<Record<string, RegExp>> = {
  CN: /^\p{Script=Han}+$/u,
  TW: /^\p{Script=Han}+$/u,
  HK: /^\p{Script=Han}+$/u,
  JP: /^[\p{Script=Han}\p{Script=Hiragana}々]+$/u,
  KR: /^\p{Script=Hangul}+$/u,
  AE: /^\p{Script=Arabic}+$/u,
  SA: /^\p{Script=Arabic}+$/u,
  EG: /^\p{Script=Arabic}+$/u,
  RU: /^\p{Script=Cyrillic}+$/u,
  TH: /^[\p{Script=Thai}]+$/u,
};

describe.each(cultureShares.map(([culture]) => culture))('names of $country', ({ country, nameOf }) => {
  const names = Array.from({ length: 300 }, (_, index): Name => {
    const random = randomOf(5, 1, index);
    return nameOf(random, random, index % 2 === 0 ? 'female' : 'male');
  });

  it('are whole, and written in the script of their language beside Latin letters', () => {
    for (const { given, family, native } of names) {
      expect(given).toMatch(/^[\p{Script=Latin} .'’-]+$/u);
      expect(family).toMatch(/^[\p{Script=Latin} .'’-]+$/u);
      expect(native !== undefined).toBe(country in scripts);
      if (native) expect(native.family + native.given).toMatch(scripts[country] ?? /^$/);
    }
  });

  it('repeat, as names do, and still are many', () => {
    const families = new Set(names.map(({ family }) => family));

    expect(families.size).toBeGreaterThan(10);
    expect(families.size).toBeLessThan(names.length);
  });
});

it('reads surnames as surnames', () => {
  const readings = new Map(surnames.map(({ native, latin }) => [native, latin]));

  expect(
    ['单', '曾', '仇', '解', '查', '朴', '盖', '尉迟', '万俟'].map((name) => readings.get(name)),
  ).toEqual(['shan', 'zeng', 'qiu', 'xie', 'zha', 'piao', 'ge', 'yuchi', 'moqi']);
});

it('has every character of the tables once, with a reading and a Cantonese spelling', () => {
  for (const table of [surnames, men, women]) {
    expect(new Set(table.map(({ native }) => native)).size).toBe(table.length);
    for (const { latin, others } of table) {
      expect(latin).toMatch(/^[a-z]+$/);
      expect(others).toHaveLength(1);
    }
  }
});

it('spells as Wade and Giles did', () => {
  const syllables = [
    'xiao',
    'zhang',
    'qing',
    'jie',
    'zhong',
    'rui',
    'guo',
    'chen',
    'cai',
    'zi',
    'bo',
    'duo',
    'xue',
  ];

  expect(syllables.map(wadeGiles)).toEqual([
    'hsiao',
    'chang',
    'ching',
    'chieh',
    'chung',
    'jui',
    'kuo',
    'chen',
    'tsai',
    'tzu',
    'po',
    'to',
    'hsueh',
  ]);
});

it('leaves marks away as desks without them do', () => {
  expect(withoutMarks('Łukasz Nguyễn-Đặng Weiß Çelik')).toBe('Lukasz Nguyen-Dang Weiss Celik');
  expect(tableOf('a:b:c, d')).toHaveLength(2);
});
