import type { Fact } from '../guests/fact.ts';
import type { Guest } from '../guests/guest.ts';
import type { Actor, FieldGroup, Policy } from './actor.ts';
import { sees } from './actor.ts';

/** Which group of fields each field of a guest belongs to; what is always shown belongs to none. */
const groups: Readonly<Partial<Record<keyof Guest, FieldGroup>>> = {
  names: 'names',
  identifiers: 'documents',
  contactPoints: 'contact',
  birthDates: 'birth-date',
  preferences: 'preferences',
  consents: 'consents',
  relations: 'relations',
  notes: 'notes',
  vips: 'names',
  genders: 'names',
  nationalities: 'names',
  languages: 'names',
};

const factGroups: Readonly<Record<Fact['type'], FieldGroup>> = {
  preference: 'preferences',
  'preference-end': 'preferences',
  'preference-confirmed': 'preferences',
  consent: 'consents',
  correction: 'documents',
  binding: 'documents',
  relation: 'relations',
  note: 'notes',
  question: 'notes',
  work: 'constraints',
  'work-done': 'constraints',
  violation: 'feedback',
  profile: 'documents',
};

/** The guest as this actor may see him: what he may not see is absent, in every answer alike. */
export function gateGuest(guest: Guest, actor: Actor, policy: Policy): Guest {
  const allowed = (group: FieldGroup | undefined): boolean =>
    group === undefined || sees(actor, group, policy);
  const fields = Object.entries(guest).map(([field, value]) => {
    if (allowed(groups[field as keyof Guest])) return [field, value];

    return [field, Array.isArray(value) ? [] : undefined];
  });
  const gated = Object.fromEntries(fields) as unknown as Guest;

  return {
    ...gated,
    names:
      allowed('real-name') || !guest.incognito
        ? gated.names
        : gated.names.filter(({ value }) => value.type === 'alias'),
    identifiers: allowed('documents')
      ? gated.identifiers
      : guest.identifiers.filter(({ value }) => value.type === 'membership' && allowed('names')),
    notes: allowed('confidential')
      ? gated.notes
      : gated.notes.filter(({ value }) => value.confidential !== true),
    facts: guest.facts.filter(({ type }) => allowed(factGroups[type])),
  };
}
