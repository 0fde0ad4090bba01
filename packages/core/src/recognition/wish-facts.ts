import { keyOfPreference } from '../preferences/key-of-preference.ts';
import type { Preference } from '../shared/preference.ts';
import type { Reason } from '../shared/reason.ts';

/** A wish as the facts of a reason, so that a catalogue can say it. */
export function wishFacts(preference: Preference): NonNullable<Reason['facts']> {
  const { attribute, operator, value, stance, instead, severity, except, scope = {} } = preference;
  const facts = {
    key: keyOfPreference(preference),
    attribute,
    operator,
    value,
    stance,
    instead,
    severity,
    except: except?.join(', '),
    quantity: scope.quantity,
    manner: scope.manner,
    occasion: scope.occasion,
    person: scope.person,
  };

  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, fact]) => (fact === undefined ? [] : [[name, fact]])),
  );
}
