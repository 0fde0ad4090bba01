import { describe, expect, it } from 'vitest';
import type { ErrorCode } from './error-codes.ts';
import { errorTable } from './error-codes.ts';
import { errorSentence } from './error-sentence.ts';
import { errorWordsZhCn } from './error-words-zh-cn.ts';

const codes = Object.keys(errorTable) as ErrorCode[];
const factsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([fact]) => fact).sort();

describe('the table of errors', () => {
  it.each(codes)('says %s with the same facts in both languages', (code) => {
    const [english, chinese] = [errorTable[code], errorWordsZhCn[code]];
    expect(factsIn(chinese.message + chinese.todo)).toEqual(factsIn(english.message + english.todo));
  });

  it('says in Chinese also what the problem is', () => {
    const facts = { documentType: 'id-card', problem: 'its check digit does not fit' };
    expect(errorSentence({ code: 'document/malformed', facts }, 'zh-CN').message).toBe(
      '这不是有效的证件号码（身份证）：校验码不符。',
    );
  });

  it('fills the facts in', () => {
    const error = { code: 'file/not-found', facts: { file: 'guests.csv' } } as const;
    expect(errorSentence(error).message).toBe('There is no file guests.csv.');
    expect(errorSentence(error, 'zh-CN')).toEqual({ message: '没有文件 guests.csv。', todo: '请检查路径。' });
  });
});
