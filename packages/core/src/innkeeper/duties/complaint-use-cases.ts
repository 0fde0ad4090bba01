import { dayOfInstant } from '../../guests/moment.ts';
import type { CaseStep, FeedbackRecord } from '../../records/feedback-record.ts';
import type { Complaint } from '../../service/complaint.ts';
import { complaintOf, stateOfCase, stepsOf } from '../../service/complaint-of.ts';
import { decideComplaint } from '../../service/decide-complaint.ts';
import type { Instant } from '../../shared/day.ts';
import type { ErrorCode } from '../../shared/error-codes.ts';
import { idOf } from '../../shared/hash.ts';
import type { FeedbackId, GuestId } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Department } from '../../shared/preference.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { ownSystem } from '../../shared/source-reference.ts';
import { momentTold } from '../contacts/moment-told.ts';
import type { Dossier } from '../guests/load-guest.ts';
import { loadInScope } from '../guests/load-in-scope.ts';
import { ownersOf } from '../guests/owner-of-record.ts';
import type { ReadCall, WriteCall } from '../house/call.ts';
import { recordIdOf } from '../house/record-id.ts';
import { requireSight } from '../house/require-sight.ts';
import { readSettings } from '../house/settings-use-cases.ts';
import { keepOwnRecord } from '../take-in/keep-own-record.ts';
import type { ComplaintCase } from './complaint-case.ts';
import { caseOf } from './complaint-case.ts';
import { dutiesOf } from './duty-pages.ts';
import { dutySlots } from './duty-rows.ts';

/** A complaint as the guest made it. */
export interface ComplaintInput {
  readonly guestId: GuestId;
  /** What it is about: `shower`, `laundry`. */
  readonly about: string;
  /** The guest's own words. */
  readonly text?: string;
  /** When the guest said it; the clock runs from there. @defaultValue now */
  readonly at?: Instant;
  readonly touchpoint?: string;
  readonly room?: string;
  readonly department?: Department;
  readonly stay?: SourceReference;
  /** Who takes it in hand at once: a staff id or a department. */
  readonly assignTo?: string;
}

/** Opens a case. Its clock runs until somebody of the house is with the guest. */
export async function fileComplaint(
  call: WriteCall,
  { guestId, at: told, assignTo, ...complaint }: ComplaintInput,
): Promise<ComplaintCase> {
  requireSight(call, 'feedback');
  const dossier = await loadInScope(call, guestId);
  const at = momentTold(call, told, { operation: 'fileComplaint' });
  const by = call.actor.id;
  const id = idOf(
    'feedback',
    call.house.tenant,
    dossier.guestId,
    call.now,
    by,
    JSON.stringify(complaint),
    at,
  );
  const steps: readonly CaseStep[] =
    assignTo === undefined ? [] : [{ type: 'assigned', at, by, to: assignTo }];
  const record: FeedbackRecord = {
    kind: 'feedback',
    source: { system: ownSystem, kind: 'feedback', id },
    createdAt: call.now,
    changedAt: call.now,
    profile: dossier.profiles[0]?.source,
    day: dayOfInstant(at),
    receivedAt: at,
    type: 'complaint',
    staff: by,
    state: steps.length > 0 ? 'in-hand' : 'open',
    steps,
    ...complaint,
  };

  return keepCase(call, record, dossier);
}

/** What was done about a complaint; who says so comes from the call. */
export type CaseStepInput = StepWithoutAuthor<CaseStep>;
/** A step as one tells it: without who, which the call says, and with or without when. */
export type StepWithoutAuthor<Step> = Step extends CaseStep
  ? Omit<Step, 'by' | 'at'> & { readonly at?: Instant }
  : never;

/**
 * Carries a case on by one step or several: assigned, attempted, told to the guest, told to the owner, closed, reopened.
 * It is closed only after guest and owner were told.
 * @throws `complaint/not-found`, `complaint/…` for a step that may not be taken now
 */
export async function advanceComplaint(
  call: WriteCall,
  { complaintId, steps }: { readonly complaintId: FeedbackId; readonly steps: readonly CaseStepInput[] },
): Promise<ComplaintCase> {
  requireSight(call, 'feedback');
  const { record, dossier } = await loadCase(call, complaintId);
  const { service = {} } = (await readSettings(call)).settings;
  const done = [...stepsOf(record)];
  let complaint = complaintOf(record);
  for (const told of steps) {
    const at = momentTold(call, told.at, { operation: 'advanceComplaint', field: 'steps.at' });
    const step: CaseStep = { ...told, at, by: call.actor.id };
    const decided = decideComplaint(complaint, step, service);
    if (!decided.ok)
      throw new InnkeeperError(decided.refusal.code as ErrorCode, { ...decided.refusal.facts });
    complaint = decided.value;
    done.push(step);
  }

  return keepCase(call, { ...record, ...standingOf(complaint), steps: done, changedAt: call.now }, dossier);
}

