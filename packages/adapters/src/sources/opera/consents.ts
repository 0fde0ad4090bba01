import type { ConsentRecord } from '@innkeeper/core';
import type { Raw } from '../../shared/loose.ts';
import { compact, flagOf, objectOf, textOf } from '../../shared/loose.ts';
import { instantOf } from '../../shared/moment.ts';

type Meaning = Pick<ConsentRecord, 'channel' | 'purpose'>;

const flags: Readonly<Record<string, Meaning>> = {
  optInEmail: { channel: 'email', purpose: 'marketing' },
  optInSms: { channel: 'sms', purpose: 'marketing' },
  optInPhone: { channel: 'phone', purpose: 'marketing' },
  optInMailingList: { channel: 'post', purpose: 'marketing' },
  optInMarketResearch: { channel: 'any', purpose: 'research' },
  optInThirdParty: { channel: 'any', purpose: 'third-party' },
  allowEmail: { channel: 'email', purpose: 'transactional' },
  allowSMS: { channel: 'sms', purpose: 'transactional' },
  allowPhone: { channel: 'phone', purpose: 'transactional' },
  marketResearchParticipation: { channel: 'any', purpose: 'research' },
  infoFromThirdParty: { channel: 'any', purpose: 'third-party' },
};

/** What a person allows or refuses. A flag that is not there is unknown; neither yes nor no is guessed. */
export function consentsOf(details: Raw): readonly ConsentRecord[] {
  const privacy = objectOf(details.privacyInfo) ?? {};
  const at = instantOf(textOf(privacy.lastPrivacyPromptDate));
  const told = Object.entries(flags).flatMap(([name, meaning]) =>
    consentOf(name, privacy[name], { ...meaning, at }),
  );
  if (flagOf(privacy.optInMailingList) !== undefined) return told;
  const mailing = objectOf(details.mailingActions)?.active;

  return [...told, ...consentOf('mailingActions.active', mailing, { channel: 'post', purpose: 'marketing' })];
}

function consentOf(
  name: string,
  value: unknown,
  meaning: Meaning & { readonly at?: string | undefined },
): readonly ConsentRecord[] {
  const flag = flagOf(value);
  if (flag === undefined) return [];

  return [compact<ConsentRecord>({ ...meaning, state: flag ? 'granted' : 'denied', raw: `${name}=${flag}` })];
}
