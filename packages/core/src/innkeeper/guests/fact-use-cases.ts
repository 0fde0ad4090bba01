import type { Fact, OrderLine, PreferenceFact, ProfileStatement } from '../../guests/fact.ts';
import type { ContactRecord } from '../../records/contact-record.ts';
import type { FeedbackRecord } from '../../records/feedback-record.ts';
import type { ProfileRecord } from '../../records/profile-record.ts';
import type { RecordBase } from '../../records/record.ts';
import { stepsTo } from '../../service/complaint-of.ts';
import { idOf } from '../../shared/hash.ts';
import type { FactId, FeedbackId, GuestId, ProfileId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Department, Preference } from '../../shared/preference.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { isSameSource, ownSystem } from '../../shared/source-reference.ts';
import type { WorkOrder } from '../duties/work-use-cases.ts';
import { orderWork } from '../duties/work-use-cases.ts';
import type { WriteCall } from '../house/call.ts';
import { keepOwnRecord } from '../take-in/keep-own-record.ts';
import { findByCorrection, moveBinding } from './bind-values.ts';
import type { Unsigned } from './keep-fact.ts';
import { keepFact } from './keep-fact.ts';
import { membersOf, rootOf } from './load-guest.ts';
import { loadInScope } from './load-in-scope.ts';

/** What a person states about a guest; who and when come from the call. */
export type FactStatement = Unsigned<
  Exclude<
    Fact,
    {
      type:
        | 'work'
        | 'work-done'
        | 'violation'
        | 'profile'
        | 'preference-withdrawn'
        | 'proposal'
        | 'proposal-decided';
    }
  >
>;

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
  if (fact.type === 'correction') await findByCorrection(call, profileId, fact);

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
  const guestId = renamed('guest', await rootOf(call.rows, profileId));
  call.emit({ type: 'guest-changed', guestId });

  return { guestId };
}

/** A contact that just took place. */
export type ContactInput = Omit<
  ContactRecord,
  keyof RecordBase | 'kind' | 'profile' | 'at' | 'staff' | 'delivery' | 'answers'
> &
  Pick<ContactRecord, 'channel'> & { readonly guestId: GuestId };

/** Writes a contact into the guest's timeline: colleagues see at once who said what. */
export async function addContact(
  call: WriteCall,
  { guestId, ...contact }: ContactInput & Pick<ContactRecord, 'answers'>,
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

  const contactId = await keepOwnRecord(call, record);
  call.emit({ type: 'guest-changed', guestId });

  return { contactId };
}

/** What a guest just said about the house. */
export type FeedbackInput = Omit<
  FeedbackRecord,
  | keyof RecordBase
  | 'kind'
  | 'profile'
  | 'department'
  | 'receivedAt'
  | 'touchpoint'
  | 'staff'
  | 'after'
  | 'declined'
  | 'steps'
> & {
  readonly guestId: GuestId;
  readonly department?: Department;
  /** The word this one carries on: a complaint that is now in hand or settled. */
  readonly feedbackId?: string;
};

/**
 * Keeps a complaint, a score or a word of praise; with the id of an earlier one it is carried on (in hand, settled).
 * @throws `fact/not-found`, `input/invalid` where a complaint is settled and nobody says what was done
 */
export async function addFeedback(
  call: WriteCall,
  { guestId, feedbackId, ...feedback }: FeedbackInput,
): Promise<{ readonly feedbackId: FeedbackId }> {
  const earlier =
    feedbackId === undefined ? undefined : (await call.rows.where('feedback', 'id', [feedbackId]))[0];
  const known = earlier?.body as FeedbackRecord | undefined;
  const dossier = await loadInScope(call, guestId);
  const isTheirs = dossier.feedback.some(({ source }) => known && isSameSource(source, known.source));
  if (feedbackId !== undefined && !isTheirs) throw new InnkeeperError('fact/not-found', { id: feedbackId });
  const remedy = feedback.remedy ?? known?.remedy ?? '';
  if (feedback.type === 'complaint' && feedback.state === 'settled' && remedy === '')
    throw new InnkeeperError('input/invalid', {
      operation: 'addFeedback',
      field: 'remedy',
      problem: 'says what was done before a complaint is settled',
    });
  const id = idOf('feedback', call.house.tenant, guestId, call.now, call.actor.id, JSON.stringify(feedback));
  const source: SourceReference = known?.source ?? { system: ownSystem, kind: 'feedback', id };
  const profile = known?.profile ?? (await namingSource(call, guestId));
  call.emit({ type: 'guest-changed', guestId: dossier.guestId });

  return {
    feedbackId: (await keepOwnRecord(call, {
      ...known,
      kind: 'feedback',
      profile,
      ...saidAnew(feedback),
      source,
      createdAt: known ? known.createdAt : call.now,
      changedAt: call.now,
      ...(known && feedback.state && (known.type === 'complaint' || known.steps)
        ? {
            steps: stepsTo(known, feedback.state, {
              at: call.now,
              by: call.actor.id,
              to: feedback.department ?? known.department ?? call.actor.id,
              remedy,
            }),
          }
        : {}),
    })) as FeedbackId,
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

/** The profile that a word about a guest is kept with. @throws `guest/not-found` */
export async function profileToStateOn({ rows, actor }: WriteCall, guestId: GuestId): Promise<ProfileId> {
  if (actor.properties) await loadInScope({ rows, actor }, guestId);
  const rootId = await rootOf(rows, guestId);
  const profiles = await rows.where('profile', 'id', await membersOf(rows, rootId));
  if (profiles.length === 0) throw new InnkeeperError('guest/not-found', { id: guestId });

  return rootId as ProfileId;
}