/** Which complaints. */
export interface ComplaintsInput {
  /** Those of one guest; of all guests of the house where absent. */
  readonly guestId?: GuestId;
  /** Only of all guests: those of a property. */
  readonly property?: string;
  /** @defaultValue 'all' of a guest; of the house only those that are not closed */
  readonly state?: 'open' | 'all';
  /** @defaultValue 50 */
  readonly limit?: number;
  readonly after?: string;
  /** In which script guests are named. @defaultValue 'en' */
  readonly locale?: string;
}

/** Complaints, each with its clock at this moment. */
export interface ComplaintList {
  readonly now: Instant;
  /** Those that are not closed, the longest waiting first; then, of one guest, the closed ones, the latest first. */
  readonly complaints: readonly ComplaintCase[];
  readonly next?: string;
}

/** Lists the complaints of a guest, or those of the whole house that are not closed. */
export async function listComplaints(
  call: ReadCall,
  { guestId, property, state = 'all', limit = 50, after, locale = 'en' }: ComplaintsInput,
): Promise<ComplaintList> {
  const sight = requireSight(call, 'feedback');
  const { service = {} } = (await readSettings(call)).settings;
  const view = { now: call.now, sight, locale, rules: service, tenant: call.house.tenant };
  if (guestId !== undefined) {
    const dossier = await loadInScope(call, guestId);
    const cases = dossier.feedback
      .filter(({ type }) => type === 'complaint')
      .map((record) => caseOf(record, dossier, view))
      .filter((one) => state === 'all' || one.state !== 'closed');

    return { now: call.now, complaints: cases.sort(byUrgency).slice(0, limit) };
  }
  const { duties, next } = await dutiesOf(call, {
    table: 'feedback',
    slot: dutySlots.complaint,
    limit,
    after,
  });

  return {
    now: call.now,
    complaints: duties
      .filter(
        ({ dossier, record }) =>
          property === undefined || isOfProperty(property, dossier, record as FeedbackRecord),
      )
      .map(({ record, dossier }) => caseOf(record as FeedbackRecord, dossier, view)),
    ...(next === undefined ? {} : { next }),
  };
}

/** A complaint of a stay belongs to the property of the stay; one of no stay to every property that knows the guest. */
function isOfProperty(property: string, { stays }: Dossier, { source, stay }: FeedbackRecord): boolean {
  const own = stays.find((one) => stay && one.source.id === stay.id && one.source.system === stay.system);

  return own
    ? own.property === property
    : source.property === property || stays.some((one) => one.property === property);
}

function byUrgency(one: ComplaintCase, other: ComplaintCase): number {
  const closed = Number(one.state === 'closed') - Number(other.state === 'closed');
  const time = Date.parse(one.receivedAt) - Date.parse(other.receivedAt);

  return closed || (one.state === 'closed' ? -time : time) || (one.complaintId < other.complaintId ? -1 : 1);
}

interface LoadedCase {
  readonly record: FeedbackRecord;
  readonly dossier: Dossier;
}

/** A complaint within the actor's reach. @throws `complaint/not-found` */
async function loadCase(call: ReadCall, complaintId: FeedbackId): Promise<LoadedCase> {
  const [row] = await call.rows.where('feedback', 'id', [complaintId]);
  const record = row?.body as FeedbackRecord | undefined;
  const [dossier] = record?.type === 'complaint' ? await ownersOf(call, [record]) : [];
  if (!record || !dossier) throw new InnkeeperError('complaint/not-found', { id: complaintId });

  return { record, dossier };
}

async function keepCase(call: WriteCall, record: FeedbackRecord, dossier: Dossier): Promise<ComplaintCase> {
  await keepOwnRecord(call, record);
  const { service = {} } = (await readSettings(call)).settings;
  const { guestId } = dossier;
  const complaintId = recordIdOf(call.house.tenant, { ...record.source, kind: 'feedback' });
  const { state } = complaintOf(record);
  call.emit({ type: 'guest-changed', guestId });
  call.emit({ type: 'complaint-changed', guestId, complaintId, state });
  const sight = requireSight(call, 'feedback');

  return caseOf(record, dossier, {
    now: call.now,
    sight,
    locale: 'en',
    rules: service,
    tenant: call.house.tenant,
  });
}

function standingOf(complaint: Complaint): Pick<FeedbackRecord, 'state' | 'remedy'> {
  return { state: stateOfCase(complaint), ...(complaint.remedy ? { remedy: complaint.remedy } : {}) };
}
