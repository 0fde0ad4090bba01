import type { ChargeRecord, HouseRecord, HouseSettings, ProfileRecord } from '@innkeeper/core';

const paper = { system: 'cards-2019', kind: 'profile', id: '88' } as const;

// #region profile
/** What the front office tells: a profile, with the hotel's own codes beside every value that was mapped. */
export const ding: ProfileRecord = {
  kind: 'profile',
  source: { system: 'front-office', kind: 'profile', id: '4711' },
  version: 3,
  type: { value: 'person', raw: 'GUEST' },
  active: true,
  names: [
    { type: 'primary', family: 'Ding', given: 'Jianguo', title: 'Mr' },
    { type: 'native', family: '丁', given: '建国', title: '总', language: 'zh-CN' },
  ],
  identifiers: [
    { type: 'document', documentType: { value: 'id-card' }, number: '330106196805245812', country: 'CN' },
  ],
  contactPoints: [{ type: 'phone', raw: '139 5710 2102', number: '+8613957102102', verified: true }],
  preferences: [
    {
      code: 'SOAP',
      text: 'allergic to detergent',
      meaning: [
        {
          attribute: 'laundry.detergent',
          operator: 'differs',
          value: 'any',
          stance: 'must',
          severity: 'health',
          department: 'laundry',
          instead: 'soap',
        },
      ],
    },
    {
      code: 'RIV',
      meaning: [{ attribute: 'room.view', operator: 'equals', value: 'river', stance: 'like' }],
    },
    { code: 'F20', meaning: [{ attribute: 'room.floor', operator: 'at-least', value: 20, stance: 'like' }] },
  ],
};
// #endregion

const week = { system: 'front-office', property: 'RIVER', kind: 'stay', id: '9001' } as const;

/** His week in March, and what he had for breakfast every day. */
const history: readonly HouseRecord[] = [
  {
    kind: 'stay',
    source: week,
    property: 'RIVER',
    status: { value: 'checked-out' },
    arrival: '2026-03-09',
    departure: '2026-03-16',
    room: '2102',
    parties: [{ role: 'guest', profile: ding.source }],
  },
  ...Array.from(
    { length: 7 },
    (_, day): ChargeRecord => ({
      kind: 'charge',
      source: { ...week, kind: 'charge', id: `9001-${day}` },
      property: 'RIVER',
      day: `2026-03-${10 + day}`,
      type: { value: 'revenue' },
      category: { value: 'food', raw: '2010' },
      stay: week,
      item: 'FRUITSET',
      place: 'room',
      net: { minor: 6400, currency: 'CNY' },
      quantity: 1,
    }),
  ),
];

/** An old list of cards: the same man, typed by another hand, with the same verified telephone. */
export const card: ProfileRecord = {
  kind: 'profile',
  source: paper,
  type: { value: 'person' },
  active: true,
  names: [{ type: 'primary', family: 'DING', given: 'Jianguo' }],
  contactPoints: [{ type: 'phone', raw: '+86 139 5710 2102', number: '+8613957102102', verified: true }],
};

/** Everything that is known at the beginning. */
export const records: readonly HouseRecord[] = [ding, ...history];

/** The hotel: three rooms and a menu. */
export const settings: HouseSettings = {
  properties: [
    {
      id: 'RIVER',
      name: 'Jade River',
      timeZone: 'Asia/Shanghai',
      auditHour: 3,
      currencies: ['CNY'],
      country: 'CN',
      rooms: [
        { number: '1501', floor: 15, features: { floor: 15, view: 'river' } },
        { number: '2102', floor: 21, features: { floor: 21, view: 'river' } },
        { number: '2210', floor: 22, features: { floor: 22, view: 'city' } },
      ],
      menu: [
        {
          item: 'FRUITSET',
          names: { en: 'Fruit set', 'zh-CN': '水果餐' },
          occasion: 'breakfast',
          tags: ['fruit'],
        },
      ],
    },
  ],
};
