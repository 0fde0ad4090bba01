import type {
  BindingFact,
  Fact,
  OrderLine,
  PreferenceFact,
  ProfileStatement,
  WorkFact,
} from '../guests/fact.ts';
import { identityKeys } from '../identity/identity-keys.ts';
import type { Row } from '../ports/tables.ts';
import { complaintOfViolation, constraintsFor, closeWork as judgeWork } from '../preferences/constraints.ts';
import { currentPreferences } from '../preferences/known-preference.ts';
import { preferencesOf } from '../preferences/preferences-of.ts';
import type { ContactRecord } from '../records/contact-record.ts';
import type { FeedbackRecord } from '../records/feedback-record.ts';
import type { ContactPoint, Identifier, ProfileRecord } from '../records/profile-record.ts';
import type { Day, Instant } from '../shared/day.ts';
import { idOf } from '../shared/hash.ts';
import type { FactId, GuestId, ProfileId } from '../shared/id.ts';
import { renamed } from '../shared/id.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Department, Preference } from '../shared/preference.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import { isSameSource, ownSystem } from '../shared/source-reference.ts';
import type { WriteCall } from './call.ts';
import { keepOwnRecord } from './keep-own-record.ts';
import { keyOptionsOf } from './key-options.ts';
import { membersOf, rootOf } from './load-guest.ts';
import { findInScope, loadInScope } from './load-in-scope.ts';
import { recordIdOf } from './record-id.ts';
import { viewOf } from './view-of.ts';

type Unsigned<Kind> = Kind extends Fact ? Omit<Kind, 'id' | 'profileId' | 'at' | 'by'> : never;

/** What a person states about a guest; who and when come from the call. */
export type FactStatement = Unsigned<Exclude<Fact, { type: 'work' | 'work-done' | 'violation' | 'profile' }>>;

/** A fact that was kept. */
export interface StatedFact {
  readonly factId: FactId;
  readonly guestId: GuestId;
}

/** Keeps what a person stated: a wish, a consent, a correction, a relation, a binding, a note, an answer. */
export async function stateFact(
  call: WriteCall,
  { guestId, fact }: { readonly guestId: GuestId; readonly fact: FactStatement },
): Promise<StatedFact> {
  const profileId = await profileToStateOn(call, guestId);
  if (fact.type === 'binding') await moveBinding(call, profileId, fact);

  return { factId: await keepFact(call, profileId, fact), guestId: renamed('guest', profileId) };
}

/** A wish told at the desk, and what is ordered with it. */
export interface WishInput {
  readonly guestId: GuestId;
  readonly preferences: readonly Preference[];
  readonly known?: PreferenceFact['known'];
  /** The guest's own words. */
  readonly text?: string;
  readonly stay?: SourceReference;
  /** What is ordered now: the usual and what was added to it. */
  readonly order?: { readonly department: Department; readonly lines: readonly OrderLine[] };
}

/** The wishes that were kept, and the order where one was given. */
export interface Wished {
  readonly facts: readonly FactId[];
  readonly work?: WorkOrder;
}

/** Keeps a new wish in one step; the next brief knows it. */
export async function addWish(
  call: WriteCall,
  { guestId, preferences, known = 'stated', text, stay, order }: WishInput,
): Promise<Wished> {
  const profileId = await profileToStateOn(call, guestId);
  const facts: FactId[] = [];
  for (const preference of preferences)
    facts.push(
      await keepFact(call, profileId, { type: 'preference', preference, known, text, stay, channel: 'desk' }),
    );
  const work =
    order && (await orderWork(call, { guestId, department: order.department, lines: order.lines, stay }));

  return { facts, work };
}

/** An order to a department, for a guest. */
export interface WorkInput {
  readonly guestId: GuestId;
  readonly department: Department;
  readonly text?: string;
  readonly lines?: readonly OrderLine[];
  readonly stay?: SourceReference;
  readonly due?: Instant;
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
  { guestId, department, text, lines = [], stay, due }: WorkInput,
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
  };
  const workId = await keepFact(call, dossier.profileIds[0] as ProfileId, fact);

  return { workId, department, lines, constraints };
}

