import type { Catalogue } from '../../shared/words.ts';

/** What speaks against a figure about who comes again. In English. */
export const lifetimeEn = {
  'lifetime/no-guests': 'There is no guest to learn from.',
  'lifetime/nobody-returned': {
    by: 'guests',
    one: 'The one guest has not come again: nothing says how often guests return.',
    other: 'None of the {guests} guests has come again: nothing says how often guests return.',
  },
  'lifetime/few-returned':
    'Only {returned} of {guests} guests came again ({percent} %): who comes seldom cannot be told from who is lost.',
  'lifetime/few-guests':
    '{returned} of {guests} guests came again: too few to rely on ({fewestReturned} of {fewestGuests} would do).',
  'lifetime/few-spends': '{guests} guests came again and paid: too few to rely on ({fewest} would do).',
  'lifetime/all-alike': 'All {guests} guests have the same history: nothing says how guests differ.',
  'lifetime/not-held':
    'The data do not hold {parameters}: a wide belief stands behind these figures, and they may be far off.',
  'lifetime/loosely-held': 'The data hold {parameters} only loosely: these figures may be far off.',
  'lifetime/spend-not-positive': {
    by: 'guests',
    one: 'One guest whose mean spend is not above zero was left out of the spend.',
    other: '{guests} guests whose mean spend is not above zero were left out of the spend.',
  },
  'lifetime/spend-follows-stays':
    'Guests who come often spend differently at each stay (correlation {correlation}): the model takes both for independent.',
  'lifetime/held-out-before':
    'The file has nothing after the day asked for: it was learned until {until}, and the {weeks} weeks from there are compared.',
  'lifetime/held-out-cut-short':
    'The file ends before the {weeks} weeks held out are over: what was made may be too little.',
  'lifetime/one-stay': 'The guest has come once: what he will do is little more than what others did.',
  'lifetime/trait-for': 'For it speaks {trait}: {value} ({returned} of {guests} such guests came again).',
  'lifetime/trait-against':
    'Against it speaks {trait}: {value} ({returned} of {guests} such guests came again).',
} satisfies Catalogue;
