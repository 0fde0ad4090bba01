import type { Incoming, ProfileRecord } from '@innkeeper/core';
import { extraOf } from '../../shared/left-over.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, someOf, textOf } from '../../shared/loose.ts';
import { notesOf } from './account-notes.ts';
import { contactPointsOf } from './contact-points.ts';
import { isActive, mergedInto } from './customer-to-record.ts';
import type { Reading } from './reading.ts';
import { accountSource, refused, timesOf, whereOf } from './reading.ts';
import { companyShape } from './shapes.ts';

/** The record of a company. Travel agencies are companies to Mews; a reservation says which part one has in it. */
export function companyToRecord(raw: Raw, reading: Reading): Incoming {
  const id = textOf(raw.Id);
  const name = textOf(raw.Name);
  if (id === undefined) return refused({ code: 'refused/no-id', raw, kind: 'profile' }, reading);
  const { lists } = reading;
  const record = compact<ProfileRecord>({
    kind: 'profile',
    source: accountSource(id, reading),
    ...timesOf(raw),
    type: { value: 'company' },
    active: isActive(raw),
    names: name === undefined ? [] : [{ type: 'primary', full: name }],
    contactPoints: someOf(contactPointsOf(raw, lists.of('Addresses', id), ['Telephone', 'InvoicingEmail'])),
    notes: someOf(notesOf(raw, lists.of('AccountNotes', id))),
    mergedInto: mergedInto(raw, id, reading),
    extra: extraOf(raw, companyShape),
  });

  return { record, ...whereOf(reading) };
}
