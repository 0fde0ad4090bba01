import { expect, it } from 'vitest';
import type { Sentence } from '../../shared/words.ts';
import { reportsEn } from './en.ts';
import { reportsZhCn } from './zh-cn.ts';

const placesIn = (sentence: Sentence): readonly string[] =>
  [
    ...new Set([...JSON.stringify(sentence).matchAll(/\{([\w.]+)/g)].map(([, name]) => name as string)),
  ].sort();

it('says the same with the same facts in English and in Chinese', () => {
  expect(Object.keys(reportsZhCn)).toEqual(Object.keys(reportsEn));
  for (const [code, sentence] of Object.entries(reportsEn))
    expect(placesIn(reportsZhCn[code as keyof typeof reportsZhCn]), code).toEqual(placesIn(sentence));
});
