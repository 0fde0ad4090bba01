import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, isHan, wordsOf } from './fold-text.ts';

const anyText = string({ unit: 'grapheme' });

describe('a text as it is compared', () => {
  it.each([
    ['Müller-Lüdenscheidt', 'muller ludenscheidt'],
    ['  ÅSTRÖM,  Björn ', 'astrom bjorn'],
    ['Straße', 'strasse'],
    ['Łukasz Đỗ', 'lukasz do'],
    ['Ｄｉｎｇ　Ｗｅｉ', 'ding wei'],
    ["O'Neill", 'o neill'],
    ['丁建国', '丁建国'],
    ['', ''],
    ['---', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('folds plain letters by themselves as beside others', () => {
    void assert(
      property(string({ unit: 'grapheme-ascii' }), (text) => {
        expect(foldText(`${text} ß`)).toBe(`${foldText(text)} ss`.trim());
      }),
    );
  });

  it('stays as it is when folded again, and holds single spaces between words only', () => {
    void assert(
      property(anyText, (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
        expect(folded).not.toMatch(/^\s|\s$|\s\s/);
        expect(wordsOf(text).join(' ')).toBe(folded);
      }),
    );
  });

  it('does not care how accents are spelled', () => {
    void assert(
      property(anyText, (text) => {
        expect(foldText(text.normalize('NFC'))).toBe(foldText(text.normalize('NFD')));
      }),
    );
  });

  it('tells Chinese characters from all others', () => {
    expect([isHan('丁'), isHan('Ding 丁'), isHan('Ding'), isHan('ひらがな'), isHan('한글')]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
