import { expect, it } from 'vitest';
import { sentenceOf } from '../shared/words.ts';
import { toldInBoth } from './told-in-both.ts';

it.each([
  ['少糖、更脆 · less sugar, and crisp', '少糖、更脆', 'less sugar, and crisp'],
  ['less sugar • 少糖', '少糖', 'less sugar'],
  ['less sugar', 'less sugar', 'less sugar'],
  ['少糖 · 更脆', '少糖 · 更脆', '少糖 · 更脆'],
  ['soap · not powder · 肥皂', 'soap · not powder · 肥皂', 'soap · not powder · 肥皂'],
])('%s is shown to each reader in his own language', (remedy, zh, en) => {
  const facts = { remedy, ...toldInBoth('remedy', remedy) };
  const catalogue = { since: '{remedy}' };
  expect(sentenceOf({ code: 'since', facts }, 'zh-CN', catalogue)).toBe(zh);
  expect(sentenceOf({ code: 'since', facts }, 'en', catalogue)).toBe(en);
});
