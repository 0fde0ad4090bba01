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

it('says for which reasons lines are in no sum, the most frequent first', () => {
  const refused = (code: string, facts = {}) => ({ because: { code, facts } });
  const contribution = {
    ...{ net: yuan(1), directCost: yuan(0), gifts: yuan(0), commission: yuan(0), contribution: yuan(1) },
    costUnknown: yuan(0),
    refused: [
      refused('value/refund-without-charge'),
      refused('value/other-currency', { currency: 'USD' }),
      refused('value/other-currency', { currency: 'USD' }),
    ],
  };
  const told = { ...answer, toHouse: { ...answer.toHouse, contribution } } as unknown as ValueAnswer;
  const said = (locale: 'en' | 'zh-CN') => valueLines(told, { say: sayIn(locale), locale }).slice(6, 9);

  expect(said('en')).toEqual([
    '  3 lines are in no sum:',
    '    2 × in USD, for which the settings have no rate',
    '    1 × a refund whose charge is not there',
  ]);
  expect(said('zh-CN')).toEqual([
    '  有 3 笔没有算进去：',
    '    2 × 币种是 USD，设置里没有汇率',
    '    1 × 退款所冲的账不在',
  ]);
});
