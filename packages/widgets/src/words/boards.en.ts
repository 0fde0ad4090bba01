import type { Catalogue } from '@innkeeper/core';

/** What all boards of a manager say in English. `{count}` is `n` as it is written. */
export const boardWordsEn = {
  'board/table': 'The figures as a table',
  'board/as-of': 'As of {day:day}',
  'board/guests': { by: 'n', one: '{count} guest', other: '{count} guests' },
  'board/visits': { by: 'n', one: '{count} visit', other: '{count} visits' },
  'board/nights': { by: 'n', one: '{count} night', other: '{count} nights' },
  'board/refused-lines': {
    by: 'n',
    one: '{count} line is in no sum: no net amount, another currency, or a refund whose charge is not there.',
    other:
      '{count} lines are in no sum: no net amount, another currency, or refunds whose charges are not there.',
  },
  'board/counting': 'Counting the guests: {counted} of {of}. The figures come by themselves.',
  'board/empty': 'The house has no guests yet. Bring in stays, and the figures stand here.',
  'board/unknown': 'not known',
  'board-key/t': 'The figures as a table',
  'trouble/census/option': 'The house cannot count this way. Check what is asked.',
} satisfies Catalogue;

/** Every phrase that boards share. */
export type BoardWord = keyof typeof boardWordsEn;
