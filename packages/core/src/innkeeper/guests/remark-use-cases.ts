import type { CaseStep, FeedbackRecord } from '../../records/feedback-record.ts';
import type { Complaint } from '../../service/complaint.ts';
import { complaintOf, stateOfCase, stepsOf } from '../../service/complaint-of.ts';
import { decideComplaint } from '../../service/decide-complaint.ts';
import type { ErrorCode } from '../../shared/error-codes.ts';
import type { FeedbackId, GuestId } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Department } from '../../shared/preference.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import type { ReadCall, WriteCall } from '../house/call.ts';
import { recordIdOf } from '../house/record-id.ts';
import { keepOwnRecord } from '../take-in/keep-own-record.ts';
import type { Dossier } from './load-guest.ts';
import { ownersOf } from './owner-of-record.ts';

/** A remark is in hand once a department was told. @throws `fact/not-found` where it is not this guest's */
export async function takeUpRemark(
  call: WriteCall,
  {
    feedbackId,
    dossier,
    department,
  }: { readonly feedbackId: FeedbackId; readonly dossier: Dossier; readonly department: Department },
): Promise<SourceReference> {
  const { record, dossier: owner } = await loadRemark(call, feedbackId);
  if (owner.guestId !== dossier.guestId) throw new InnkeeperError('fact/not-found', { id: feedbackId });
  await carryOn(call, record, [{ type: 'assigned', at: call.now, by: call.actor.id, to: department }]);

  return record.source;
}

/** What was changed answers the remark. @throws `input/invalid` where nobody says what was changed */
export async function answerRemark(
  call: WriteCall,
  source: SourceReference,
  change: string | undefined,
): Promise<void> {
  if (change === undefined || change === '')
    throw new InnkeeperError('input/invalid', {
      operation: 'closeWork',
      field: 'change',
      problem: 'says what was changed: the order answers a remark',
    });
  const { record } = await loadRemark(call, recordIdOf(call.house.tenant, { ...source, kind: 'feedback' }));
  await carryOn(call, record, [
    { type: 'attempted', at: call.now, by: call.actor.id, solved: true, remedy: change },
  ]);
}

/** The guest was thanked for a remark. */
export interface ThanksInput {
  readonly feedbackId: FeedbackId;
}

/**
 * Says that the guest was told what his remark has changed, and thanked: at check-out, or when he comes again.
 * @throws `fact/not-found`, `complaint/not-solved` before anything was changed
 */
export async function thankGuest(
  call: WriteCall,
  { feedbackId }: ThanksInput,
): Promise<{ readonly feedbackId: FeedbackId; readonly guestId: GuestId }> {
  const { record, dossier } = await loadRemark(call, feedbackId);
  await carryOn(call, record, [{ type: 'guest-told', at: call.now, by: call.actor.id, thanked: true }]);

  return { feedbackId, guestId: dossier.guestId };
}

async function loadRemark(
  call: ReadCall,
  feedbackId: FeedbackId,
): Promise<{ readonly record: FeedbackRecord; readonly dossier: Dossier }> {
  const [row] = await call.rows.where('feedback', 'id', [feedbackId]);
  const record = row?.body as FeedbackRecord | undefined;
  const [dossier] = record?.type === 'comment' ? await ownersOf(call, [record]) : [];
  if (!record || !dossier) throw new InnkeeperError('fact/not-found', { id: feedbackId });

  return { record, dossier };
}

async function carryOn(call: WriteCall, record: FeedbackRecord, steps: readonly CaseStep[]): Promise<void> {
  let told: Complaint = complaintOf(record);
  for (const step of steps) {
    const decided = decideComplaint(told, step);
    if (!decided.ok)
      throw new InnkeeperError(decided.refusal.code as ErrorCode, { ...decided.refusal.facts });
    told = decided.value;
  }
  await keepOwnRecord(call, {
    ...record,
    state: stateOfCase(told),
    ...(told.remedy === undefined ? {} : { remedy: told.remedy }),
    steps: [...stepsOf(record), ...steps],
    changedAt: call.now,
  });
  const [dossier] = await ownersOf(call, [record]);
  if (dossier) call.emit({ type: 'guest-changed', guestId: dossier.guestId });
}
