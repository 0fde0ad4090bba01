import type { AddressPoint, PersonName, ProfileRecord } from '../../records/profile-record.ts';
import { isHan } from '../../shared/fold-text.ts';
import type { PartialDate } from '../../shared/partial-date.ts';
import { usableBirthDate, usableDocument, usableEmail, usablePhone } from '../usable-values.ts';

/** Says a value of a profile: into which column, the how-manieth of its kind. */
export type PutCell = (field: string, text: string, nth: number) => void;

const documentTypes = [
  'id-card',
  'passport',
  'driving-licence',
  'residence-permit',
  'visa',
  'other',
] as const;

/** How many values of a kind a profile is compared by; whoever has more is compared by the first. */
const slots: Readonly<Record<string, number>> = {
  familyName: 1,
  givenName: 1,
  middleName: 1,
  fullName: 1,
  'nativeName.family': 1,
  'nativeName.given': 1,
  formerName: 1,
  otherName: 2,
  suffix: 1,
  birthDate: 1,
  gender: 1,
  nationality: 1,
  phone: 4,
  email: 3,
  membership: 3,
  ...Object.fromEntries(
    documentTypes.flatMap((type) => [
      [`document.${type}`, 2],
      [`document.${type}.country`, 1],
    ]),
  ),
  'address.line': 1,
  'address.city': 1,
  'address.postalCode': 1,
  'address.region': 1,
  'address.country': 1,
};

/** A column of the table of profiles: what it feeds, and the how-manieth of its kind it holds. */
export const profileColumns: readonly { readonly field: string; readonly nth: number }[] = Object.entries(
  slots,
).flatMap(([field, count]) => Array.from({ length: count }, (_, nth) => ({ field, nth })));

/** Tells the values of a profile that are compared; placeholders, relays and masked numbers are none. */
export function profileCells(profile: ProfileRecord, put: PutCell): void {
  if (profile.anonymised) return;
  putNames(profile, put);
  putText(put, 'birthDate', textOfDate(usableBirthDate(profile)));
  putText(put, 'gender', profile.gender?.value);
  putText(put, 'nationality', profile.nationality?.value);
  putNumbers(profile, put);
  putContacts(profile, put);
}

function putText(put: PutCell, field: string, text: string | undefined, nth = 0): void {
  if (text) put(field, text, nth);
}

function putNames({ names }: ProfileRecord, put: PutCell): void {
  const real = names.filter(({ type }) => type !== 'alias');
  const primary = real.find(({ type }) => type === 'primary') ?? real[0];
  if (!primary) return;
  if (primary.given || primary.family) {
    putText(put, 'familyName', primary.family);
    putText(put, 'givenName', primary.given);
    putText(put, 'middleName', primary.middle);
  } else putText(put, 'fullName', primary.full);
  putText(put, 'suffix', primary.suffix);
  let others = 0;
  for (const name of real) {
    if (name === primary) continue;
    if (name.type === 'native' && (name.given || name.family)) {
      putText(put, 'nativeName.family', name.family);
      putText(put, 'nativeName.given', name.given);
    } else if (name.type === 'former') putText(put, 'formerName', wholeOf(name));
    else putText(put, 'otherName', wholeOf(name), others++);
  }
}

/** A name in one field, so that it can be taken apart again. */
function wholeOf({ given = '', family = '', full = '' }: PersonName): string {
  if (!given && !family) return full;
  if (isHan(family + given)) return `${family} ${given}`.trim();

  return given ? `${family}, ${given}` : family;
}

function textOfDate(date: PartialDate | undefined): string | undefined {
  if (!date) return undefined;
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${two(date.month)}-${two(date.day)}`;

  return date.year === undefined ? `--${day}` : `${date.year}-${day}`;
}

function putNumbers({ identifiers = [] }: ProfileRecord, put: PutCell): void {
  const seen = new Map<string, number>();
  const issuers = new Map<string, string | undefined>();
  for (const identifier of identifiers) {
    if (identifier.type === 'social') continue;
    if (identifier.type === 'membership') {
      const nth = seen.get('membership') ?? 0;
      seen.set('membership', nth + 1);
      putText(put, 'membership', identifier.number, nth);
      continue;
    }
    const number = usableDocument(identifier);
    if (number === undefined) continue;
    const { value } = identifier.documentType;
    const field = `document.${(documentTypes as readonly string[]).includes(value) ? value : 'other'}`;
    const nth = seen.get(field) ?? 0;
    // A column of numbers has one column of countries beside it: a further number of another country stays out.
    if (nth > 0 && issuers.get(field) !== identifier.country) continue;
    issuers.set(field, identifier.country);
    seen.set(field, nth + 1);
    putText(put, field, number, nth);
    if (nth === 0) putText(put, `${field}.country`, identifier.country);
  }
}

function putContacts({ contactPoints = [] }: ProfileRecord, put: PutCell): void {
  let [phones, emails] = [0, 0];
  let home: AddressPoint | undefined;
  for (const point of contactPoints) {
    if (point.type === 'address') {
      if (!home || (point.primary && !home.primary)) home = point;
      continue;
    }
    const value = point.type === 'phone' ? usablePhone(point) : usableEmail(point);
    if (value === undefined) continue;
    if (point.type === 'phone') put('phone', value, phones++);
    else put('email', value, emails++);
  }
  if (!home) return;
  putText(put, 'address.line', home.lines.join(' '));
  putText(put, 'address.city', home.city);
  putText(put, 'address.postalCode', home.postalCode);
  putText(put, 'address.region', home.region);
  putText(put, 'address.country', home.country);
}
