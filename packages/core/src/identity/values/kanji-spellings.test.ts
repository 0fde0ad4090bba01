import { describe, expect, it } from 'vitest';
import { canBeRead } from './kanji-readings.ts';
import { kanjiSpellings } from './kanji-spellings.ts';
import { looseJapanese } from './romanised.ts';

const names = [
  ...['田中', '佐々木', '長谷川', '小林', '大岡', '木下', '井上', '五十嵐', '山崎', '大野', '渡辺', '中村'],
  ...['浩', '健一', '美咲', '陽子', '大輔', '恵美'],
];
const parts = new Set(
  names.flatMap((name) => [...name].flatMap((sign, at) => [sign, sign + name.charAt(at + 1)])),
);
const spellings = (word: string, isKnown = (characters: string) => parts.has(characters)) =>
  kanjiSpellings(looseJapanese(word) ?? '', isKnown);

describe('a word that is heard', () => {
  it.each([
    ...[
      ['tanaka', '田中'],
      ['sasaki', '佐々木'],
      ['hasegawa', '長谷川'],
      ['kobayashi', '小林'],
    ],
    ...[
      ['ooka', '大岡'],
      ['kinoshita', '木下'],
      ['inoue', '井上'],
      ['igarashi', '五十嵐'],
    ],
    ...[
      ['Yamazaki'.toLowerCase(), '山崎'],
      ['ohno', '大野'],
      ['hiroshi', '浩'],
      ['daisuke', '大輔'],
    ],
  ])('%s is written %s where somebody is', (word, kanji) => {
    expect(spellings(word)).toContain(kanji);
  });

  it('is written only with what somebody is called, and can be read so', () => {
    expect(spellings('suzuki')).toEqual([]);
    expect(spellings('tanaka', () => false)).toEqual([]);
    for (const word of ['tanaka', 'kobayashi', 'hasegawa', 'emi', 'misaki'])
      for (const kanji of spellings(word)) expect(canBeRead(kanji, looseJapanese(word) ?? '')).toBe(true);
  });

  it('is given up in time, however many ways there are', () => {
    let asked = 0;
    const all = spellings('kokokokokokokokokoko', () => {
      asked += 1;
      return true;
    });
    expect(all.length).toBeLessThanOrEqual(8);
    expect(asked).toBeLessThan(5000);
  });
});
