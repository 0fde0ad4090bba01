import type { Catalogue } from '@innkeeper/core';

/** What the brief says in English, beside the words of core. */
export const guestBriefEn = {
  'brief/title': 'Guest brief',
  'brief/alerts': 'Beware',
  'brief/empty': 'No guest chosen. Find one, and what matters about him stands here.',
  'brief/heard': '{name}. {certainty}',
  'brief/also': 'also {name}',

  'do/ask': 'Ask',
  'do/ask-whom': 'Ask: {department:department}',
  'done/ask': 'Asked.',
  'do/assign': 'Assign',
  'do/assign-room': 'Assign room {room}',
  'do/again': 'Same again',
  'do/wish': '+ Wish',
  'do/check-in': 'Check in',
  'do/fields': 'What is filled in',

  'room/is': 'Room {room}',
  'room/count': '{met} of {of} wishes',
  'verdict/met': 'met',
  'verdict/missed': 'missed',
  'verdict/unknown': 'not known',

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
  'order/confirm': 'Please confirm for this stay: {what}',

  'say/in': '{short}: in {language}',
  'language/en': 'English',
  'language/zh-CN': 'Chinese',

  'field/name': 'Name',
  'field/phone': 'Telephone',
  'field/email': 'E-mail',
  'field/address': 'Address',
  'field/document': 'Document',
  'field/birthDate': 'Born',
  'field/nationality': 'Nationality',
  'field/language': 'Language',
  'field-state/missing': 'to be asked',
  'field-state/expired': 'expired',

  'key/a': 'Assign the first room',
  'key/s': 'Same again',
  'key/w': 'Write a wish',
  'key/l': 'The other language',
  'key/c': 'Check in',
} satisfies Catalogue;

/** Every phrase of the brief. */
export type GuestBriefWord = keyof typeof guestBriefEn;
