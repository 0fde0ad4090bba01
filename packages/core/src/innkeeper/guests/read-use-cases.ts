import type { ConsentAnswer, ConsentQuestion } from '../../guests/consent-at.ts';
import { consentAt, mayContact } from '../../guests/consent-at.ts';
import type { Fact } from '../../guests/fact.ts';
import type { Guest } from '../../guests/guest.ts';
import type { KnownPreference } from '../../preferences/known-preference.ts';
import { preferencesOf } from '../../preferences/preferences-of.ts';
import type { ChargeRecord } from '../../records/charge-record.ts';
import type { ContactRecord } from '../../records/contact-record.ts';
import type { FeedbackRecord } from '../../records/feedback-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type { Day } from '../../shared/day.ts';
import type { GuestId } from '../../shared/id.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { AuditEntry } from '../house/audit.ts';
import { entryOf } from '../house/audit.ts';
import type { ReadCall } from '../house/call.ts';
import { sightOf } from '../house/sight.ts';
import type { EdgeBody } from '../identity/edge-rows.ts';
import { gateFacts } from './gate-facts.ts';
import { gateGuest } from './gate-guest.ts';
import { gatePreferences } from './gate-preferences.ts';
import {
  gateCharges,
  gateConsent,
  gateContacts,
  gateFeedback,
  gateProfile,
  gateServices,
  gateStays,
} from './gate-records.ts';
import type { Dossier } from './load-guest.ts';
import { loadInScope } from './load-in-scope.ts';
import { viewOf } from './view-of.ts';

/** A guest with the history, as the actor may see them; `undefined` where he may not. */
export interface GuestFile {
  readonly guest: Guest;
  readonly preferences?: readonly KnownPreference[];
  readonly stays?: readonly StayRecord[];
  readonly charges?: readonly ChargeRecord[];
  readonly feedback?: readonly FeedbackRecord[];
}

/** Reads one guest with preferences, stays, charges and feedback. */
export async function readGuest(
  call: ReadCall,
  { guestId }: { readonly guestId: GuestId },
): Promise<GuestFile> {
  const dossier = await loadInScope(call, guestId);
  const { guest, history } = viewOf(dossier);
  const sight = sightOf(call.actor, call.house.policy);
  const preferences = preferencesOf({ guest, history, today: call.now.slice(0, 10) as Day }).known;

  return {
    guest: gateGuest(guest, sight),
    preferences: gatePreferences(preferences, sight),
    stays: sight('stays') ? byArrival(gateStays(dossier.stays, sight)) : undefined,
    charges: sight('amounts') ? gateCharges(dossier.charges, sight) : undefined,
    feedback: sight('feedback') ? gateFeedback(dossier.feedback, sight) : undefined,
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
  const seen = gateContacts(contacts, sightOf(call.actor, call.house.policy));
  const chosen = medium === undefined ? seen : seen.filter((contact) => contact.medium === medium);

  return [...chosen].sort(
    (one, other) => Date.parse(other.at) - Date.parse(one.at) || (one.source.id < other.source.id ? -1 : 1),
  );
}

/**
 * Whether something may be sent to a guest, as of a day, and what says so.
 * @throws `actor/not-allowed` where the actor does not see consents
 */
export async function consentOf(
  call: ReadCall,
  { guestId, ...question }: ConsentQuestion & { readonly guestId: GuestId },
): Promise<ConsentAnswer & { readonly mayContact: boolean }> {
  const { guest } = viewOf(await loadInScope(call, guestId));
  const sight = sightOf(call.actor, call.house.policy);
  if (!sight('consents')) throw new InnkeeperError('actor/not-allowed', { permission: 'consents' });
  const answer = consentAt(guest, question);
  const may = mayContact(guest, question);
  if (answer.state === 'unknown') return { ...answer, mayContact: may };
  const because = { ...answer.because, value: gateConsent(answer.because.value, sight) };

  return { state: answer.state, because, mayContact: may };
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

/** Gathers everything about a guest for the guest; what the actor may not see is left out here too. */
export async function exportGuest(
  call: ReadCall,
  { guestId }: { readonly guestId: GuestId },
): Promise<GuestExport> {
  const { profileIds, ...dossier } = await loadInScope(call, guestId);
  const { rows } = call;
  const sight = sightOf(call.actor, call.house.policy);
  const { guest } = viewOf({ profileIds, ...dossier });
  const isIncognito = guest.incognito !== undefined;
  const edges = new Map(
    [
      ...(await rows.where('edge', 'one', profileIds)),
      ...(await rows.where('edge', 'other', profileIds)),
    ].map((edge) => [edge.id, edge]),
  );
  const subjects = profileIds.map((id) => `guest${id.slice(id.indexOf('_'))}`);

  return {
    guestId: dossier.guestId,
    guest: gateGuest(guest, sight),
    profiles: dossier.profiles.map((profile) => gateProfile(profile, sight, isIncognito)),
    facts: gateFacts(dossier.facts, sight, isIncognito),
    stays: gateStays(dossier.stays, sight),
    charges: gateCharges(dossier.charges, sight),
    contacts: gateContacts(dossier.contacts, sight),
    feedback: gateFeedback(dossier.feedback, sight),
    services: gateServices(dossier.services, sight),
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
