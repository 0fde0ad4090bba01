import type {
  AddressPoint,
  ContactPoint,
  DocumentIdentifier,
  MembershipIdentifier,
  ProfileRecord,
} from '../records/profile-record.ts';
import { foldText } from '../shared/fold-text.ts';
import type { PartialDate } from '../shared/partial-date.ts';
import type { Reason } from '../shared/reason.ts';
import { keyOfSource } from '../shared/source-reference.ts';
import type { Syllables } from './name-forms.ts';
import { compareNames, nameForms } from './name-forms.ts';
import { usableBirthDate, usableDocument, usableEmail, usablePhone } from './usable-values.ts';

/** What identity thinks of two profiles. */
export interface Judgement {
  /** `certain`: linked without asking; `possible`: a question for a person; `apart`: never one guest by itself. */
  readonly verdict: 'certain' | 'possible' | 'none' | 'apart';
  /** The sum of the match weights in bits (log2 of the Bayes factor). */
  readonly weight: number;
  /** One reason per comparison that weighed something, heaviest first: the waterfall. */
  readonly because: readonly Reason[];
}

/** How pairs are judged. */
export interface JudgeOptions {
  readonly syllables?: Syllables;
  /** Strong keys that so many people share that they say nothing (`phone:+86…`). */
  readonly crowded?: ReadonlySet<string>;
}

/** Weight in bits from which two profiles are one guest without asking. */
export const certainWeight = 18;
/** Weight in bits from which a person is asked. */
export const possibleWeight = 8;

interface Weighed {
  readonly code: string;
  readonly bits: number;
}

/**
 * Weighs two profiles of people: exact document, membership, e-mail, telephone, name and birth date. Weights are
 * expert priors in bits after Fellegi and Sunter (1969); what is missing on either side weighs nothing.
 */
export function judgePair(one: ProfileRecord, other: ProfileRecord, options: JudgeOptions = {}): Judgement {
  if (isDeclaredApart(one, other))
    return { verdict: 'apart', weight: 0, because: [{ code: 'identity/declared-apart' }] };
  if (haveDifferentDocuments(one, other))
    return { verdict: 'apart', weight: 0, because: [{ code: 'identity/other-document' }] };
  const weighed = [...sharedNumbers(one, other, options), ...personal(one, other, options)];
  const weight = weighed.reduce((sum, { bits }) => sum + bits, 0);
  const because = [...weighed]
    .sort((left, right) => Math.abs(right.bits) - Math.abs(left.bits) || (left.code < right.code ? -1 : 1))
    .map(({ code, bits }) => ({ code, facts: { bits } }));

  return { verdict: verdictOf(weight), weight, because };
}

function verdictOf(weight: number): Judgement['verdict'] {
  if (weight >= certainWeight) return 'certain';

  return weight >= possibleWeight ? 'possible' : 'none';
}

function sharedNumbers(
  one: ProfileRecord,
  other: ProfileRecord,
  { crowded }: JudgeOptions,
): readonly Weighed[] {
  const weighed: Weighed[] = [];
  if (shareDocument(one, other)) weighed.push({ code: 'identity/same-document', bits: 30 });
  if (shareMembership(one, other)) weighed.push({ code: 'identity/same-membership', bits: 24 });
  const email = sharedValue(one, other, emailsOf, 'email', crowded);
  if (email) weighed.push({ code: 'identity/same-email', bits: 18 });
  const phone = sharedValue(one, other, phonesOf, 'phone', crowded);
  if (!phone) return weighed;
  const verified = isVerified(one, phone) && isVerified(other, phone);
  weighed.push(
    verified ? { code: 'identity/same-verified-phone', bits: 18 } : { code: 'identity/same-phone', bits: 10 },
  );

  return weighed;
}

function personal(
  one: ProfileRecord,
  other: ProfileRecord,
  { syllables, crowded }: JudgeOptions,
): readonly Weighed[] {
  const names = compareNames(nameForms(one, syllables), nameForms(other, syllables));
  const weighed: Weighed[] = [];
  if (names === 'same') weighed.push({ code: 'identity/same-name', bits: 9 });
  if (names === 'similar') weighed.push({ code: 'identity/similar-name', bits: 4 });
  if (names === 'different') weighed.push({ code: 'identity/other-name', bits: -9 });
  if (names === 'unknown' && sharedValue(one, other, phonesOf, 'phone', crowded))
    weighed.push({ code: 'identity/nameless', bits: 8 });
  const birth = compareBirth(usableBirthDate(one), usableBirthDate(other));
  if (birth !== 0)
    weighed.push({ code: birth > 0 ? 'identity/same-birth-date' : 'identity/other-birth-date', bits: birth });
  if (names === 'different' && shareAddress(one, other))
    weighed.push({ code: 'identity/household', bits: -3 });

  return weighed;
}

