import { expect, it } from 'vitest';
import { localeOf, spoken } from './locale.ts';

it.each([
  ['zh-Hans-CN', 'zh-CN'],
  ['zh_CN', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['ZH-tw', 'zh-CN'],
  ['en-GB', 'en'],
  ['fr', 'en'],
  ['', 'en'],
  ['!!', 'en'],
])('reads the language "%s" as %s', (lang, locale) => {
  expect(spoken(lang)).toBe(locale);
});

it('finds the nearest lang across shadow roots and slots', () => {
  const outer = document.createElement('div');
  outer.lang = 'zh-CN';
  const root = outer.attachShadow({ mode: 'open' });
  const inner = document.createElement('p');
  root.append(inner);
  document.body.append(outer);
  expect(localeOf(inner)).toBe('zh-CN');
  inner.lang = 'en';
  expect(localeOf(inner)).toBe('en');
  outer.remove();
});
