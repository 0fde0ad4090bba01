import type { Preference } from '../shared/preference.ts';

/**
 * One text for one wish, readable and stable: `room.floor at-least 20 like`. How much and in which manner is not part
 * of it: two eggs instead of one is the same wish, told anew.
 */
export function keyOfPreference(preference: Preference): string {
  const { attribute, operator, value, stance } = preference;

  return [`${attribute} ${operator} ${value} ${stance}`, ...scopeKeys(preference)].join(' @');
}

/** Equal for wishes that hold in the same place, on the same occasion, for the same person. */
export function keyOfScope(preference: Preference): string {
  return scopeKeys(preference).join(' @');
}

/** The area of an attribute: `room` of `room.floor`. */
export function areaOf({ attribute }: Pick<Preference, 'attribute'>): string {
  const [area = attribute] = attribute.split('.');

  return area;
}

/** The name of an attribute without its area: `floor` of `room.floor`. */
export function nameOf({ attribute }: Pick<Preference, 'attribute'>): string {
  return attribute.slice(attribute.indexOf('.') + 1);
}

function scopeKeys({ scope = {} }: Preference): readonly string[] {
  const { property, occasion, person } = scope;

  return [
    property === undefined ? undefined : `property=${property}`,
    occasion === undefined ? undefined : `occasion=${occasion}`,
    person === undefined ? undefined : `person=${person}`,
  ].filter((part) => part !== undefined);
}
