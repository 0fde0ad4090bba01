import type { HouseRecord, ProfileRecord, SourceReference, StayRecord } from '@innkeeper/core';

const source = (id: string, kind: SourceReference['kind'] = 'profile'): SourceReference => ({
  system: 'opera',
  kind,
  id: `couple-${id}`,
});

function profile(id: string, told: Partial<ProfileRecord>): ProfileRecord {
  return {
    kind: 'profile',
    source: source(id),
    version: 1,
    type: { value: 'person' },
    active: true,
    names: [],
    ...told,
  };
}

function stay(id: string, who: string, told: Partial<StayRecord> = {}): StayRecord {
  return {
    kind: 'stay',
    source: source(id, 'stay'),
    property: 'RIVER',
    status: { value: 'checked-out' },
    arrival: '2026-03-01',
    departure: '2026-03-04',
    parties: [{ role: 'guest', profile: source(who) }],
    ...told,
  };
}

const phone = (number: string) => ({ type: 'phone', raw: number, number }) as const;
const passport = (number: string, country: string) =>
  ({ type: 'document', documentType: { value: 'passport' }, number, country }) as const;

/** Records of guests who may be one: Latin and Chinese, with much and with little to compare. */
export const couples: readonly HouseRecord[] = [
  profile('m1', {
    names: [{ type: 'primary', given: 'Margarethe', family: 'Oberhofer' }],
    contactPoints: [phone('+4989345678001'), { type: 'email', address: 'm.oberhofer@firma-oberhofer.test' }],
    birthDate: { year: 1968, month: 4, day: 17 },
    gender: { value: 'female' },
    nationality: { value: 'AT' },
    language: { value: 'de' },
    identifiers: [passport('P7712345', 'AT')],
  }),
  profile('m2', {
    names: [{ type: 'primary', given: 'M', family: 'Oberhofer' }],
    contactPoints: [
      phone('+4989345678001'),
      { type: 'email', address: 'grete@post.test' },
      { type: 'address', lines: ['Lindengasse 12'], city: 'Innsbruck', postalCode: '6020', country: 'AT' },
    ],
    nationality: { value: 'DE' },
    vip: { value: 'V2' },
  }),
  stay('1', 'm1'),
  stay('2', 'm1', { arrival: '2025-11-10', departure: '2025-11-12' }),
  stay('3', 'm2', { status: { value: 'in-house' }, arrival: '2026-11-20', departure: '2026-11-24' }),
  profile('w1', {
    names: [{ type: 'native', full: '王建国' }],
    contactPoints: [phone('+8613800556677')],
    birthDate: { year: 1975, month: 8, day: 9 },
    language: { value: 'zh' },
    identifiers: [{ type: 'membership', programme: 'GOLD', number: '88123' }],
  }),
  profile('w2', {
    names: [{ type: 'native', full: '李娜' }],
    contactPoints: [phone('+8613800556677'), { type: 'email', address: 'wang.jg@guests.test' }],
    birthDate: { year: 1975, month: 8, day: 9 },
  }),
  stay('4', 'w1', { arrival: '2026-05-02', departure: '2026-05-03' }),
  profile('k1', {
    names: [{ type: 'primary', given: 'Kaspar', family: 'Zuber' }],
    contactPoints: [phone('+41445566001')],
  }),
  profile('k2', {
    names: [{ type: 'primary', given: 'K', family: 'Zuber' }],
    contactPoints: [phone('+41445566001')],
  }),
];