/** Closes an order. @throws `fact/not-found`, `work/not-acknowledged` when a hard constraint is not confirmed */
export async function closeWork(
  call: WriteCall,
  { workId, acknowledged }: { readonly workId: FactId; readonly acknowledged: readonly string[] },
): Promise<{ readonly factId: FactId }> {
  const [row] = await call.rows.where('fact', 'id', [workId]);
  if (row?.type !== 'work' || !(await isWithinReach(call, row.profileId)))
    throw new InnkeeperError('fact/not-found', { id: workId });
  const answer = judgeWork(row.body as WorkFact, acknowledged);
  if (!answer.ok) throw new InnkeeperError('work/not-acknowledged', { count: answer.refusal.facts.count });

  return {
    factId: await keepFact(call, row.profileId as ProfileId, {
      type: 'work-done',
      work: workId,
      acknowledged: answer.value,
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
): Promise<{ readonly factId: FactId; readonly complaintId: string }> {
  const dossier = await loadInScope(call, guestId);
  const profileId = dossier.profileIds[0] as ProfileId;
  const statement = { type: 'violation', ...violation } as const;
  const factId = await keepFact(call, profileId, statement);
  const fact = { ...statement, id: factId, profileId, at: call.now, by: call.actor.id };
  const naming =
    dossier.profiles.find(({ source }) => recordIdOf(call.house.tenant, source) === profileId) ??
    dossier.profiles[0];
  const complaint = complaintOfViolation(fact, day, naming?.source);
  const complaintId = await keepOwnRecord(call, complaint);
  call.emit({ type: 'constraint-violated', guestId: dossier.guestId });

  return { factId, complaintId };
}

/** Someone the house does not know yet, with what is known of him. */
export async function addGuest(
  call: WriteCall,
  { statement, channel = 'desk' }: { readonly statement: ProfileStatement; readonly channel?: string },
): Promise<{ readonly guestId: GuestId }> {
  const id = idOf('profile', call.house.tenant, call.now, call.actor.id, JSON.stringify(statement));
  const record: ProfileRecord = {
    kind: 'profile',
    source: { system: ownSystem, kind: 'profile', id },
    type: { value: 'person' },
    active: true,
    names: [],
    createdAt: call.now,
    changedAt: call.now,
    channel,
    ...statement,
  };
  const profileId = await keepOwnRecord(call, record);

  return { guestId: renamed('guest', await rootOf(call.rows, profileId)) };
}

/** A contact that just took place. */
export type ContactInput = Omit<ContactRecord, 'kind' | 'source' | 'profile' | 'at' | 'staff'> & {
  readonly guestId: GuestId;
};

/** Writes a contact into the guest's timeline: colleagues see at once who said what. */
export async function addContact(
  call: WriteCall,
  { guestId, ...contact }: ContactInput,
): Promise<{ readonly contactId: string }> {
  const source = await namingSource(call, guestId);
  const id = idOf('contact', call.house.tenant, guestId, call.now, call.actor.id, JSON.stringify(contact));
  const record: ContactRecord = {
    kind: 'contact',
    source: { system: ownSystem, kind: 'contact', id },
    profile: source,
    at: call.now,
    staff: call.actor.id,
    ...contact,
  };

  return { contactId: await keepOwnRecord(call, record) };
}

/** What a guest just said about the house. */
export type FeedbackInput = Omit<FeedbackRecord, 'kind' | 'source' | 'profile'> & {
  readonly guestId: GuestId;
  readonly feedbackId?: string;
};

/** Keeps a complaint, a score or a word of praise; with the id of an earlier one it is carried on (in hand, settled). */
export async function addFeedback(
  call: WriteCall,
  { guestId, feedbackId, ...feedback }: FeedbackInput,
): Promise<{ readonly feedbackId: string }> {
  const earlier =
    feedbackId === undefined ? undefined : (await call.rows.where('feedback', 'id', [feedbackId]))[0];
  const known = earlier?.body as FeedbackRecord | undefined;
  const dossier = await loadInScope(call, guestId);
  const isTheirs = dossier.feedback.some(({ source }) => known && isSameSource(source, known.source));
  if (feedbackId !== undefined && !isTheirs) throw new InnkeeperError('fact/not-found', { id: feedbackId });
  const id = idOf('feedback', call.house.tenant, guestId, call.now, call.actor.id, JSON.stringify(feedback));
  const source: SourceReference = known?.source ?? { system: ownSystem, kind: 'feedback', id };
  const profile = known?.profile ?? (await namingSource(call, guestId));

  return {
    feedbackId: await keepOwnRecord(call, {
      ...known,
      kind: 'feedback',
      profile,
      ...saidAnew(feedback),
      source,
      changedAt: call.now,
    }),
  };
}

/** What is not said again stays as it was. */
function saidAnew<Said extends object>(said: Said): Said {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Said;
}

async function namingSource(call: WriteCall, guestId: GuestId): Promise<SourceReference> {
  const { profiles } = await loadInScope(call, guestId);

  return (profiles[0] as ProfileRecord).source;
}

async function profileToStateOn({ rows, actor }: WriteCall, guestId: GuestId): Promise<ProfileId> {
  if (actor.properties) await loadInScope({ rows, actor }, guestId);
  const rootId = await rootOf(rows, guestId);
  const profiles = await rows.where('profile', 'id', await membersOf(rows, rootId));
  if (profiles.length === 0) throw new InnkeeperError('guest/not-found', { id: guestId });

  return rootId as ProfileId;
}

/** Whether the guest of a profile is one that the actor's properties know. */
async function isWithinReach({ rows, actor }: WriteCall, profileId: string): Promise<boolean> {
  if (!actor.properties) return true;

  return (await findInScope({ rows, actor }, renamed('guest', profileId))) !== undefined;
}

/** The same statement at the same moment is the same fact. */
async function keepFact(
  { house, rows, actor, now, emit }: WriteCall,
  profileId: ProfileId,
  statement: Unsigned<Fact>,
): Promise<FactId> {
  const id = idOf('fact', house.tenant, profileId, now, actor.id, JSON.stringify(statement));
  const fact = { ...statement, id, profileId, at: now, by: actor.id } as Fact;
  await rows.put('fact', [
    { id, profileId, type: fact.type, at: now, by: actor.id, closedAt: undefined, body: fact },
  ]);
  emit({ type: 'guest-changed', guestId: renamed('guest', profileId) });

  return id;
}

/** A telephone or card that becomes this guest's ceases to be another's, with the day; history is kept. */
async function moveBinding(
  call: WriteCall,
  profileId: ProfileId,
  fact: Unsigned<BindingFact>,
): Promise<void> {
  const { rows } = call;
  const keys = keysOfBinding(call, fact);
  const held = keys.map((value) => ({ value, profileId }));
  if (fact.state === 'ended') return rows.drop('identityKey', held);
  const members = await membersOf(rows, profileId);
  const others = (await rows.where('identityKey', 'value', keys)).filter(
    (row) => !members.includes(row.profileId),
  );
  for (const other of new Set(others.map((row) => row.profileId))) {
    const end = { ...fact, state: 'ended', day: fact.day ?? (call.now.slice(0, 10) as Day) } as const;
    for (const value of valuesOf(end).filter((part) =>
      keysOfBinding(call, part).some((key) =>
        others.some((row) => row.value === key && row.profileId === other),
      ),
    )) {
      await keepFact(call, (await rootOf(rows, other)) as ProfileId, value);
    }
  }
  await rows.drop('identityKey', others as readonly Row<'identityKey'>[]);
  await rows.put('identityKey', held);
}

/** A card and a phone in one fact end one by one. */
function valuesOf({
  identifier,
  contactPoint,
  ...fact
}: Unsigned<BindingFact>): readonly Unsigned<BindingFact>[] {
  return [
    ...(identifier ? [{ ...fact, identifier }] : []),
    ...(contactPoint ? [{ ...fact, contactPoint }] : []),
  ];
}

function keysOfBinding(
  { house }: WriteCall,
  { identifier, contactPoint }: { readonly identifier?: Identifier; readonly contactPoint?: ContactPoint },
): readonly string[] {
  const profile: ProfileRecord = {
    kind: 'profile',
    source: { system: ownSystem, kind: 'profile', id: 'binding' },
    type: { value: 'person' },
    active: true,
    names: [],
    identifiers: identifier ? [identifier] : [],
    contactPoints: contactPoint ? [contactPoint] : [],
  };

  return identityKeys(profile, keyOptionsOf(house)).strong;
}
