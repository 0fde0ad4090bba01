import type { RecordKind } from '@innkeeper/core';

/** Columns that every kind of record can have. */
const common = ['id', 'property', 'version', 'changedAt', 'createdAt', 'channel'];

/** Fields with a part of their own choice, as shown to people and as recognised. */
const free: ReadonlyMap<string, string> = new Map([
  ['preference.<area>.<name>', 'preference\\.[a-z][a-z-]*\\.[a-z][a-z0-9-]*'],
  [
    'consent.<email|phone|sms|post|messenger|any>[.<marketing|transactional|research|third-party|profiling|any>]',
    'consent\\.(?:email|phone|sms|post|messenger|any)(?:\\.(?:marketing|transactional|research|third-party|profiling|any))?',
  ],
]);

/** The parts of a date that a file keeps in three columns. */
const threeParts = (field: string) => [field, `${field}.year`, `${field}.month`, `${field}.day`];

/** What a column of a file can feed, by kind of record. A `*` stands for any word. */
export const knownFields: Readonly<Record<RecordKind, readonly string[]>> = {
  profile: [
    ...common,
    ...['type', 'active', 'title', 'prefix', 'suffix', 'givenName', 'middleName', 'familyName', 'fullName'],
    ...[
      'nativeName',
      'nativeName.given',
      'nativeName.family',
      'alias',
      'formerName',
      'phoneticName',
      'otherName',
    ],
    ...threeParts('birthDate'),
    ...['gender', 'nationality', 'language', 'vip', 'email', 'phone', 'phone.country'],
    ...['phone.mobile', 'phone.home', 'phone.work', 'phone.fax'],
    ...[
      'document',
      'document.type',
      'document.country',
      'document.expires',
      'document.*',
      'document.*.country',
    ],
    ...['membership', 'membership.programme', 'membership.level', 'membership.points', 'social.*'],
    ...[
      'address.line',
      'address.city',
      'address.region',
      'address.postalCode',
      'address.country',
      'address.use',
      'address.latitude',
      'address.longitude',
    ],
    ...['company', 'relation.*', 'note', 'preference', ...free.keys()],
    'compare.*',
    ...['restricted', 'incognito', 'mergedInto', 'notSameAs'],
  ],
  stay: [
    ...common,
    ...[
      'status',
      ...threeParts('arrival'),
      ...threeParts('departure'),
      'nights',
      'room',
      'roomType',
      'ratePlan',
    ],
    ...['rate', 'currency', 'adults', 'children', 'market', 'source', 'bookedAt', 'cancelledAt', 'otherId.*'],
    ...['purpose', 'request', 'guest', 'companion', 'booker', 'payer', 'company', 'agent', 'group'],
  ],
  charge: [
    ...common,
    ...[
      ...threeParts('day'),
      'postedAt',
      'type',
      'category',
      'stay',
      'customer',
      'text',
      'item',
      'outlet',
      'place',
    ],
    ...['quantity', 'amount', 'net', 'tax', 'gross', 'currency', 'check', 'room', 'reverses'],
  ],
  contact: [...common, 'customer', 'at', 'medium', 'direction', 'staff', 'subject', 'text'],
  feedback: [
    ...common,
    ...[
      'customer',
      'stay',
      ...threeParts('day'),
      'type',
      'about',
      'text',
      'score',
      'score.of',
      'state',
      'remedy',
    ],
    ...['room', 'department'],
  ],
  service: [
    ...common,
    ...['customer', 'stay', ...threeParts('day'), 'type', 'staff', 'what', 'product', ...threeParts('until')],
    ...['outcome', 'resolvedAt', 'promised', 'paid', 'currency', 'measured', 'startedAt', 'endedAt'],
    ...['touchpoint', 'about', 'expected', 'expected.of', 'department', 'score', 'score.of'],
  ],
};

const patterns = new Map<RecordKind, RegExp>();

/** Whether a kind of record has a field of this name. */
export function isKnownField(kind: RecordKind, field: string): boolean {
  const known = patterns.get(kind) ?? patternOf(knownFields[kind]);
  patterns.set(kind, known);

  return known.test(field);
}

/** The kind that knows most of these fields; of two that know as many, the first: a profile if it can be one. */
export function kindOfFields(fields: readonly string[]): RecordKind {
  const kinds: readonly RecordKind[] = ['profile', 'stay', 'charge', 'contact', 'feedback', 'service'];
  const known = (kind: RecordKind) => fields.filter((field) => isKnownField(kind, field)).length;

  return kinds.reduce((best, kind) => (known(kind) > known(best) ? kind : best));
}

function patternOf(fields: readonly string[]): RegExp {
  const each = fields.map((field) => free.get(field) ?? plain(field));

  return new RegExp(`^(?:${each.join('|')})$`);
}

function plain(field: string): string {
  return field.replaceAll('.', '\\.').replaceAll('*', '[A-Za-z][A-Za-z0-9-]*');
}
