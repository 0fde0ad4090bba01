import type { Guest } from '../../guests/guest.ts';
import type { Sourced } from '../../guests/sourced.ts';
import type { Preference } from '../../shared/preference.ts';
import type { FieldGroup } from '../house/actor.ts';
import type { Sight } from '../house/sight.ts';
import { gateFacts, seesIdentifier } from './gate-facts.ts';
import { gateConsent, gateRestriction, seesName, seesNote } from './gate-records.ts';

/** The guest as this actor may see him: what he may not see is absent, in every answer alike. */
export function gateGuest(guest: Guest, sight: Sight): Guest {
  const isIncognito = guest.incognito !== undefined;
  const seen = <Value>(group: FieldGroup, values: readonly Sourced<Value>[]): readonly Sourced<Value>[] =>
    sight(group) ? told(values, sight) : [];
  const some = <Value>(
    values: readonly Sourced<Value>[],
    isSeen: (value: Value) => boolean,
  ): readonly Sourced<Value>[] =>
    told(
      values.filter(({ value }) => isSeen(value)),
      sight,
    );

  return {
    id: guest.id,
    type: guest.type,
    profiles: sight('sources') ? guest.profiles : [],
    active: guest.active,
    names: some(guest.names, ({ type }) => seesName(type, sight, isIncognito)),
    identifiers: some(guest.identifiers, (identifier) => seesIdentifier(identifier, sight)),
    contactPoints: seen('contact', guest.contactPoints),
    birthDates: seen('birth-date', guest.birthDates),
    genders: seen('names', guest.genders),
    nationalities: seen('names', guest.nationalities),
    languages: seen('names', guest.languages),
    vips: seen('names', guest.vips),
    preferences: some(guest.preferences, ({ meaning = [] }) =>
      meaning.some(isConstraint) ? sight('constraints') && sight('preferences') : sight('preferences'),
    ),
    consents: seen('consents', guest.consents).map((entry) => ({
      ...entry,
      value: gateConsent(entry.value, sight),
    })),
    relations: seen('relations', guest.relations),
    notes: some(guest.notes, (note) => seesNote(note, sight)),
    restricted: guest.restricted && {
      ...one(guest.restricted, sight),
      value: gateRestriction(guest.restricted.value, sight),
    },
    incognito: guest.incognito && one(guest.incognito, sight),
    firstTouch: sight('sources') ? guest.firstTouch : undefined,
    lastTouch: sight('sources') ? guest.lastTouch : undefined,
    facts: gateFacts(guest.facts, sight, isIncognito),
  };
}

function isConstraint({ stance }: Preference): boolean {
  return stance === 'must';
}

function told<Value>(values: readonly Sourced<Value>[], sight: Sight): readonly Sourced<Value>[] {
  return sight('sources') ? values : values.map((value) => one(value, sight));
}

/** Which system told it is a group of its own. */
function one<Value>(entry: Sourced<Value>, sight: Sight): Sourced<Value> {
  return sight('sources') ? entry : { ...entry, sources: [], channel: undefined };
}
