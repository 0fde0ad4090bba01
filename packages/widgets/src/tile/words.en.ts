import type { Catalogue } from '@innkeeper/core';

/** What the tile says in English. */
export const tileEn = {
  'tile/active': 'Active guests',
  'tile/beyond': 'Guests not here for long',
  'tile/spend-per-head': 'A head spends',
  'tile/visits-per-month': 'Visits of an active guest a month',
  'tile/guests': 'Guests who were ever here',
  'tile/more': '{by} more than {days} days before ({was})',
  'tile/less': '{by} less than {days} days before ({was})',
  'tile/same': 'As {days} days before',
  'tile/points': '{points} points',
  'tile/no-before': '{days} days before nobody was there to count.',
  'tile/nobody': 'Nobody came within {days} days.',
  'tile/why/active': '{came-n} came newly or again, {slipped-n} who were active have not come since.',
  'tile/why/beyond': '{slipped-n} slipped beyond {days} days, {came-n} came newly or again.',
  'tile/why/spend-per-head':
    'Within {days} days: {visits-n} visits, {visitsBefore-n} in the {days} days before.',
  'tile/why/visits-per-month':
    'Within {days} days: {visits-n} visits, {visitsBefore-n} in the {days} days before.',
  'tile/why/guests': '{new-n} came for the first time within {days} days.',
} satisfies Catalogue;

/** Every phrase of the tile. */
export type TileWord = keyof typeof tileEn;
