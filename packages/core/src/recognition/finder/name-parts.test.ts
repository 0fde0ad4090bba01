import { describe, expect, it } from 'vitest';
import type { PersonName } from '../../records/profile-record.ts';
import { whole } from './column.ts';
import { noWords, wordText } from './dictionary.ts';
import { noParts, writeNameWords } from './name-parts.ts';

const byLetters = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** 乐 is yue as a surname and le behind one. */
const syllables = (name: string): readonly string[] =>
  [...name].map((sign, at) => (sign === '乐' && at === 0 ? 'yue' : (said[sign] ?? 'x')));
const said: Readonly<Record<string, string>> = { 王: 'wang', 乐: 'le', 丁: 'ding', 建: 'jian', 国: 'guo' };

function wordsOf(...names: readonly Omit<PersonName, 'type'>[]): readonly (readonly string[])[] {
  const options = { words: noWords(), parts: noParts(), syllables };

  return names.map((name) => {
    const found = whole();
    writeNameWords({ type: 'native', ...name }, options, found);
    const texts = [...found.values.subarray(0, found.length)].map((word) => wordText(options.words, word));

    return [...new Set(texts)].sort(byLetters);
  });
}

describe('the parts of a name', () => {
  it('give its characters, its pairs, what is said, and the initials of the whole', () => {
    expect(wordsOf({ family: '丁', given: '建国' })[0]).toEqual(
      ['丁', '建', '国', '丁建', '建国', 'ding', 'jian', 'guo', 'jianguo', '#djg'].sort(byLetters),
    );
  });

  it('are read as what they are: a surname as a surname, a given name behind one', () => {
    expect(wordsOf({ family: '乐', given: '乐' })[0]).toEqual(['#yl', 'le', 'yue', '乐', '乐乐']);
  });

  it('give the same whether they came before or not, written in one or in two', () => {
    const names = [
      { family: '丁', given: '建国' },
      { family: '王', given: '建国' },
      { family: 'Müller-Lüdenscheid', given: 'Jörg' },
      { family: 'Ding', given: '建国' },
      { full: '丁建国' },
    ];
    const together = wordsOf(...names, ...names);
    for (const [at, name] of names.entries()) {
      expect(together[at]).toEqual(wordsOf(name)[0]);
      expect(together[at + names.length]).toEqual(together[at]);
    }
    expect(together[4]).toEqual(together[0]);
  });
});
