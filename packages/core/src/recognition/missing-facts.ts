import type { Guest } from '../guests/guest.ts';
import { holds } from '../guests/sourced.ts';
import type { Day } from '../shared/day.ts';
import type { Reason } from '../shared/reason.ts';

/** A fact that a house needs of a guest. */
export type GuestField =
  | 'name'
  | 'phone'
  | 'email'
  | 'address'
  | 'document'
  | 'birthDate'
  | 'nationality'
  | 'language';

/** What is known of a guest, and what is worth asking. */
export interface MissingFacts {
  /** How much of what a house needs is known, 0 to 100. */
  readonly completeness: number;
  readonly missing: readonly GuestField[];
  /** At most two, the most useful first; what was asked before is not asked again. */
  readonly questions: readonly { readonly field: GuestField; readonly because: readonly Reason[] }[];
}

/** In the order in which they are worth a question at the desk. */
export const guestFields: readonly GuestField[] = [
  'name',
  'phone',
  'email',
  'document',
  'birthDate',
  'language',
  'nationality',
  'address',
];

/** What is still missing and worth asking. An expired document is as good as none. */
export function missingFacts(guest: Guest, today: Day): MissingFacts {
  const missing = guestFields.filter((field) => !isKnown(guest, field, today));
  const asked = new Set(guest.facts.flatMap((fact) => (fact.type === 'question' ? [fact.field] : [])));
  const questions = missing.filter((field) => !asked.has(field)).slice(0, 2);

  return {
    completeness: Math.round(((guestFields.length - missing.length) / guestFields.length) * 100),
    missing,
    questions: questions.map((field) => ({ field, because: [{ code: 'ask/field', facts: { field } }] })),
  };
}

/** Whether a field of a guest is known and still good on a day. */
export function isKnown(guest: Guest, field: GuestField, today: Day): boolean {
  switch (field) {
    case 'name':
      return guest.names.some(({ value }) => value.family ?? value.full);
    case 'phone':
    case 'email':
    case 'address':
      return guest.contactPoints.some((point) => point.value.type === field && holds(point));
    case 'document':
      return guest.identifiers.some(
        (identifier) =>
          identifier.value.type === 'document' &&
          holds(identifier) &&
          (identifier.value.expires === undefined || identifier.value.expires >= today),
      );
    case 'birthDate':
      return guest.birthDates.length > 0;
    case 'nationality':
      return guest.nationalities.length > 0;
    case 'language':
      return guest.languages.length > 0;
  }
}
