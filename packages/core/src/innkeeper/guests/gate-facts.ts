import type { Correction, Fact } from '../../guests/fact.ts';
import type { ContactPoint, Identifier } from '../../records/profile-record.ts';
import type { Sight } from '../house/sight.ts';

/** The facts of a guest that this actor may see: each belongs to the group of what it tells. */
export function gateFacts(facts: readonly Fact[], sight: Sight, isIncognito: boolean): readonly Fact[] {
  return facts
    .filter((fact) => isVisible(fact, sight, isIncognito))
    .map((fact) => withoutAddress(fact, sight));
}

function isVisible(fact: Fact, sight: Sight, isIncognito: boolean): boolean {
  switch (fact.type) {
    case 'preference':
      return sight(fact.preference.stance === 'must' ? 'constraints' : 'preferences');
    case 'preference-end':
    case 'preference-confirmed':
    case 'preference-withdrawn':
      return sight('preferences') && sight('constraints');
    case 'consent':
      return sight('consents');
    case 'correction':
      return (
        seesCorrection(fact.correction, sight, isIncognito) && (fact.text === undefined || sight('notes'))
      );
    case 'proposal':
      return seesCorrection(fact.correction, sight, isIncognito) && sight('notes');
    case 'proposal-decided':
      return sight('notes');
    case 'binding':
      return seesIdentifier(fact.identifier, sight) && seesPoint(fact.contactPoint, sight);
    case 'relation':
      return sight('relations');
    case 'note':
      return sight('notes') && (fact.note.confidential !== true || sight('confidential'));
    case 'question':
      return sight('notes');
    case 'work':
    case 'work-done':
      return sight('constraints');
    case 'violation':
      return sight('constraints') && sight('feedback');
    case 'profile':
      return sight.everything;
  }
}

/** Whether an actor may see what a correction says. */
export function seesCorrection(correction: Correction, sight: Sight, isIncognito: boolean): boolean {
  switch (correction.field) {
    case 'birthDate':
      return sight('birth-date');
    case 'contactPoint':
      return sight('contact');
    case 'identifier':
      return seesIdentifier(correction.value, sight) && seesIdentifier(correction.was, sight);
    case 'name':
      return sight('names') && (!isIncognito || sight('real-name'));
    default:
      return sight('names');
  }
}

/** Whoever sees names sees memberships; documents and handles are a group of their own. */
export function seesIdentifier(identifier: Identifier | undefined, sight: Sight): boolean {
  if (!identifier) return true;

  return sight('documents') || (identifier.type === 'membership' && sight('names'));
}

function seesPoint(point: ContactPoint | undefined, sight: Sight): boolean {
  return !point || sight('contact');
}

/** A consent about one address tells the address. */
function withoutAddress(fact: Fact, sight: Sight): Fact {
  if (fact.type !== 'consent' || sight('contact')) return fact;

  return { ...fact, consent: { ...fact.consent, address: undefined } };
}
