import type { Catalogue } from '@innkeeper/core';
import { basicsEn } from '@innkeeper/core/words/basics.en';

/** What every element says in English. */
export const commonEn = {
  ...basicsEn,

  'ui/retry': 'Try again',
  'ui/more': '{n} more',
  'ui/less': 'Fewer',
  'ui/undo': 'Undo',
  'ui/close': 'Close',
  'ui/cancel': 'Cancel',
  'ui/show': 'Show again',
  'ui/hidden': 'Hidden from view.',
  'ui/no-api': 'Nothing to show yet: this element needs its “api” property, or plain data.',
  'ui/saving': 'Saving…',
  'ui/saved': 'Saved.',
  'ui/undone': 'Taken back.',
  'ui/not-saved': 'Not saved. Nothing you typed is lost.',
  'ui/may-not': 'Not saved: your role may not do this.',
  'ui/stale': 'From {ago:ago}. {=trouble/code}',
  ago: { by: 'n', '=0': 'just now', one: 'a minute ago', other: '{n} minutes ago' },

  'mark/open': 'What says so: {what}',
  'mark/told': '{=told/system}{=since/day}',
  'mark/unknown': 'No record is named.',
  told: 'From {system}',
  'told/innkeeper': 'Told to the house',
  since: ', {day:day}',
  'since/undefined': '',

  staff: 'a colleague',

  'keys/title': 'Keys',
  'key/?': 'These keys, and away with them',
  'key/Esc Esc': 'Hide everything from view',
  'key/i': 'To what says so; ↑ ↓ move',
  'key/r': 'Look again',
  'key/u': 'Take back what was done last',

  'ui/trouble': '{=trouble/code}',
  trouble: 'The house does not answer. Check the connection.',
  'trouble/guest/not-found': 'This guest is not to be found. Look him up again.',
  'trouble/property/unknown': 'The house does not know this hotel. Tell whoever looks after the system.',
  'trouble/input/invalid': 'The house could not read this. Correct it and try again.',
  'trouble/actor/not-allowed': 'You may not see this. Ask a manager who may.',
  'trouble/actor/missing': 'Nobody is signed in. Sign in to see this.',
  'trouble/actor/revoked': 'You are signed out. Sign in again.',
} satisfies Catalogue;

/** Every phrase that all elements share. */
export type CommonWord = keyof typeof commonEn;
