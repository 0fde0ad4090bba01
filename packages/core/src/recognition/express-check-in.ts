import { displayName } from '../guests/display-name.ts';
import type { Guest } from '../guests/guest.ts';
import { order } from '../guests/moment.ts';
import type { Sourced } from '../guests/sourced.ts';
import { holds } from '../guests/sourced.ts';
import type { ContactPoint } from '../records/profile-record.ts';
import type { Day } from '../shared/day.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import type { GuestField } from './missing-facts.ts';
import { isKnown } from './missing-facts.ts';

/** A registration form with everything the house knows filled in. */
export interface ExpressCheckIn {
  readonly fields: readonly CheckInField[];
  /** How many fields somebody has to type. */
  readonly toType: number;
  /** How many confirmations it takes: one signature under what is filled in. */
  readonly toConfirm: number;
}

/** One field of the form. */
export interface CheckInField {
  readonly field: GuestField;
  /** Absent where it has to be typed. */
  readonly value?: string;
  /** Numbers are shown only to who asks for them. */
  readonly isPrivate: boolean;
  /** Why it has to be typed: not known, or no longer good. */
  readonly state: 'known' | 'missing' | 'expired';
  readonly sources: readonly SourceReference[];
}

/** What a form can ask for. */
export interface CheckInOptions {
  readonly today: Day;
  /** What the law of the place wants to know. @defaultValue name, document, nationality, birth date, phone */
  readonly needed?: readonly GuestField[];
  /** BCP 47, for the name. @defaultValue en */
  readonly locale?: string;
}

/** Fills the form from the record; a guest who is fully known types nothing and confirms once. */
export function expressCheckIn(
  guest: Guest,
  {
    today,
    needed = ['name', 'document', 'nationality', 'birthDate', 'phone'],
    locale = 'en',
  }: CheckInOptions,
): ExpressCheckIn {
  const fields = needed.map((field): CheckInField => {
    const known = valueOfField(guest, field, locale);
    const isPrivate = privateFields.includes(field);
    if (!known) return { field, isPrivate, state: 'missing', sources: [] };
    if (!isKnown(guest, field, today)) return { field, isPrivate, state: 'expired', sources: known.sources };

    return { field, isPrivate, state: 'known', ...known };
  });

  return { fields, toType: fields.filter(({ state }) => state !== 'known').length, toConfirm: 1 };
}

/** What is shown of a private value: its last four characters, never more than a third of it. */
export function maskedValue(value: string): string {
  const shown = Math.min(4, Math.floor(value.length / 3));

  return `••••${value.slice(value.length - shown)}`;
}

const privateFields: readonly GuestField[] = ['document', 'phone', 'email', 'address', 'birthDate'];

function valueOfField(guest: Guest, field: GuestField, locale: string): FieldValue | undefined {
  switch (field) {
    case 'name': {
      const { text, name } = displayName(guest, { locale, mayUnmask: true });

      return text && name ? { value: text, sources: name.sources } : undefined;
    }
    case 'phone':
    case 'email':
    case 'address':
      return firstOf(
        guest.contactPoints.filter((point) => point.value.type === field && holds(point)),
        textOfPoint,
      );
    case 'document':
      return firstOf(
        guest.identifiers
          .flatMap((entry) =>
            entry.value.type === 'document' && holds(entry) ? [{ ...entry, value: entry.value }] : [],
          )
          .sort((one, other) => order(other.value.expires ?? '9999', one.value.expires ?? '9999')),
        ({ number }) => number,
      );
    case 'birthDate':
      return firstOf(guest.birthDates, ({ year, month, day }) =>
        [year === undefined ? '-' : String(year).padStart(4, '0'), pad(month), pad(day)].join('-'),
      );
    case 'nationality':
      return firstOf(guest.nationalities, (value) => value);
    case 'language':
      return firstOf(guest.languages, (value) => value);
  }
}

type FieldValue = Pick<CheckInField, 'sources'> & { readonly value: string };

function firstOf<Value>(
  entries: readonly Sourced<Value>[],
  textOf: (value: Value) => string,
): FieldValue | undefined {
  const [first] = entries;

  return first && { value: textOf(first.value), sources: first.sources };
}

function textOfPoint(point: ContactPoint): string {
  if (point.type === 'phone') return point.number ?? point.raw;
  if (point.type === 'email') return point.address;

  return [...point.lines, point.postalCode, point.city, point.country].filter(Boolean).join(', ');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