function compareBirth(one: PartialDate | undefined, other: PartialDate | undefined): number {
  if (!one || !other) return 0;
  const sameDay = one.month === other.month && one.day === other.day;
  if (one.year === undefined || other.year === undefined) return sameDay ? 6 : -9;
  if (one.year === other.year && one.month === other.day && one.day === other.month) return sameDay ? 9 : 4;

  return sameDay && one.year === other.year ? 9 : -9;
}

function shareDocument(one: ProfileRecord, other: ProfileRecord): boolean {
  return documentsOf(one).some((left) =>
    documentsOf(other).some((right) => left.number === right.number && fits(left.document, right.document)),
  );
}

function haveDifferentDocuments(one: ProfileRecord, other: ProfileRecord): boolean {
  if (shareDocument(one, other)) return false;

  return documentsOf(one).some((left) =>
    documentsOf(other).some(
      (right) => left.number !== right.number && isSameDocumentType(left.document, right.document),
    ),
  );
}

function fits(one: DocumentIdentifier, other: DocumentIdentifier): boolean {
  return one.country === undefined || other.country === undefined || one.country === other.country;
}

function isSameDocumentType(one: DocumentIdentifier, other: DocumentIdentifier): boolean {
  if (
    one.documentType.value !== other.documentType.value ||
    one.documentType.value === 'other' ||
    one.documentType.value === 'visa'
  )
    return false;

  return one.country !== undefined && one.country === other.country;
}

function documentsOf({
  identifiers = [],
}: ProfileRecord): readonly { readonly number: string; readonly document: DocumentIdentifier }[] {
  return identifiers.flatMap((identifier) => {
    if (identifier.type !== 'document') return [];
    const number = usableDocument(identifier);

    return number ? [{ number, document: identifier }] : [];
  });
}

function shareMembership(one: ProfileRecord, other: ProfileRecord): boolean {
  return membershipsOf(one).some((left) => membershipsOf(other).includes(left));
}

function membershipsOf({ identifiers = [] }: ProfileRecord): readonly string[] {
  return identifiers
    .filter((identifier): identifier is MembershipIdentifier => identifier.type === 'membership')
    .map(({ programme, number }) => `${foldText(programme)}|${foldText(number)}`);
}

function sharedValue(
  one: ProfileRecord,
  other: ProfileRecord,
  valuesOf: (profile: ProfileRecord) => readonly string[],
  kind: string,
  crowded: ReadonlySet<string> | undefined,
): string | undefined {
  const theirs = valuesOf(other);

  return valuesOf(one).find((value) => theirs.includes(value) && !crowded?.has(`${kind}:${value}`));
}

function emailsOf({ contactPoints = [] }: ProfileRecord): readonly string[] {
  return contactPoints.flatMap((point) => (point.type === 'email' ? (usableEmail(point) ?? []) : []));
}

function phonesOf({ contactPoints = [] }: ProfileRecord): readonly string[] {
  return contactPoints.flatMap((point) => (point.type === 'phone' ? (usablePhone(point) ?? []) : []));
}

function isVerified({ contactPoints = [] }: ProfileRecord, phone: string): boolean {
  return contactPoints.some(
    (point) => point.type === 'phone' && point.number === phone && point.verified === true,
  );
}

function shareAddress(one: ProfileRecord, other: ProfileRecord): boolean {
  const theirs = addressesOf(other);

  return addressesOf(one).some((address) => theirs.includes(address));
}

function addressesOf({ contactPoints = [] }: ProfileRecord): readonly string[] {
  return contactPoints
    .filter((point: ContactPoint): point is AddressPoint => point.type === 'address')
    .map(({ lines, city = '' }) => foldText([...lines, city].join(' ')))
    .filter((address) => address.length > 8);
}

function isDeclaredApart(one: ProfileRecord, other: ProfileRecord): boolean {
  return names(one, other) || names(other, one);
}

function names({ notSameAs = [] }: ProfileRecord, { source }: ProfileRecord): boolean {
  return notSameAs.some((reference) => keyOfSource(reference) === keyOfSource(source));
}
