import type { HouseRecord, HouseSettings, ProfileRecord, Room, SourceReference } from '@innkeeper/core';

/** A word that stands nowhere else, so that whoever finds it has found the guest's data. */
export const canaries = {
  names: 'Canaryname',
  contact: 'canarymail@guests.test',
  phone: '+493011122233',
  documents: 'CANARY77X',
  'birth-date': '1971',
  preferences: 'canarywish',
  constraints: 'canaryallergy',
  stays: '7711canaryroom',
  amounts: '777123',
  feedback: 'canarycomplaint',
  notes: 'canarynote',
  confidential: 'canarysecret',
  consents: 'canaryconsent',
  relations: 'canaryrelative',
  sources: 'canarysystem',
  extra: 'canaryextra',
  requests: 'canaryrequest',
  call: 'canarycall',
  article: 'canaryarticle',
} as const;

const system = canaries.sources;

/** A reference to a record of the canary's system. */
export const canarySource = (kind: SourceReference['kind'], id = '1'): SourceReference => ({
  system,
  kind,
  id: `canary-${id}`,
});

/** The guest of whom something is known in every group of fields. */
export const canaryProfile: ProfileRecord = {
  kind: 'profile',
  source: canarySource('profile'),
  version: 1,
  createdAt: '2026-01-02T10:00:00Z',
  channel: 'ota',
  type: { value: 'person' },
  active: true,
  names: [{ type: 'primary', given: 'Wilma', family: canaries.names }],
  identifiers: [
    { type: 'document', documentType: { value: 'passport' }, number: canaries.documents, country: 'DE' },
  ],
  contactPoints: [
    { type: 'email', address: canaries.contact },
    { type: 'phone', raw: canaries.phone, number: canaries.phone },
  ],
  birthDate: { year: Number(canaries['birth-date']), month: 11, day: 23 },
  preferences: [
    {
      code: 'X1',
      meaning: [{ attribute: 'room.view', operator: 'equals', value: canaries.preferences, stance: 'like' }],
    },
  ],
  consents: [{ channel: 'email', purpose: 'marketing', state: 'granted', raw: canaries.consents }],
  relations: [{ type: 'child', name: canaries.relations, birthDate: { month: 11, day: 24 } }],
  notes: [{ text: canaries.notes }, { text: canaries.confidential, confidential: true }],
  extra: { anything: canaries.extra },
};

/** Everything that was told about her. */
export const canaryRecords: readonly HouseRecord[] = [
  canaryProfile,
  {
    kind: 'stay',
    source: canarySource('stay'),
    property: 'H1',
    status: { value: 'in-house' },
    arrival: '2026-11-20',
    departure: '2026-11-25',
    room: canaries.stays,
    rate: { minor: Number(canaries.amounts), currency: 'EUR' },
    requests: [canaries.requests],
    parties: [{ role: 'guest', profile: canarySource('profile') }],
    extra: { anything: canaries.extra },
  },
  {
    kind: 'stay',
    source: canarySource('stay', 'past'),
    property: 'H1',
    status: { value: 'checked-out' },
    arrival: '2025-11-20',
    departure: '2025-11-25',
    room: canaries.stays,
    rate: { minor: Number(canaries.amounts), currency: 'EUR' },
    requests: [canaries.requests],
    parties: [{ role: 'guest', profile: canarySource('profile') }],
    extra: { anything: canaries.extra },
  },
  {
    kind: 'charge',
    source: canarySource('charge', 'past'),
    property: 'H1',
    day: '2025-11-21',
    type: { value: 'revenue' },
    category: { value: 'food' },
    item: 'LAUNDRY',
    stay: canarySource('stay', 'past'),
    text: canaries.article,
    net: { minor: Number(canaries.amounts), currency: 'EUR' },
  },
  {
    kind: 'charge',
    source: canarySource('charge'),
    property: 'H1',
    day: '2026-11-21',
    type: { value: 'revenue' },
    category: { value: 'spa' },
    stay: canarySource('stay'),
    text: canaries.article,
    net: { minor: Number(canaries.amounts), currency: 'EUR' },
  },
  {
    kind: 'feedback',
    source: canarySource('feedback'),
    profile: canarySource('profile'),
    stay: canarySource('stay'),
    day: '2026-11-21',
    type: 'complaint',
    about: canaries.feedback,
    text: canaries.feedback,
    state: 'open',
    remedy: canaries.feedback,
  },
  {
    kind: 'contact',
    source: canarySource('contact'),
    profile: canarySource('profile'),
    at: '2026-11-20T10:00:00Z',
    medium: 'call',
    direction: 'in',
    subject: canaries.call,
    text: canaries.call,
  },
];

const rooms: readonly Room[] = [
  { number: canaries.stays, floor: 7, features: {} },
  { number: '0101', floor: 1, features: { view: canaries.preferences } },
];

/** A house of two properties. */
export const twoProperties: HouseSettings = {
  properties: ['H1', 'H2'].map((id) => ({
    id,
    name: id,
    timeZone: 'Europe/Berlin',
    auditHour: 3,
    currencies: ['EUR'],
    country: 'DE',
    rooms,
  })),
};
