import { describe, expect, it } from 'vitest';
import type { Catalogue, Locale } from '../shared/words.ts';
import { catalogueOf, say } from './words.ts';

const locales: readonly Locale[] = ['en', 'zh-CN'];

const patternsOf = (catalogue: Catalogue) =>
  Object.entries(catalogue).flatMap(([code, sentence]) =>
    (typeof sentence === 'string'
      ? [sentence]
      : Object.entries(sentence).flatMap(([form, text]) => (form === 'by' ? [] : [text]))
    ).map((text) => ({ code, text })),
  );

const hasWords = (catalogue: Catalogue, prefix: string): boolean =>
  prefix in catalogue || Object.keys(catalogue).some((key) => key.startsWith(`${prefix}/`));

describe.each(locales)('the words in %s', (locale) => {
  const catalogue = catalogueOf(locale);

  it('name no words that the catalogue does not have', () => {
    const missing = patternsOf(catalogue).flatMap(({ code, text }) =>
      [...text.matchAll(/\{(=?)([\w./-]+)(?::([\w/-]+))?\}/g)].flatMap(([, isDispatch, name = '', how]) => {
        const prefix = isDispatch ? name.split('/')[0] : how;

        return prefix === undefined || prefix === 'day' || hasWords(catalogue, prefix)
          ? []
          : [`${code}: ${prefix}`];
      }),
    );

    expect(missing).toEqual([]);
  });

  it('leave no brace open', () => {
    for (const { text } of patternsOf(catalogue)) {
      expect(text.replace(/\{=?[\w./-]+(?::[\w/-]+)?\}/g, '')).not.toMatch(/[{}]/);
    }
  });
});

it('Chinese is written with Chinese punctuation', () => {
  for (const { code, text } of patternsOf(catalogueOf('zh-CN'))) {
    expect(`${code} ${text.replace(/\{[^}]*\}/g, '')}`.slice(code.length)).not.toMatch(/[,;?!()]/);
  }
});

it('a number is said as one says it', () => {
  const nights = (count: number) => say({ code: 'say/nights', facts: { nights: count } }, 'en');

  expect([nights(1), nights(3), nights(7)]).toEqual([
    'Will it be one night again?',
    'Will it be 3 nights again?',
    'Will it be a week again?',
  ]);
});
