import type { ComparedField } from '../../guests/choice-fields.ts';
import { comparedFields } from '../../guests/choice-fields.ts';
import { wholeName } from '../../guests/display-name.ts';
import type { Guest } from '../../guests/guest.ts';
import type { Sourced } from '../../guests/sourced.ts';
import { holds } from '../../guests/sourced.ts';
import type { NameAgreement, Syllables } from '../../identity/name-forms.ts';
import { compareNames, nameForms } from '../../identity/name-forms.ts';
import type { ContactPoint, Identifier, ProfileRecord } from '../../records/profile-record.ts';
import { foldText } from '../../shared/fold-text.ts';
import type { PartialDate } from '../../shared/partial-date.ts';

/** How two guests stand to each other in one field. */
export interface FieldComparison {
  readonly field: ComparedField;
  /** `missing`: one side knows nothing; a field that neither side knows is left out. */
  readonly state: 'agrees' | 'similar' | 'differs' | 'missing';
  /** What each side says, best first, as a person reads it. */
  readonly one: readonly string[];
  readonly other: readonly string[];
  /** Whose value stands first when the two become one and nobody chooses; absent where both say it. */
  readonly stands?: 'one' | 'other';
}

/** Two guests, and the one they would be together. */
export interface ComparedSides {
  readonly one: Guest;
  readonly other: Guest;
  readonly merged: Guest;
}

/** Compares two guests as the asking person sees them. */
export function compareSides(sides: ComparedSides, syllables?: Syllables): readonly FieldComparison[] {
  return comparedFields.flatMap((field) => {
    const one = valuesOf(sides.one, field);
    const other = valuesOf(sides.other, field);
    if (one.length + other.length === 0) return [];
    const stands = standing(valuesOf(sides.merged, field)[0], one, other);
    const state = one.length === 0 || other.length === 0 ? 'missing' : stateOf(sides, field, syllables);

    return [{ field, state, one, other, ...(stands && { stands }) }];
  });
}

function standing(
  first: string | undefined,
  one: readonly string[],
  other: readonly string[],
): FieldComparison['stands'] {
  if (first === undefined || (one.includes(first) && other.includes(first))) return undefined;

  return one.includes(first) ? 'one' : 'other';
}

const nameStates: Readonly<Record<NameAgreement, FieldComparison['state']>> = {
  same: 'agrees',
  similar: 'similar',
  different: 'differs',
  unknown: 'differs',
};

function stateOf(
  { one, other }: ComparedSides,
  field: ComparedField,
  syllables: Syllables | undefined,
): FieldComparison['state'] {
  if (field === 'name')
    return nameStates[compareNames(nameForms(named(one), syllables), nameForms(named(other), syllables))];
  const theirs = new Set(valuesOf(other, field).map(foldText));

  return valuesOf(one, field).some((value) => theirs.has(foldText(value))) ? 'agrees' : 'differs';
}

function named({ names }: Guest): Pick<ProfileRecord, 'names'> {
  return { names: names.map(({ value }) => value) };
}

/** What a field of a guest says, best first, each text once; what ended is left out. */
function valuesOf(guest: Guest, field: ComparedField): readonly string[] {
  return [...new Set(textsOf(guest, field).filter(Boolean))];
}

function textsOf(guest: Guest, field: ComparedField): readonly string[] {
  switch (field) {
    case 'name':
      return said(guest.names, (name) => (name.type === 'alias' ? '' : (wholeName(name) ?? '')));
    case 'birthDate':
      return said(guest.birthDates, dateText);
    case 'gender':
      return said(guest.genders, (gender) => gender);
    case 'nationality':
      return said(guest.nationalities, (code) => code);
    case 'language':
      return said(guest.languages, (code) => code);
    case 'vip':
      return said(guest.vips, ({ value }) => value);
    case 'phone':
    case 'email':
    case 'address':
      return said(guest.contactPoints, (point) => (point.type === field ? pointText(point) : ''));
    case 'document':
    case 'membership':
      return said(guest.identifiers, (identifier) =>
        identifier.type === field ? identifierText(identifier) : '',
      );
  }
}

function said<Value>(
  entries: readonly Sourced<Value>[],
  textOf: (value: Value) => string,
): readonly string[] {
  return entries.filter(holds).map(({ value }) => textOf(value));
}

function dateText({ year, month, day }: PartialDate): string {
  const two = (part: number): string => String(part).padStart(2, '0');

  return `${year ?? '-'}-${two(month)}-${two(day)}`;
}

function pointText(point: ContactPoint): string {
  if (point.type === 'phone') return point.number ?? point.raw;
  if (point.type === 'email') return point.address;

  return [...point.lines, point.postalCode, point.city, point.country].filter(Boolean).join(', ');
}

function identifierText(identifier: Identifier): string {
  if (identifier.type === 'document')
    return [identifier.documentType.value, identifier.country, identifier.number].filter(Boolean).join(' ');

  return identifier.type === 'membership'
    ? `${identifier.programme} ${identifier.number}`
    : identifier.handle;
}
