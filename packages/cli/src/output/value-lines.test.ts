import type { ValueAnswer } from '@innkeeper/core';
import { expect, it } from 'vitest';
import { sayIn } from '../words/words.ts';
import { valueLines } from './value-lines.ts';

const yuan = (minor: number) => ({ minor, currency: 'CNY' });
const answer = {
  guestId: 'guest_1',
  asOf: '2026-12-31',
  toHouse: {
    advocacy: {
      asOf: '2026-12-31',
      formula: 'advocacy/1',
      n: 2,
      credited: yuan(900_000),
      because: [
        {
          code: 'advocacy/credited',
          facts: { referred: 'Spring training', kind: 'group', day: '2026-06-01', minor: 900_000 },
        },
        { code: 'advocacy/unknown', facts: { kind: 'group', day: '2026-12-30' } },
      ],
    },
    visits: 1,
    isRepeat: false,
    rhythm: {
      asOf: '2026-12-31',
      formula: 'rhythm/1',
      n: 0,
      daysOverdue: 0,
      isOverdue: false,
      because: [],
    },
    refused: [],
  },
} as unknown as ValueAnswer;

it('says what groups brought beside what the guest brought himself, group by group, in both languages', () => {
  const said = (locale: 'en' | 'zh-CN') =>
    valueLines(answer, { say: sayIn(locale), locale })
      .map((line) => line.trim())
      .slice(1, 5);

  expect(said('en')).toEqual([
    expect.stringMatching(/^brought by groups +CN¥9,000\.00$/),
    'From 2 groups that he brought; beside his own contribution, in no total.',
    'Spring training, 2026-06-01: CN¥9,000.00',
    'a group, 2026-12-30: nothing posted yet',
  ]);
  expect(said('zh-CN')).toEqual([
    expect.stringMatching(/^带来的团队生意 +¥9,000\.00$/),
    '来自他带来的 2 个团队；与本人贡献分开，不计入任何合计。',
    'Spring training，2026-06-01：¥9,000.00',
    '某团队，2026-12-30：尚无入账',
  ]);
});
