import { expect, it } from 'vitest';
import { words as en } from './en.ts';
import { words as zhCn } from './zh-cn.ts';

const placesOf = (sentence: unknown): readonly string[] =>
  JSON.stringify(sentence).match(/\{=?[\w./-]+/g) ?? [];

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.every((place) => other.includes(place)) && other.every((place) => one.includes(place));
}

it('has every sentence in both languages', () => {
  expect(new Set(Object.keys(zhCn))).toEqual(new Set(Object.keys(en)));
});

it('puts the same facts into what the elements say in both languages', () => {
  const own = Object.keys(en).filter((key) =>
    /^(ui|do|done|wish|room\/is|room\/count|brief|mark|say\/in|order)\b/.test(key),
  );
  const different = own.filter((key) => !isSameSet(placesOf(en[key]), placesOf(zhCn[key])));
  expect(own.length).toBeGreaterThan(30);
  expect(different.filter((key) => !key.startsWith('wish/food') && !key.startsWith('wish/room'))).toEqual([]);
});
