import type { Catalogue } from '@innkeeper/core';
import { scansEn } from '@innkeeper/core/words/scans.en';

/** What the finder says in English. */
export const guestFinderEn = {
  ...scansEn,

  'finder/label': 'Find a guest',
  'finder/hint': 'Name, room, phone or document',
  'finder/results': 'Guests',
  'finder/empty': 'Nobody is in the house yet. Type a name, a room or a number.',
  'finder/nobody': 'The house knows nobody like that.',
  'finder/nobody-scan': 'The document is in order, and the house does not know this guest yet.',
  'finder/new': 'New guest',
  'finder/new-scan': 'New guest, with what was read',
  'finder/all': 'Show everybody who fits',
  'finder/here': 'Room {room}',
  'finder/in-house': 'In house',
  'finder/arriving': 'Arrives today',
  'finder/arriving-room': 'Arrives today, {room}',
  'finder/last': 'Last here {day:day}',
  'finder/never': 'Never stayed',
  'finder/by': 'by {what}',
  'finder/stays': { by: 'n', '=0': 'no stay yet', one: '1 stay', other: '{n} stays' },
  'finder/phone': 'phone …{end}',
  'finder/document': 'ID …{end}',
  'finder/heard': {
    by: 'n',
    '=0': 'Nobody found.',
    one: '1 guest: {first}.',
    other: '{n} guests. First: {first}.',
  },
  'finder/chosen': '{name} is chosen.',
} satisfies Catalogue;

/** Every phrase of the finder. */
export type GuestFinderWord = keyof typeof guestFinderEn;
