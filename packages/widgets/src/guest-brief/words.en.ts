import type { Catalogue } from '@innkeeper/core';
import { briefEn } from '@innkeeper/core/words/brief.en';

/** What the brief says in English, beside the words of core. */
export const guestBriefEn = {
  ...briefEn,

  'brief/alerts': 'Beware',
  'brief/empty': 'No guest chosen. Find one, and what matters about him stands here.',
  'brief/heard': '{name}. {certainty}',

  'do/ask': 'Ask',
  'do/ask-whom': 'Ask: {department:department}',
  'done/ask': 'Asked.',
  'do/assign': 'Assign',
  'do/assign-room': 'Assign room {room}',
  'do/again': 'Same again',
  'do/check-in': 'Check in',
  'do/fields': 'What is filled in',

  'room/is': 'Room {room}',
  'room/assigned': 'assigned',
  'room/count': '{met} of {of} wishes',
  'verdict/met': 'met',
  'verdict/missed': 'missed',
  'verdict/unknown': 'not known',

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
