import type {
  ChargeCategory,
  ChargeType,
  DocumentIdentifier,
  RelationRecord,
  StayStatus,
} from '@innkeeper/core';

/** What Mews's states, with the reason of a cancellation, say of a stay: a guest who never came is a cancelled reservation. */
export function statusOf(state: string | undefined, reason: string | undefined): StayStatus {
  switch (letters(state)) {
    case 'inquired':
    case 'optional':
      return 'enquired';
    case 'requested':
      return 'waitlisted';
    case 'confirmed':
      return 'reserved';
    case 'started':
      return 'in-house';
    case 'processed':
      return 'checked-out';
    case 'canceled':
    case 'cancelled':
      return letters(reason) === 'noshow' ? 'no-show' : 'cancelled';
    default:
      return 'unknown';
  }
}

const documentTypes: Readonly<Record<string, DocumentIdentifier['documentType']['value']>> = {
  identitycard: 'id-card',
  passport: 'passport',
  visa: 'visa',
  driverslicense: 'driving-licence',
};

/** The kind of a document. */
export function documentTypeOf(type: string | undefined): DocumentIdentifier['documentType']['value'] {
  return documentTypes[letters(type)] ?? 'other';
}

const titles: Readonly<Record<string, string>> = { mister: 'Mr', miss: 'Ms', misses: 'Mrs' };

/** How a customer is addressed; Mews's words are codes, not to be said as they are. */
export function titleOf(title: string | undefined): string | undefined {
  return title === undefined ? undefined : (titles[letters(title)] ?? title);
}

const relations: Readonly<Record<string, RelationRecord['type']>> = {
  spouse: 'spouse',
  child: 'child',
  parent: 'parent',
  otherfamily: 'relative',
  colleague: 'colleague',
};

/** What the other customer is to this one. */
export function relationOf(relationship: string | undefined): RelationRecord['type'] {
  return relations[letters(relationship)] ?? 'other';
}

/** The way a booking came, in the house's words where Mews's origin has a plain one; else the origin. */
export function channelOf(origin: string | undefined, within: string | undefined): string | undefined {
  switch (letters(within)) {
    case 'inperson':
      return 'desk';
    case 'phone':
    case 'callcenter':
      return 'phone';
    case 'email':
      return 'email';
    case 'website':
      return 'web';
    case 'channel':
      return 'ota';
  }
  switch (letters(origin)) {
    case 'distributor':
      return 'web';
    case 'channelmanager':
      return 'ota';
    default:
      return within ?? origin;
  }
}

const itemTypes: Readonly<Record<string, readonly [ChargeType, ChargeCategory?]>> = {
  spaceorder: ['revenue', 'room'],
  nightrebate: ['revenue', 'room'],
  resourceupgradefee: ['revenue', 'room'],
  cancellationfee: ['revenue', 'cancellation'],
  productorder: ['revenue'],
  productorderrebate: ['revenue'],
  additionalexpenserebate: ['revenue'],
  customitem: ['revenue'],
  servicecharge: ['revenue'],
  allowancediscount: ['revenue'],
  deposit: ['deposit'],
  citytax: ['tax'],
  citytaxdiscount: ['tax'],
  taxcorrection: ['tax'],
  surcharge: ['fee'],
  invoicefee: ['fee'],
  multicurrencyfee: ['fee'],
};

/** What an order item is, and what was bought where its type says so; a type that is new counts as nothing earned. */
export function itemTypeOf(type: string): readonly [ChargeType, ChargeCategory?] {
  return itemTypes[letters(type)] ?? ['other'];
}

const classifications: Readonly<Record<string, ChargeCategory>> = {
  accommodation: 'room',
  foodandbeverage: 'food',
  wellness: 'spa',
  events: 'event',
};

/** What was bought, by Mews's classification of accounting categories. */
export function classifiedAs(classification: string | undefined): ChargeCategory | undefined {
  return classifications[letters(classification)];
}

/** A word of Mews without case, spaces and dashes. */
export function letters(raw: string | undefined): string {
  return (raw ?? '').toLowerCase().replace(/[^a-z]/g, '');
}
