import { describe, expect, it } from 'vitest';
import { canBeRead, firstLetters, letterBit } from './kanji-readings.ts';
import { looseJapanese } from './romanised.ts';

const isRead = (kanji: string, word: string) => canBeRead(kanji, looseJapanese(word) ?? '');

describe('a name in kanji', () => {
  it.each([
    ...[
      ['佐藤', 'sato', 'satoh', 'satou'],
      ['鈴木', 'suzuki'],
      ['高橋', 'takahashi'],
      ['田中', 'tanaka'],
    ],
    ...[
      ['渡辺', 'watanabe'],
      ['伊藤', 'ito', 'itoh', 'itou'],
      ['山本', 'yamamoto'],
      ['小林', 'kobayashi'],
    ],
    ...[
      ['中村', 'nakamura'],
      ['斎藤', 'saito', 'saitou'],
      ['佐々木', 'sasaki'],
      ['井上', 'inoue'],
    ],
    ...[
      ['木下', 'kinoshita'],
      ['長谷川', 'hasegawa'],
      ['五十嵐', 'igarashi'],
      ['石川', 'ishikawa'],
    ],
    ...[
      ['大野', 'ohno', 'ono', 'oono'],
      ['山崎', 'yamazaki', 'yamasaki'],
      ['上田', 'ueda'],
      ['三浦', 'miura'],
    ],
    ...[
      ['健一', 'kenichi'],
      ['大輔', 'daisuke'],
      ['翔太', 'shota', 'shouta'],
      ['陽子', 'yoko', 'yohko'],
    ],
    ...[
      ['直樹', 'naoki'],
      ['由美', 'yumi'],
      ['真由美', 'mayumi'],
      ['和也', 'kazuya'],
      ['恵子', 'keiko'],
    ],
    ...[
      ['誠', 'makoto'],
      ['浩', 'hiroshi'],
      ['裕子', 'yuko', 'hiroko'],
      ['太郎', 'taro', 'tarou', 'taroh'],
    ],
  ])('%s is read %s', (kanji, ...words) => {
    for (const word of words) expect([word, isRead(kanji, word)]).toEqual([word, true]);
  });

  it.each([
    ['田中', 'takada'],
    ['田中', 'tanakano'],
    ['佐藤', 'sasaki'],
    ['健一', 'kenji'],
    ['由美', 'yuki'],
    ['龘', 'tanaka'],
    ['田中', ''],
  ])('%s is not read %s', (kanji, word) => {
    expect(isRead(kanji, word)).toBe(false);
  });

  it('is not tried in all ways where it is longer than names are', () => {
    expect(canBeRead('尾'.repeat(1000), 'o'.repeat(500))).toBe(false);
    expect(canBeRead('尾'.repeat(8), `${'o'.repeat(7)}x`)).toBe(false);
  });

  it('begins with one of the letters that are told beforehand, however it is read', () => {
    for (const [kanji, word] of [
      ['伊藤', 'ito'],
      ['翔太', 'shota'],
      ['長谷川', 'hasegawa'],
      ['福田', 'fukuda'],
    ] as const)
      expect(firstLetters(kanji) & letterBit(looseJapanese(word) ?? '')).not.toBe(0);
    expect(firstLetters('伊藤') & letterBit('tanaka')).toBe(0);
  });
});
