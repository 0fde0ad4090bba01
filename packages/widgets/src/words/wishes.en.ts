import type { Catalogue } from '@innkeeper/core';
import { termsEn } from '@innkeeper/core/words/terms.en';
import { wishesEn } from '@innkeeper/core/words/wishes.en';

/** What is said of wishes in English, and where one is written, beside the words of core. */
export const wishWordsEn = {
  ...termsEn,
  ...wishesEn,

  'do/wish': '+ Wish',
  'wish/field': 'A wish, as the guest says it',
  'wish/example': 'high floor, river view',
  'wish/keep': 'Keep',
  'wish/read': 'Understood as',
  'wish/without': 'Leave out: {what}',
  'wish/unread': 'Not understood: {what}. Say it otherwise.',
  'wish/kept': 'Kept: {what}',
  'wish/chip': '{=chip/stance}',
  chip: '{=wish/attribute/operator}',
  'chip/must': '{=must/attribute}',
  'chip/dislike': 'not {=avoided/attribute}{=but/except}',
  but: ', except {except:term}',
  'but/undefined': '',

  'panel/what': '{=wish/attribute/operator}',
  'panel/except': '{what}, except {except}',
  'panel/like-stated': 'likes {what}',
  'panel/like-observed': 'probably likes {what}',
  'panel/dislike-stated': 'dislikes {what}',
  'panel/dislike-observed': 'probably dislikes {what}',
} satisfies Catalogue;

/** Every phrase of wishes. */
export type WishWord = keyof typeof wishWordsEn;
