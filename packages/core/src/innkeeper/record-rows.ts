import type { Row } from '../ports/tables.ts';
import type { ChargeRecord } from '../records/charge-record.ts';
import type { ContactRecord } from '../records/contact-record.ts';
import type { FeedbackRecord } from '../records/feedback-record.ts';
import type { ProfileRecord } from '../records/profile-record.ts';
import type { RecordKind } from '../records/record.ts';
import type { StayRecord } from '../records/stay-record.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import type { Prepared } from './prepare-record.ts';
import { recordIdOf } from './record-id.ts';

/** What the row of a record needs besides the record. */
export interface RowContext {
  readonly tenant: string;
  readonly importId: string;
  readonly version: number;
}

/** The row of a record of any kind. */
export type RecordRow = Row<RecordKind>;

/** Makes the row that keeps a record: what it is asked by in columns, all of it in the body. */
export function recordRow(prepared: Prepared, context: RowContext): RecordRow {
  const { record } = prepared;
  const row = baseRow(prepared, context);
  switch (record.kind) {
    case 'profile':
      return row;
    case 'stay':
      return { ...row, ...stayColumns(record) };
    case 'charge':
      return { ...row, ...chargeColumns(record, context.tenant) };
    case 'contact':
      return { ...row, ...contactColumns(record, context.tenant) };
    case 'feedback':
      return { ...row, ...feedbackColumns(record, context.tenant) };
  }
}

/** The rows that lead from the profiles of a stay to the stay. */
export function partyRows(stayId: string, { parties }: StayRecord, tenant: string): readonly Row<'party'>[] {
  const rows = parties.map(({ role, profile }) => ({ profileId: recordIdOf(tenant, profile), stayId, role }));

  return [...new Map(rows.map((row) => [`${row.profileId} ${row.role}`, row])).values()];
}

function baseRow(
  { id, record, sequence, hash }: Prepared,
  { importId, version }: RowContext,
): Row<'profile'> {
  const { system, property, id: sourceId } = record.source;

  return { id, system, property, sourceId, version, sequence, hash, importId, body: record };
}

function stayColumns({
  arrival,
  departure,
  status,
  room,
}: StayRecord): Pick<Row<'stay'>, 'arrival' | 'departure' | 'status' | 'room'> {
  return { arrival, departure, status: status.value, room };
}

type ChargeColumns = Pick<Row<'charge'>, 'ownerId' | 'day' | 'type' | 'category' | 'netMinor' | 'currency'>;

function chargeColumns(
  { stay, profile, day, type, category, net, gross }: ChargeRecord,
  tenant: string,
): ChargeColumns {
  return {
    ownerId: ownerIdOf(tenant, stay ?? profile),
    day,
    type: type.value,
    category: category.value,
    netMinor: net?.minor,
    currency: net?.currency ?? gross?.currency,
  };
}

function contactColumns(
  { profile, at }: ContactRecord,
  tenant: string,
): Pick<Row<'contact'>, 'ownerId' | 'at'> {
  return { ownerId: ownerIdOf(tenant, profile), at };
}

function feedbackColumns(
  { profile, stay, day }: FeedbackRecord,
  tenant: string,
): Pick<Row<'feedback'>, 'ownerId' | 'day'> {
  return { ownerId: ownerIdOf(tenant, profile ?? stay), day };
}

function ownerIdOf(tenant: string, owner: SourceReference | undefined): string | undefined {
  return owner && recordIdOf(tenant, owner);
}

/** The record that a row keeps. */
export function profileOf(row: Row<'profile'>): ProfileRecord {
  return row.body as ProfileRecord;
}
