import type { Catalogue } from '@innkeeper/core';

/** What the structure says in English. */
export const structureEn = {
  'structure/title': 'Core, basic, potential, edge',
  'structure/by': 'Order guests by',
  'structure/by-amount': 'revenue',
  'structure/by-contribution': 'contribution',
  'structure/by-visits': 'visits',
  'structure/by-nights': 'nights',
  'structure/holds':
    '80/20 holds here: the top {guests} of guests bring {top} {=structure-of/by}, and {eighty} of guests bring 80% of it.',
  'structure/does-not-hold':
    '80/20 does not hold here: the top {guests} of guests bring {top} {=structure-of/by}; it takes {eighty} of guests to bring 80% of it.',
  'structure/equal': 'All guests bring the same {=structure-name/by}: nobody is more the core than another.',
  'structure/few': {
    by: 'n',
    one: 'One guest only: a class of guests says nothing yet.',
    other: '{count} guests only: a class of one or two says nothing yet.',
  },
  'structure/no-sum': 'There is no {=structure-name/by} yet: nothing can be shared out.',
  'structure-of/amount': 'of the revenue',
  'structure-of/contribution': 'of the contribution',
  'structure-of/visits': 'of the visits',
  'structure-of/nights': 'of the nights',
  'structure-name/amount': 'revenue',
  'structure-name/contribution': 'contribution',
  'structure-name/visits': 'number of visits',
  'structure-name/nights': 'number of nights',
  'structure/classes': 'Share {=structure-of/by}',
  'structure/core': 'Core',
  'structure/basic': 'Basic',
  'structure/potential': 'Potential',
  'structure/edge': 'Edge',
  'structure/growing': {
    by: 'n',
    one: 'One guest of the potential grows: {more} more in the last half year than in the one before.',
    other: '{count} guests of the potential grow: {more} more in the last half year than in the one before.',
  },
  'structure/signal': {
    by: 'n',
    one: 'He brings {mean}, a basic guest {basic}: if he came up to that, {more} more.',
    other:
      'A potential guest brings {mean}, a basic one {basic}: if all {count} came up to that, {more} more.',
  },
  'structure/curve': 'How unequally it is spread',
  'structure/across': 'guests, from the smallest up',
  'structure/up': 'share {=structure-of/by}',
  'structure/even': 'everybody alike',
  'structure/gini': {
    by: 'n',
    one: 'Gini {gini} of {count} guest (0: everybody alike, 1: all from one)',
    other: 'Gini {gini} of {count} guests (0: everybody alike, 1: all from one)',
  },
  'structure/head-class': 'Class',
  'structure/head-guests': 'guests',
  'structure/head-sum': 'sum',
  'structure/head-share': 'share',
  'structure/head-highest': 'highest',
  'structure/head-lowest': 'lowest',
  'structure/head-top': 'Top guests',
} satisfies Catalogue;

/** Every phrase of the structure. */
export type StructureWord = keyof typeof structureEn;
