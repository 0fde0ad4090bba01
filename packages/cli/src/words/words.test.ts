import { describe, expect, it } from 'vitest';
import type { WordKey } from './en.ts';
import { en } from './en.ts';
import { localeOf, sayIn } from './words.ts';
import { zhCn } from './zh-cn.ts';

const keys = Object.keys(en) as WordKey[];
const factsIn = (sentence: string): ReadonlySet<string> =>
  new Set([...sentence.matchAll(/\{(\w+)[|}]/g)].map(([, fact]) => fact ?? ''));

describe('the words of the command', () => {
  it.each(keys)('say %s from the same facts in both languages', (key) => {
    expect(factsIn(zhCn[key])).toEqual(factsIn(en[key]));
  });

  it('choose the form by the number', () => {
    const say = sayIn('en');
    expect(say('find/found', { n: 1 })).toBe('1 guest:');
    expect(say('find/found', { n: 3 })).toBe('3 guests:');
    expect(sayIn('zh-CN')('find/found', { n: 1 })).toBe('找到 1 位客人：');
  });

  it('follow what was asked for, else the language of the terminal', () => {
    expect(localeOf('zh-CN', { LANG: 'en_GB.UTF-8' })).toBe('zh-CN');
    expect(localeOf(undefined, { LANG: 'zh_CN.UTF-8' })).toBe('zh-CN');
    expect(localeOf('en', { LANG: 'zh_CN.UTF-8' })).toBe('en');
    expect(localeOf(undefined, {})).toBe('en');
  });
});
