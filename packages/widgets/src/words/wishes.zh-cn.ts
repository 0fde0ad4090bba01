import type { Sentence } from '@innkeeper/core';
import { termsZhCn } from '@innkeeper/core/words/terms.zh-cn';
import { wishesZhCn } from '@innkeeper/core/words/wishes.zh-cn';
import type { WishWord } from './wishes.en.ts';

/** 喜好怎么说，以及记喜好时用的话。 */
export const wishWordsZhCn: Readonly<Record<WishWord, Sentence>> = {
  ...termsZhCn,
  ...wishesZhCn,

  'do/wish': '＋ 记喜好',
  'wish/field': '客人怎么说就怎么写',
  'wish/example': '高楼层、江景',
  'wish/keep': '记下',
  'wish/read': '理解为',
  'wish/without': '去掉：{what}',
  'wish/unread': '没看懂：{what}。请换个说法。',
  'wish/kept': '已记下：{what}',
  'wish/chip': '{=chip/stance}',
  chip: '{=wish/attribute/operator}',
  'chip/must': '{=must/attribute}',
  'chip/dislike': '不要{=avoided/attribute}{=but/except}',
  but: '（{except:term}除外）',
  'but/undefined': '',

  'panel/what': '{=wish/attribute/operator}',
  'panel/except': '{what}（{except}除外）',
  'panel/like-stated': '喜欢{what}',
  'panel/like-observed': '可能喜欢{what}',
  'panel/dislike-stated': '不喜欢{what}',
  'panel/dislike-observed': '可能不喜欢{what}',
};
