import { expect, it } from 'vitest';
import { evidenceRules } from '../../delivered-value/rules.ts';
import { sentenceOf } from '../../shared/words.ts';
import { valueEn } from './value.en.ts';
import { valueZhCn } from './value.zh-cn.ts';

it('has a word in both languages for every kind of evidence the house begins with', () => {
  const kinds = [...new Set(evidenceRules.map(({ kind }) => kind))];

  for (const catalogue of [valueEn, valueZhCn] as readonly Readonly<Record<string, unknown>>[])
    expect(kinds.filter((kind) => catalogue[`kind/${kind}`] === undefined)).toEqual([]);
});

it('says where it happened only where that is known', () => {
  const reason = {
    code: 'delivered-value/drags',
    facts: { part: 'psychic', kind: 'constraint-violated', day: '2026-03-05' },
  };
  const there = { ...reason, facts: { ...reason.facts, touchpoint: 'laundry' } };

  expect(sentenceOf(reason, 'en', valueEn)).toBe(
    'his peace of mind suffers: what he must not have was given to him, 2026-03-05',
  );
  expect(sentenceOf(there, 'en', valueEn)).toContain('given to him (the laundry), 2026-03-05');
  expect(sentenceOf(there, 'zh-CN', valueZhCn)).toBe(
    '精神成本减分：违反了客人的硬性要求（洗衣房），2026-03-05',
  );
});
