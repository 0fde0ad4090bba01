import type {
  ChargeCategory,
  ChargeType,
  DocumentIdentifier,
  PhonePoint,
  ProfileType,
  StayStatus,
} from '@innkeeper/core';

/** Revenue categories (code list RCC), as far as published messages say what they are; the rest stays `other`. */
export const revenueCategories: Readonly<Record<string, readonly [ChargeType, ChargeCategory]>> = {
  2: ['revenue', 'food'],
  7: ['revenue', 'parking'],
  8: ['revenue', 'other'],
  9: ['revenue', 'room'],
  12: ['tax', 'other'],
  14: ['revenue', 'telephone'],
  17: ['total', 'other'],
};

/** Kinds of profiles (code list PRT). */
export const profileTypes: Readonly<Record<string, ProfileType>> = {
  1: 'person',
  3: 'company',
  4: 'agent',
  5: 'agent',
  6: 'group',
};

/** Kinds of documents (code list DOC). */
export const documentTypes: Readonly<Record<string, DocumentIdentifier['documentType']['value']>> = {
  1: 'visa',
  2: 'passport',
  4: 'driving-licence',
  5: 'id-card',
};

/** The use of a telephone by its technology (PTT), then by its place (PLT). */
export function phoneUseOf(technology: string | undefined, place: string | undefined): PhonePoint['use'] {
  if (technology === '5') return 'mobile';
  if (technology === '3') return 'fax';

  return place === '6' ? 'home' : place === '7' ? 'work' : undefined;
}

/** Genders, also those that must not be passed on. */
export const genders = { malenoshare: 'male', femalenoshare: 'female' } as const;

/** What has become of a reservation, beyond the words that all systems share. */
export const statuses: Readonly<Record<string, StayStatus>> = {
  initiate: 'enquired',
  ignore: 'unknown',
  quoteonly: 'enquired',
  onrequest: 'waitlisted',
  requestdenied: 'cancelled',
  released: 'cancelled',
};
