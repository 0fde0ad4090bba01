import type { ConsentRecord } from '@innkeeper/core';
import type { Known } from '../../shared/left-over.ts';
import { listOf } from '../../shared/loose.ts';
import type { PayloadKinds } from '../../shared/payload-kinds.ts';

/** What a payload of Shiji may be called by whoever hands it over without its wrapper. */
export const shijiKinds: PayloadKinds = {
  profiles: (entries) => ({ profiles: listOf(entries) }),
  transactions: (entries) => ({ transactions: listOf(entries) }),
};

/** What consents are about, by a part of their type. */
export const consentWords: readonly (readonly [RegExp, Pick<ConsentRecord, 'channel' | 'purpose'>])[] = [
  [/third|partner|share|transfer/i, { channel: 'any', purpose: 'third-party' }],
  [/profil|personali/i, { channel: 'any', purpose: 'profiling' }],
  [/research|survey/i, { channel: 'any', purpose: 'research' }],
  [/e-?mail/i, { channel: 'email', purpose: 'marketing' }],
  [/sms|text.?message/i, { channel: 'sms', purpose: 'marketing' }],
  [/phone|call/i, { channel: 'phone', purpose: 'marketing' }],
  [/post|mail/i, { channel: 'post', purpose: 'marketing' }],
  [/wechat|whatsapp|messeng/i, { channel: 'messenger', purpose: 'marketing' }],
  [/marketing|promotion|newsletter/i, { channel: 'any', purpose: 'marketing' }],
];

/** What is read of a profile. */
export const profileShape = {
  id: true,
  version: true,
  status: true,
  typeCode: true,
  details: {
    titleCode: true,
    firstName: true,
    lastName: true,
    middleName: true,
    suffix: true,
    honoraryTitle: true,
    name: true,
    companyName: true,
    nationalityCode: true,
    vipCode: true,
    genderCode: true,
    genderDetails: true,
    birthdayAnniversaryDate: true,
    preferredLanguageProfileDetails: { languageCode: true, localizedIndividualProfileDetails: true },
    preferredCommunicationLanguageCode: true,
    additionalNames: true,
  },
  addresses: true,
  communicationChannels: true,
  memberships: true,
  membershipDetails: true,
  documents: true,
  metadata: true,
  notDuplicateProfiles: true,
  consents: true,
  linkedProfileIds: true,
  isIncognito: true,
  incognitoDetails: true,
  preferences: true,
} as const satisfies Known;
