import type { Row } from '../../ports/tables.ts';
import type { ChargeRecord } from '../../records/charge-record.ts';
import type { FeedbackRecord } from '../../records/feedback-record.ts';
import type { ProfileRecord } from '../../records/profile-record.ts';
import type { HouseRecord, RecordKind } from '../../records/record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import { writtenJson } from '../../shared/json-text.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { claimOfCharge, placeOfDay, placesOf } from '../../stays/checks/claims.ts';
import { recordIdOf } from '../house/record-id.ts';
import type { Prepared } from './prepare-record.ts';

/** What the row of a record needs besides the record. */
export interface RowContext {
  readonly tenant: string;
  readonly importId: string;
  readonly version: number;
}

/** The row of a record of any kind. */
export type RecordRow = { readonly [Kind in RecordKind]: Row<Kind> }[RecordKind];

/** Makes the row that keeps a record: what it is asked by in columns, all of it in the body. Written out for speed. */
export function recordRow(prepared: Prepared, context: RowContext): RecordRow {
  switch (prepared.record.kind) {
    case 'profile':
      return profileRow(prepared, prepared.record, context);
    case 'stay':
      return stayRow(prepared, prepared.record, context);
    case 'charge':
      return chargeRow(prepared, prepared.record, context);
    case 'contact':
      return { ...lineRow(prepared, context), at: prepared.record.at };
    case 'feedback':
    case 'service':
      return { ...lineRow(prepared, context), day: prepared.record.day };
  }
}

/** The rows that lead from the profiles of a stay to the stay. */
export function partyRows(stayId: string, { parties }: StayRecord, tenant: string): readonly Row<'party'>[] {
  const rows = parties.map(({ role, profile }) => ({ profileId: recordIdOf(tenant, profile), stayId, role }));

  return [...new Map(rows.map((row) => [`${row.profileId} ${row.role}`, row])).values()];
}

/** The rows under which a stay is looked up by checks that do not name it. */
export function claimRows(stayId: string, stay: StayRecord): readonly Row<'claim'>[] {
  return placesOf(stay).map((value) => ({ value, id: stayId }));
}

/** The row under which a charge that names no stay is looked up by its day. */
export function dayRows(charge: ChargeRecord, tenant: string): readonly Row<'claim'>[] {
  const { stay, profile, property, day } = charge;
  if (stay) return [];
  const id = profile ? recordIdOf(tenant, profile) : claimOfCharge(charge);

  return [{ value: placeOfDay(property, day), id }];
}

function profileRow(
  { id, sequence, hash, json }: Prepared,
  record: HouseRecord,
  { importId, version }: RowContext,
): Row<'profile'> {
  const { system, property, id: sourceId } = record.source;

  return {
    id,
    system,
    property,
    sourceId,
    version,
    sequence,
    hash,
    importId,
    body: json === undefined ? record : writtenJson(json),
  };
}

function stayRow(
  { id, sequence, hash, json }: Prepared,
  record: StayRecord,
  { importId, version }: RowContext,
): Row<'stay'> {
  const { source, arrival, departure, status, room } = record;

  return {
    id,
    system: source.system,
    property: source.property,
    sourceId: source.id,
    version,
    sequence,
    hash,
    importId,
    body: json === undefined ? record : writtenJson(json),
    arrival,
    departure,
    status: status.value,
    room,
  };
}

function chargeRow(
  { id, sequence, hash, json }: Prepared,
  record: ChargeRecord,
  { tenant, importId, version }: RowContext,
): Row<'charge'> {
  const { source, stay, profile, day, type, category, net, gross } = record;

  return {
    id,
    system: source.system,
    property: source.property,
    sourceId: source.id,
    version,
    sequence,
    hash,
    importId,
    body: json === undefined ? record : writtenJson(json),
    ownerId: ownerIdOf(tenant, stay ?? profile) ?? claimOfCharge(record),
    day,
    type: type.value,
    category: category.value,
    netMinor: net?.minor,
    currency: net?.currency ?? gross?.currency,
  };
}

function lineRow(prepared: Prepared, context: RowContext): Row<'profile'> & { readonly ownerId?: string } {
  const { profile, stay } = prepared.record as FeedbackRecord;

  return {
    ...profileRow(prepared, prepared.record, context),
    ownerId: ownerIdOf(context.tenant, profile ?? stay),
  };
}

function ownerIdOf(tenant: string, owner: SourceReference | undefined): string | undefined {
  return owner && recordIdOf(tenant, owner);
}

/** The record that a row keeps. */
export function profileOf(row: Row<'profile'>): ProfileRecord {
  return row.body as ProfileRecord;
}
