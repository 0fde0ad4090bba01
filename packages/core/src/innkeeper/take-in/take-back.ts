import type { Row } from '../../ports/tables.ts';
import type { FeedbackRecord } from '../../records/feedback-record.ts';
import type { HouseRecord } from '../../records/record.ts';
import type { ServiceRecord } from '../../records/service-record.ts';
import { complaintOf } from '../../service/complaint-of.ts';
import type { FeedbackId, GuestId, ServiceId } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import { ownSystem } from '../../shared/source-reference.ts';
import { fileDuties } from '../duties/file-duties.ts';
import { ownersOf } from '../guests/owner-of-record.ts';
import { may } from '../house/actor.ts';
import type { WriteCall } from '../house/call.ts';
import { requireSight } from '../house/require-sight.ts';
import { recordRow } from './record-rows.ts';

/** What was written at the desk by mistake: the complaint or promise of which the last change goes. */
export interface TakeBackInput {
  readonly id: FeedbackId | ServiceId;
}

/** What is left of it. */
export interface TakenBack {
  readonly id: FeedbackId | ServiceId;
  readonly guestId: GuestId;
  /** `false` where it was only just written down, and is gone. */
  readonly isLeft: boolean;
}

/** How long a slip of the hand may be taken back; what stands longer is history. */
const undoMinutes = 10;

/**
 * Takes back the last change of a complaint or promise that was written at the desk, as it was before; one that was only
 * just written down is gone. The audit keeps both. Only whoever made the change may, or somebody with the right
 * `notes.undo`: nobody makes a colleague's complaint vanish.
 * @throws `undo/nothing`, `undo/not-yours`, `undo/too-late`
 */
export async function takeBack(call: WriteCall, { id }: TakeBackInput): Promise<TakenBack> {
  requireSight(call, 'feedback');
  const kind = id.startsWith('service_') ? 'service' : 'feedback';
  const [row] = (await call.rows.where(kind, 'id', [id])) as readonly Row<'feedback' | 'service'>[];
  const record = row?.body as FeedbackRecord | ServiceRecord | undefined;
  const [dossier] =
    record?.source.system === ownSystem && canBeTakenBack(record) ? await ownersOf(call, [record]) : [];
  if (!row || !record || !dossier) throw new InnkeeperError('undo/nothing', { id });
  if (authorOf(record) !== call.actor.id && !may(call.actor, 'notes.undo', call.house.policy))
    throw new InnkeeperError('undo/not-yours', { id });
  const minutes = (Date.parse(call.now) - Date.parse(record.changedAt ?? call.now)) / 60_000;
  if (!(minutes <= undoMinutes)) throw new InnkeeperError('undo/too-late', { id, minutes: undoMinutes });
  const versions = await call.rows.where('history', 'recordId', [id]);
  const previous = versions.reduce<Row<'history'> | undefined>(
    (last, version) => (last && last.version > version.version ? last : version),
    undefined,
  );
  const { guestId } = dossier;
  if (previous) {
    const before = previous.body as HouseRecord;
    const { version, sequence, hash, importId } = previous;
    await call.rows.drop('history', [previous]);
    await call.rows.put(kind, [
      recordRow(
        { id, record: before, sequence, hash },
        { tenant: call.house.tenant, importId, version },
      ) as Row<typeof kind>,
    ]);
    await fileDuties(call.rows, [{ id, record }], [{ id, record: before }]);
  } else {
    await call.rows.drop(kind, [row]);
    await fileDuties(call.rows, [{ id, record }], []);
  }
  call.emit({ type: 'guest-changed', guestId });
  tellOf(call, { id, guestId, left: previous?.body as HouseRecord | undefined });

  return { id, guestId, isLeft: previous !== undefined };
}

/** Who made the last change; nobody where it is not written down. */
function authorOf(record: FeedbackRecord | ServiceRecord): string | undefined {
  if (record.kind === 'feedback') {
    const last = record.steps?.at(-1);

    return last ? last.by : record.staff;
  }

  return record.type === 'promise' && record.outcome !== 'open' ? record.resolvedBy : record.staff;
}

function canBeTakenBack(record: FeedbackRecord | ServiceRecord): boolean {
  return record.kind === 'feedback' ? record.type === 'complaint' : record.type === 'promise';
}

function tellOf(
  { emit }: WriteCall,
  {
    id,
    guestId,
    left,
  }: TakeBackInput & { readonly guestId: GuestId; readonly left: HouseRecord | undefined },
): void {
  if (id.startsWith('service_'))
    emit({
      type: 'promise-changed',
      guestId,
      promiseId: id as ServiceId,
      outcome: left?.kind === 'service' && left.type === 'promise' ? left.outcome : 'open',
    });
  else
    emit({
      type: 'complaint-changed',
      guestId,
      complaintId: id as FeedbackId,
      state: left?.kind === 'feedback' ? complaintOf(left).state : 'closed',
    });
}
