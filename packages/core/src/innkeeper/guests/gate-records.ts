import type { ChargeRecord } from '../../records/charge-record.ts';
import type { ContactRecord } from '../../records/contact-record.ts';
import type { FeedbackRecord } from '../../records/feedback-record.ts';
import type { ConsentRecord, NoteRecord, ProfileRecord } from '../../records/profile-record.ts';
import type { HouseRecord } from '../../records/record.ts';
import type { ServiceRecord } from '../../records/service-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type { Sight } from '../house/sight.ts';
import { seesIdentifier } from './gate-facts.ts';

/** Stays as this actor may see them: what a night costs and what was wished are groups of their own. */
export function gateStays(stays: readonly StayRecord[], sight: Sight): readonly StayRecord[] {
  if (!sight('stays')) return [];

  return stays.map((stay) => ({
    ...withoutRest(stay, sight),
    rate: sight('amounts') ? stay.rate : undefined,
    requests: sight('preferences') ? stay.requests : undefined,
  }));
}

/** Charges, for those who see amounts. */
export function gateCharges(charges: readonly ChargeRecord[], sight: Sight): readonly ChargeRecord[] {
  return sight('amounts') ? charges.map((charge) => withoutRest(charge, sight)) : [];
}

/** What the guest said about the house, for those who may know. */
export function gateFeedback(feedback: readonly FeedbackRecord[], sight: Sight): readonly FeedbackRecord[] {
  return sight('feedback') ? feedback.map((line) => withoutRest(line, sight)) : [];
}

/** What was promised and measured, for those who know what the guest said; what was paid in the end is an amount. */
export function gateServices(services: readonly ServiceRecord[], sight: Sight): readonly ServiceRecord[] {
  if (!sight('feedback')) return [];

  return services.map((service) => {
    const bare = withoutRest(service, sight);

    return bare.type === 'promise' && !sight('amounts') ? { ...bare, paid: undefined } : bare;
  });
}

/** Contacts: when and by which channel is for all colleagues, what was said for those who read notes. */
export function gateContacts(contacts: readonly ContactRecord[], sight: Sight): readonly ContactRecord[] {
  return contacts.map((contact) => {
    const bare = withoutRest(contact, sight);

    return sight('notes') ? bare : { ...bare, subject: undefined, text: undefined };
  });
}

/** A profile record as this actor may see it. */
export function gateProfile(profile: ProfileRecord, sight: Sight, isIncognito: boolean): ProfileRecord {
  const seen = <Value>(group: Parameters<Sight>[0], value: Value): Value | undefined =>
    sight(group) ? value : undefined;

  return {
    ...withoutRest(profile, sight),
    names: profile.names.filter(({ type }) => seesName(type, sight, isIncognito)),
    identifiers: profile.identifiers?.filter((identifier) => seesIdentifier(identifier, sight)),
    contactPoints: seen('contact', profile.contactPoints),
    birthDate: seen('birth-date', profile.birthDate),
    gender: seen('names', profile.gender),
    nationality: seen('names', profile.nationality),
    language: seen('names', profile.language),
    vip: seen('names', profile.vip),
    preferences: seen('preferences', profile.preferences),
    consents: seen('consents', profile.consents)?.map((consent) => gateConsent(consent, sight)),
    relations: seen('relations', profile.relations),
    notes: profile.notes?.filter((note) => seesNote(note, sight)),
    restricted: profile.restricted && gateRestriction(profile.restricted, sight),
  };
}

/** The name of who wishes to stay unknown is for few; his alias for everybody who sees names. */
export function seesName(type: string, sight: Sight, isIncognito: boolean): boolean {
  return sight('names') && (!isIncognito || type === 'alias' || sight('real-name'));
}

/** Confidential notes are a group of their own. */
export function seesNote({ confidential }: NoteRecord, sight: Sight): boolean {
  return sight('notes') && (confidential !== true || sight('confidential'));
}

/** A consent about one address tells the address. */
export function gateConsent(consent: ConsentRecord, sight: Sight): ConsentRecord {
  return sight('contact') ? consent : { ...consent, address: undefined };
}

/** That a guest is restricted concerns everybody, why is a note. */
export function gateRestriction(
  { reason }: { readonly reason?: string },
  sight: Sight,
): { readonly reason?: string } {
  return { reason: sight('notes') ? reason : undefined };
}

/** What the house has no field for can hold anything. */
function withoutRest<Kind extends HouseRecord>(record: Kind, { everything }: Sight): Kind {
  return everything ? record : { ...record, extra: undefined };
}
