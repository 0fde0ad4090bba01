import type { ContactRecord } from '../records/contact-record.ts';
import { keyOfSource } from '../shared/source-reference.ts';
import { byMoment, order } from './moment.ts';

/** Which contacts. */
export interface TimelineOptions {
  /** `call`, `email`, `desk` …; every channel when absent. */
  readonly medium?: string;
}

/** Contacts over every channel in the order of time, each once, with who of the house had it. */
export function timelineOf(
  contacts: readonly ContactRecord[],
  { medium }: TimelineOptions = {},
): readonly ContactRecord[] {
  const byKey = new Map(contacts.map((contact) => [keyOfSource(contact.source), contact]));

  return [...byKey.entries()]
    .filter(([, contact]) => medium === undefined || contact.medium === medium)
    .sort(([oneKey, one], [otherKey, other]) => byMoment(one.at, other.at) || order(oneKey, otherKey))
    .map(([, contact]) => contact);
}
