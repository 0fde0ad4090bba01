import type { ConsentRecord } from '@innkeeper/core';
import { listOf, textOf } from '../../shared/loose.ts';

const options: Readonly<Record<string, Pick<ConsentRecord, 'channel' | 'purpose'>>> = {
  SendMarketingEmails: { channel: 'email', purpose: 'marketing' },
  SendMarketingPostalMail: { channel: 'post', purpose: 'marketing' },
  SendPartnerMarketingEmails: { channel: 'email', purpose: 'third-party' },
  SendPartnerMarketingPostalMail: { channel: 'post', purpose: 'third-party' },
};

/** What a customer allows. An option that is not set is unknown: Mews does not tell whether the guest was asked. */
export function consentsOf(value: unknown): readonly ConsentRecord[] {
  return listOf(value).flatMap((option): readonly ConsentRecord[] => {
    const raw = textOf(option) ?? '';
    const meaning = Object.hasOwn(options, raw) ? options[raw] : undefined;

    return meaning ? [{ ...meaning, state: 'granted', raw }] : [];
  });
}

/** The options that say nothing about consents, which stay as they are. */
export function otherOptionsOf(value: unknown): readonly string[] {
  return listOf(value)
    .flatMap((option) => textOf(option) ?? [])
    .filter((option) => option !== 'None' && !Object.hasOwn(options, option));
}
