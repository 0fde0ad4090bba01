import type { ConsentAnswer, ConsentQuestion } from '../guests/consent-at.ts';
import { consentAt, mayContact } from '../guests/consent-at.ts';
import type { Fact } from '../guests/fact.ts';
import type { Guest } from '../guests/guest.ts';
import type { KnownPreference } from '../preferences/known-preference.ts';
import { preferencesOf } from '../preferences/preferences-of.ts';
import type { ChargeRecord } from '../records/charge-record.ts';
import type { ContactRecord } from '../records/contact-record.ts';
import type { FeedbackRecord } from '../records/feedback-record.ts';
import type { StayRecord } from '../records/stay-record.ts';
import type { Day } from '../shared/day.ts';
import type { GuestId } from '../shared/id.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { FieldGroup } from './actor.ts';
import { sees } from './actor.ts';
import type { AuditEntry } from './audit.ts';
import { entryOf } from './audit.ts';
import type { ReadCall } from './call.ts';
import type { EdgeBody } from './edge-rows.ts';
import { gateGuest } from './gate-guest.ts';
import type { Dossier } from './load-guest.ts';
import { loadGuest } from './load-guest.ts';
import { inScope } from './scope.ts';
import { viewOf } from './view-of.ts';

/** A guest with the history, as the actor may see them; `undefined` where he may not. */
export interface GuestFile {
  readonly guest: Guest;
  readonly preferences?: readonly KnownPreference[];
  readonly stays?: readonly StayRecord[];
  readonly charges?: readonly ChargeRecord[];
  readonly feedback?: readonly FeedbackRecord[];
}

/** Loads a guest that the actor's properties know. @throws `guest/not-found`, also for a guest out of scope */
export async function loadInScope({ rows, actor }: ReadCall, guestId: GuestId): Promise<Dossier> {
  const dossier = await loadGuest(rows, guestId);
  if (!inScope(actor, dossier.profiles, dossier.stays))
    throw new InnkeeperError('guest/not-found', { id: guestId });

  return dossier;
}

/** Reads one guest with preferences, stays, charges and feedback. */
export async function readGuest(
  call: ReadCall,
  { guestId }: { readonly guestId: GuestId },
): Promise<GuestFile> {
  const dossier = await loadInScope(call, guestId);
  const { guest, history } = viewOf(dossier);
  const allowed = (group: FieldGroup): boolean => sees(call.actor, group, call.house.policy);
  const preferences = preferencesOf({ guest, history, today: call.now.slice(0, 10) as Day }).known;

  return {
    guest: gateGuest(guest, call.actor, call.house.policy),
    preferences: preferences.filter(({ preference }) =>
      allowed(preference.stance === 'must' ? 'constraints' : 'preferences'),
    ),
    stays: allowed('stays') ? byArrival(dossier.stays) : undefined,
    charges: allowed('amounts') ? dossier.charges : undefined,
    feedback: allowed('feedback') ? dossier.feedback : undefined,
  };
}

function byArrival(stays: readonly StayRecord[]): readonly StayRecord[] {
  return [...stays].sort((one, other) => (one.arrival < other.arrival ? -1 : 1));
}

/** The contacts of a guest over every channel, the latest first. */
export async function listContacts(
  call: ReadCall,
  { guestId, medium }: { readonly guestId: GuestId; readonly medium?: string },
): Promise<readonly ContactRecord[]> {
  const { contacts } = await loadInScope(call, guestId);
  const chosen = medium === undefined ? contacts : contacts.filter((contact) => contact.medium === medium);

  return [...chosen].sort(
    (one, other) => Date.parse(other.at) - Date.parse(one.at) || (one.source.id < other.source.id ? -1 : 1),
  );
}

/** Whether something may be sent to a guest, as of a day, and what says so. */
export async function consentOf(
  call: ReadCall,
  { guestId, ...question }: ConsentQuestion & { readonly guestId: GuestId },
): Promise<ConsentAnswer & { readonly mayContact: boolean }> {
  const { guest } = viewOf(await loadInScope(call, guestId));

  return { ...consentAt(guest, question), mayContact: mayContact(guest, question) };
}

/** Everything that is kept about one guest, as one document, with its sources. */
export interface GuestExport extends Omit<Dossier, 'profileIds' | 'facts'> {
  readonly guest: Guest;
  readonly facts: readonly Fact[];
  /** Which records were taken for the same person, and why. */
  readonly links: readonly {
    readonly one: string;
    readonly other: string;
    readonly by: string;
    readonly at: string;
    readonly undoneAt?: string;
    readonly because: EdgeBody['because'];
  }[];
  /** Who read or changed what, and when. */
  readonly audit: readonly AuditEntry[];
}

/** Gathers everything about a guest for the guest. */
export async function exportGuest(
  call: ReadCall,
  { guestId }: { readonly guestId: GuestId },
): Promise<GuestExport> {
  const { profileIds, ...dossier } = await loadInScope(call, guestId);
  const { rows } = call;
  const edges = new Map(
    [
      ...(await rows.where('edge', 'one', profileIds)),
      ...(await rows.where('edge', 'other', profileIds)),
    ].map((edge) => [edge.id, edge]),
  );
  const subjects = profileIds.map((id) => `guest${id.slice(id.indexOf('_'))}`);

  return {
    ...dossier,
    guest: viewOf({ profileIds, ...dossier }).guest,
    links: [...edges.values()].map(({ one, other, by, at, voidedAt, body }) => ({
      one,
      other,
      by,
      at,
      undoneAt: voidedAt,
      because: (body as EdgeBody).because,
    })),
    audit: (await rows.where('audit', 'subject', subjects)).map(entryOf),
  };
}
