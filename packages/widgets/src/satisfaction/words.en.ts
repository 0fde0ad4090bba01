import type { Catalogue } from '@innkeeper/core';

/** What the element of satisfaction says in English. */
export const satisfactionEn = {
  'satisfied/title': 'Satisfaction',
  'satisfied/no-guest': 'No guest chosen. Find one, and what he answered stands here.',
  'satisfied/none': 'He has not been asked yet. The next answer stands here.',
  'satisfied/not-seen': 'What guests say is not for your role.',
  'satisfied/last': '{last} % last time, {all} % over {n:satisfied/times}.',
  'satisfied/times': { by: 'n', one: 'one visit', other: '{n} visits' },
  'satisfied/top': 'all points',
  'satisfied/two': 'all or one less',
  'satisfied/all': 'All answers',
  'satisfied/aspects': 'By what it was about',
  'satisfied/touchpoints': 'By where it was',
  'satisfied/share': '{top} % · {two} %',
  'satisfied/n': 'n {n}',
  'satisfied/trend': 'From visit to visit',
  'satisfied/from-to': '{day:day}: {was} %; last: {now} %',
  'satisfied/table': 'The figures as a table',
  'satisfied/table-boxes': 'Answers with all points beside those with all or one less',
  'satisfied/head-about': 'about',
  'satisfied/head-top': 'all points',
  'satisfied/head-two': 'or one less',
  'satisfied/head-n': 'answers',
  'satisfied/head-day': 'visit',
  'satisfied/head-share': 'satisfied',
  'satisfied/day': '{day:day}',
  'satisfied/percent': '{percent} %',
  'satisfied/about': '{about:answered}',
  'answered/breakfast': 'breakfast',
  'answered/check-in': 'check-in',
  'answered/check-out': 'check-out',
  'answered/room': 'the room',
  'answered/bed': 'the bed',
  'answered/price': 'the price',
  'answered/snack': 'the snack',
  'satisfied-key/t': 'The figures as a table',
} satisfies Catalogue;

/** Every phrase of the element. */
export type SatisfactionWord = keyof typeof satisfactionEn;
