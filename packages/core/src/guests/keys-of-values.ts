import type {
  ConsentRecord,
  ContactPoint,
  Identifier,
  NoteRecord,
  PersonName,
  PreferenceRecord,
} from '../records/profile-record.ts';
import type { PartialDate } from '../shared/partial-date.ts';
import { keyOfSource } from '../shared/source-reference.ts';
import type { Relation } from './guest.ts';

/** A text for comparing: width, case, accents' spelling and spaces do not matter. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Equal for names that differ only in case, width or spaces; a title does not make another name. */
export function keyOfName({ type, given, middle, family, full, suffix }: PersonName): string {
  return keyOf(type, given, middle, family, full, suffix);
}

/** Equal for one document, card or handle however its separators are written. */
export function keyOfIdentifier(identifier: Identifier): string {
  switch (identifier.type) {
    case 'document':
      return keyOf(
        'document',
        identifier.documentType.value,
        identifier.country,
        bare(foldText(identifier.number)),
      );
    case 'membership':
      return keyOf('membership', identifier.programme, bare(foldText(identifier.number)));
    case 'social':
      return keyOf('social', identifier.network, identifier.handle);
  }
}

/** Equal for one telephone number, mailbox or address however it is written. */
export function keyOfContactPoint(point: ContactPoint): string {
  switch (point.type) {
    case 'phone':
      return keyOf('phone', point.number ?? bare(point.raw));
    case 'email':
      return keyOf('email', point.address);
    case 'address':
      return keyOf('address', ...point.lines, point.city, point.region, point.postalCode, point.country);
  }
}

/** Equal for equal birthdays; one without a year is another value than one with it. */
export function keyOfPartialDate({ year = 0, month, day }: PartialDate): string {
  return `${year}-${month}-${day}`;
}

/** Equal for one code of one group, where it holds for the same property. */
export function keyOfPreferenceRecord({ group, code, property }: PreferenceRecord): string {
  return keyOf(group, code, property);
}

/** Equal for one decision told twice; the same decision on another day is another entry of the ledger. */
export function keyOfConsent({ channel, purpose, state, address, at }: ConsentRecord): string {
  return keyOf(channel, purpose, state, address, at);
}

/** Equal for one relation to one person. */
export function keyOfRelation({ type, to, toProfile, name, birthDate }: Relation): string {
  const other = toProfile ?? (to && keyOfSource(to)) ?? keyOf(name, birthDate && keyOfPartialDate(birthDate));

  return keyOf(type, other);
}

/** Equal for one note told twice. */
export function keyOfNote({ text, type, property, confidential }: NoteRecord): string {
  return keyOf(text, type, property, confidential ? 'confidential' : undefined);
}

function keyOf(...parts: readonly (string | undefined)[]): string {
  return parts.map((part) => foldText(part ?? '')).join('\u001f');
}

function bare(text: string): string {
  return text.replace(/[\s\-./()]/gu, '');
}
