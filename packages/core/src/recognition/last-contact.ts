import { timelineOf } from '../guests/timeline.ts';
import type { ContactRecord } from '../records/contact-record.ts';
import { tookPlace } from '../records/contact-record.ts';
import type { BriefItem } from './brief.ts';

/** The last contact over any channel: who of the house, when and about what; `undefined` where there was none. */
export function lastContact(contacts: readonly ContactRecord[]): BriefItem | undefined {
  const last = timelineOf(contacts.filter(tookPlace)).at(-1);
  if (!last) return undefined;
  const { at, medium, direction, staff, subject, source } = last;
  const facts = { at, day: at.slice(0, 10), medium, direction };

  return {
    because: [
      {
        code: subject === undefined ? 'contact/last' : 'contact/last-about',
        facts: {
          ...facts,
          ...(staff === undefined ? {} : { staff }),
          ...(subject === undefined ? {} : { subject }),
        },
        source,
      },
    ],
  };
}
