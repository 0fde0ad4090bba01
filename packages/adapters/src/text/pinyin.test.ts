import { describe, expect, it } from 'vitest';
import { pinyinReader } from './pinyin.ts';

const say = (name: string) => pinyinReader().syllables(name).join(' ');

describe('Chinese names in Latin letters', () => {
  it.each([
    ['单雄信', 'shan xiong xin'],
    ['曾国藩', 'zeng guo fan'],
    ['仇英', 'qiu ying'],
    ['解缙', 'xie jin'],
    ['尉迟恭', 'yu chi gong'],
    ['朴树', 'piao shu'],
    ['盖叫天', 'ge jiao tian'],
    ['查良镛', 'zha liang yong'],
    ['万俟卨', 'mo qi xie'],
    ['單雄信', 'shan xiong xin'],
    ['萬俟卨', 'mo qi xie'],
    ['長孫無忌', 'zhang sun wu ji'],
    ['欧阳娜娜', 'ou yang na na'],
  ])('%s is %s: a surname is read as a surname', (name, said) => {
    expect(say(name)).toBe(said);
  });

  it('leave out what is not Chinese', () => {
    expect(say('丁一 (Mr Ding)')).toBe('ding yi');
    expect(pinyinReader().syllables('Ada Lovelace')).toEqual([]);
    expect(pinyinReader().syllables('田中ひろし')).toEqual(['tian', 'zhong']);
    expect(pinyinReader().syllables('')).toEqual([]);
  });
});
