import type { Catalogue } from '@innkeeper/core';

/** What the panel of promises says in English. */
export const promisePanelEn = {
  'promised/title': 'Promises',
  'promised/no-guest': 'No guest chosen. Find one, and what was promised to him stands here.',
  'promised/none': 'Nothing was promised.',
  'promised/none-open': 'No promise is open.',
  'promised/heard': {
    by: 'n',
    '=0': 'No promise is open.',
    one: 'One promise open.',
    other: '{n} promises open.',
  },
  'promised/new': '+ Promise',
  'promised/due': 'due {=due-in/when}',
  'due-in': 'on {until:day}',
  'due-in/today': 'today',
  'due-in/tomorrow': 'tomorrow',
  'promised/late': 'Its day was {until:day}. Was it kept?',
  'promised/made': '{who}, {madeOn:day}',
  'promised/kept': 'Kept',
  'promised/broken': 'Broken',
  'promised/was-kept': 'kept',
  'promised/was-broken': 'broken',
  'promised/do': '{what}: {of}',
  'promised/sure-kept': 'Kept? That is said once.',
  'promised/sure-broken': 'Broken? That is said once.',
  'promised/yes-kept': 'Yes, kept',
  'promised/yes-broken': 'Yes, broken',
  'promised/field-what': 'What is promised',
  'promised/field-until': 'By',
  'promised/make': 'Write down',
  'promised/rate': '{kept} of {of} kept',
  'promised/past': { by: 'n', one: 'Earlier: one', other: 'Earlier: {n}' },
  'promised/bait': '{product}: promised and not there {n:times}.',
  'refused/promise/resolved': 'A colleague has said already what became of it.',
  'refused/promise/due-before-made': 'Its day lies in the past.',
  'promised-key/n': 'Write down a promise',
  'promised-key/j': 'To the first promise',
  'promised-key/e': 'Earlier promises',
} satisfies Catalogue;

/** Every phrase of the panel. */
export type PromisePanelWord = keyof typeof promisePanelEn;
