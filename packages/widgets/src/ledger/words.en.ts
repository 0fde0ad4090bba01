import type { Catalogue } from '@innkeeper/core';

/** What the ledger says in English. */
export const ledgerEn = {
  'ledger/title': 'Ledger by {days} days',
  'ledger/heard': { by: 'n', one: '{count} guest is active.', other: '{count} guests are active.' },
  'ledger/future': {
    by: 'n',
    one: '{count} visit lies after this day and does not count.',
    other: '{count} visits lie after this day and do not count.',
  },
  'ledger/active': 'Active guests',
  'ledger/active-note': 'came within {days} days',
  'ledger/beyond': 'Not here for long',
  'ledger/beyond-note': 'of all guests, more than {days} days',
  'ledger/spend': 'A head spends',
  'ledger/frequency': 'Visits a month',
  'ledger/nobody-active':
    'Nobody came within the last {days} days: of active guests there is nothing to say.',
  'ledger/bands': 'Last here, days ago',
  'ledger/band': '{from}–{to} days',
  'ledger/band-older': '{from} days and more',
  'ledger/slipping': {
    by: 'n',
    one: '{count} guest has just slipped from the first band: call him first.',
    other: '{count} guests have just slipped from the first band: call them first.',
  },
  'ledger/demand': 'What the goal needs',
  'ledger/goal': 'Revenue goal {currency}',
  'ledger/months': 'in months',
  'ledger/conversion': 'of those spoken to come, %',
  'ledger/no-goal': 'Type a revenue goal, and what it needs stands here.',
  'ledger/odd-goal': 'These numbers cannot be: goal and months lie above 0, the share between 0 and 100.',
  'ledger/no-active': 'No active guest says what a head spends: a goal cannot be worked out yet.',
  'ledger/needed': {
    by: 'n',
    one: '{count} visit is needed: {goal} at {spend} a head.',
    other: '{count} visits are needed: {goal} at {spend} a head.',
  },
  'ledger/gap': {
    by: 'n',
    one: '{visits} visits are missing: {count} guest who comes {often} times in {months} months.',
    other: '{visits} visits are missing: {count} guests who come {often} times in {months} months.',
  },
  'ledger/surplus': {
    by: 'n',
    '=0': 'Nothing is missing: the active guests make just as many visits.',
    one: 'Nothing is missing: the active guests make one visit more than that.',
    other: 'Nothing is missing: the active guests make {count} visits more than that.',
  },
  'ledger/pond': 'To win them, speak to {count} people: ten times as many.',
  'ledger/shortfall': {
    by: 'rounds',
    one: 'One round at {conversion} wins {won}; {count} are still missing.',
    other: '{rounds} rounds at {conversion} win {won}; {count} are still missing.',
  },
  'ledger/closed': {
    by: 'rounds',
    one: 'One round at {conversion} wins all {won}.',
    other: '{rounds} rounds at {conversion} win all {won}.',
  },
  'ledger/rounds': 'Rounds of speaking to people',
  'ledger/head-days': 'Last here',
  'ledger/head-guests': 'guests',
  'ledger/head-share': 'share',
  'ledger/head-visits': 'visits',
  'ledger/head-amount': 'revenue',
  'ledger/head-round': 'Round',
  'ledger/head-remaining': 'missing',
  'ledger/head-pond': 'spoken to',
  'ledger/head-won': 'won',
  'ledger/head-needed': 'share needed',
} satisfies Catalogue;

/** Every phrase of the ledger. */
export type LedgerWord = keyof typeof ledgerEn;
