import type { Dossier } from '../guests/load-guest.ts';

/** What hangs on a guest. */
export interface MergeCounts {
  readonly profiles: number;
  readonly stays: number;
  readonly charges: number;
  readonly contacts: number;
  readonly feedback: number;
  readonly services: number;
  readonly facts: number;
}

/** What a guest is made of. */
export type MergeParts = Pick<
  Dossier,
  'profiles' | 'facts' | 'stays' | 'charges' | 'contacts' | 'feedback' | 'services'
>;

/** What hangs on two guests before and after they are one: after is never less than what either had. */
export function countsAround(
  one: MergeParts,
  other: MergeParts,
): { readonly before: MergeCounts; readonly after: MergeCounts } {
  return { before: addUp(countsOf(one), countsOf(other)), after: countsOf(together(one, other)) };
}

/** The parts of two guests as those of one. */
export function together(one: MergeParts, other: MergeParts): MergeParts {
  return {
    profiles: [...one.profiles, ...other.profiles],
    facts: [...one.facts, ...other.facts],
    stays: distinct([...one.stays, ...other.stays]),
    charges: distinct([...one.charges, ...other.charges]),
    contacts: distinct([...one.contacts, ...other.contacts]),
    feedback: distinct([...one.feedback, ...other.feedback]),
    services: distinct([...one.services, ...other.services]),
  };
}

/** Two guests who shared a room have one stay in common. */
function distinct<Value extends { readonly source: unknown }>(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value.source), value])).values()];
}

/** How much hangs on a guest. */
export function countsOf({
  profiles,
  stays,
  charges,
  contacts,
  feedback,
  services,
  facts,
}: MergeParts): MergeCounts {
  return {
    profiles: profiles.length,
    stays: stays.length,
    charges: charges.length,
    contacts: contacts.length,
    feedback: feedback.length,
    services: services.length,
    facts: facts.length,
  };
}

/** What hangs on two guests, one beside the other. */
export function addUp(one: MergeCounts, other: MergeCounts): MergeCounts {
  return {
    profiles: one.profiles + other.profiles,
    stays: one.stays + other.stays,
    charges: one.charges + other.charges,
    contacts: one.contacts + other.contacts,
    feedback: one.feedback + other.feedback,
    services: one.services + other.services,
    facts: one.facts + other.facts,
  };
}
