import type { OrderLine, WorkFact } from '../../guests/fact.ts';
import {
  complaintOfViolation,
  constraintsFor,
  closeWork as judgeWork,
} from '../../preferences/constraints.ts';
import { currentPreferences } from '../../preferences/known-preference.ts';
import { preferencesOf } from '../../preferences/preferences-of.ts';
import type { Day, Instant } from '../../shared/day.ts';
import type { FactId, FeedbackId, GuestId, ProfileId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Department, Preference } from '../../shared/preference.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { keepFact } from '../guests/keep-fact.ts';
import { findInScope, loadInScope } from '../guests/load-in-scope.ts';
import { answerRemark, takeUpRemark } from '../guests/remark-use-cases.ts';
import { viewOf } from '../guests/view-of.ts';
import type { WriteCall } from '../house/call.ts';
import { recordIdOf } from '../house/record-id.ts';
import { keepOwnRecord } from '../take-in/keep-own-record.ts';

/** An order to a department, for a guest. */
export interface WorkInput {
  readonly guestId: GuestId;
  readonly department: Department;
  readonly text?: string;
  readonly lines?: readonly OrderLine[];
  readonly stay?: SourceReference;
  readonly due?: Instant;
  /** The remark that it answers: it is then in hand, and answered when the work is closed. */
  readonly feedbackId?: FeedbackId;
}

/** The order, with what the department has to confirm before it is done. */
export interface WorkOrder {
  readonly workId: FactId;
  readonly department: Department;
  readonly lines: readonly OrderLine[];
  readonly constraints: readonly { readonly key: string; readonly preference: Preference }[];
}

/** Orders work for a guest; the hard constraints that concern the department come with it. */
export async function orderWork(
  call: WriteCall,
  { guestId, department, text, lines = [], stay, due, feedbackId }: WorkInput,
): Promise<WorkOrder> {
  const dossier = await loadInScope(call, guestId);
  const { guest, history } = viewOf(dossier);
  const known = currentPreferences(preferencesOf({ guest, history, today: call.now.slice(0, 10) as Day }));
  const constraints = constraintsFor(known, department).map(({ key, preference }) => ({ key, preference }));
  const fact: Omit<WorkFact, 'id' | 'profileId' | 'at' | 'by'> = {
    type: 'work',
    department,
    text,
    lines,
    stay,
    due,
    constraints: constraints.map(({ preference }) => preference),
    ...(feedbackId === undefined
      ? {}
      : { about: await takeUpRemark(call, { feedbackId, dossier, department }) }),
  };
  const workId = await keepFact(call, dossier.profileIds[0] as ProfileId, fact);

  return { workId, department, lines, constraints };
}

/** An order that is done. */
export interface WorkDone {
  readonly workId: FactId;
  /** Keys of the constraints that were kept. */
  readonly acknowledged: readonly string[];
  /** What was changed, where the order answers a remark: the recipe, the lamp. */
  readonly change?: string;
}

/**
 * Closes an order. One that answers a remark says what was changed: the guest is then to be thanked.
 * @throws `fact/not-found`, `work/not-acknowledged` when a hard constraint is not confirmed
 */
export async function closeWork(
  call: WriteCall,
  { workId, acknowledged, change }: WorkDone,
): Promise<{ readonly factId: FactId }> {
  const [row] = await call.rows.where('fact', 'id', [workId]);
  if (row?.type !== 'work' || !(await isWithinReach(call, row.profileId)))
    throw new InnkeeperError('fact/not-found', { id: workId });
  const answer = judgeWork(row.body as WorkFact, acknowledged);
  if (!answer.ok) throw new InnkeeperError('work/not-acknowledged', { count: answer.refusal.facts.count });
  const { about } = row.body as WorkFact;
  if (about) await answerRemark(call, about, change);

  return {
    factId: await keepFact(call, row.profileId as ProfileId, {
      type: 'work-done',
      work: workId,
      acknowledged: answer.value,
      ...(change === undefined ? {} : { change }),
    }),
  };
}

/** A hard constraint was broken. */
export interface ViolationInput {
  readonly guestId: GuestId;
  readonly constraint: Preference;
  readonly day: Day;
  readonly department?: Department;
  readonly work?: FactId;
  readonly stay?: SourceReference;
  readonly text?: string;
}

/** Writes a violation down and opens a complaint by itself. */
export async function reportViolation(
  call: WriteCall,
  { guestId, day, ...violation }: ViolationInput,
): Promise<{ readonly factId: FactId; readonly complaintId: FeedbackId }> {
  const dossier = await loadInScope(call, guestId);
  const profileId = dossier.profileIds[0] as ProfileId;
  const statement = { type: 'violation', ...violation } as const;
  const factId = await keepFact(call, profileId, statement);
  const fact = { ...statement, id: factId, profileId, at: call.now, by: call.actor.id };
  const naming =
    dossier.profiles.find(({ source }) => recordIdOf(call.house.tenant, source) === profileId) ??
    dossier.profiles[0];
  const complaint = complaintOfViolation(fact, day, naming?.source);
  const complaintId = (await keepOwnRecord(call, complaint)) as FeedbackId;
  call.emit({ type: 'constraint-violated', guestId: dossier.guestId });

  return { factId, complaintId };
}

/** Whether the guest of a profile is one that the actor's properties know. */
async function isWithinReach({ rows, actor }: WriteCall, profileId: string): Promise<boolean> {
  if (!actor.properties) return true;

  return (await findInScope({ rows, actor }, renamed('guest', profileId))) !== undefined;
}
