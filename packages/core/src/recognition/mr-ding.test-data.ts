import type { Fact } from '../guests/fact.ts';
import { projectGuest } from '../guests/project-guest.ts';
import { preferencesOf } from '../preferences/preferences-of.ts';
import type { DoubtOptions } from '../preferences/still-true.ts';
import type { ChargeRecord } from '../records/charge-record.ts';
import type { FeedbackRecord } from '../records/feedback-record.ts';
import type { ProfileRecord } from '../records/profile-record.ts';
import type { StayRecord } from '../records/stay-record.ts';
import type { Day } from '../shared/day.ts';
import type { FactId, GuestId, ProfileId } from '../shared/id.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import { historyOf } from '../stays/history.ts';
import type { Property, Room } from '../stays/property.ts';
import type { Brief } from './brief.ts';
import type { BriefInput } from './compose-brief.ts';
import { composeBrief } from './compose-brief.ts';

export const today: Day = '2026-11-21';

const source = (kind: SourceReference['kind'], id: string): SourceReference => ({
  system: 'opera',
  kind,
  id,
});

/** Mr Ding as the property's system keeps him after his first stay. */
export const dingProfile: ProfileRecord = {
  kind: 'profile',
  source: source('profile', '500'),
  createdAt: '2026-03-01T15:00:00+08:00',
  changedAt: '2026-03-08T12:00:00+08:00',
  channel: 'desk',
  type: { value: 'person' },
  active: true,
  names: [
    { type: 'primary', given: 'Wei', family: 'Ding', title: 'Mr' },
    { type: 'native', given: '伟', family: '丁', title: '总' },
  ],
  identifiers: [
    { type: 'document', documentType: { value: 'id-card' }, number: '110101197003077651', country: 'CN' },
  ],
  contactPoints: [
    { type: 'phone', raw: '138 0013 8000', number: '+8613800138000', primary: true, verified: true },
  ],
  birthDate: { year: 1970, month: 3, day: 7 },
  gender: { value: 'male' },
  nationality: { value: 'CN' },
  preferences: [
    {
      group: 'FLOOR',
      code: 'F20',
      meaning: [{ attribute: 'room.floor', operator: 'at-least', value: 20, stance: 'like' }],
    },
    {
      group: 'VIEW',
      code: 'RIV',
      meaning: [{ attribute: 'room.view', operator: 'equals', value: 'river', stance: 'like' }],
    },
    {
      group: 'BED',
      code: 'K',
      meaning: [{ attribute: 'room.bed', operator: 'equals', value: 'king', stance: 'like' }],
    },
    {
      group: 'NET',
      code: 'NET',
      meaning: [{ attribute: 'room.internet', operator: 'equals', value: true, stance: 'like' }],
    },
  ],
};

/** His first stay: seven nights in room 2102. */
export const firstStay: StayRecord = {
  kind: 'stay',
  source: source('stay', '9001'),
  property: 'river-house',
  status: { value: 'checked-out' },
  arrival: '2026-03-01',
  departure: '2026-03-08',
  room: '2102',
  parties: [{ role: 'guest', profile: dingProfile.source }],
};

/** The reservation he stands at the desk with. */
export const secondStay: StayRecord = {
  ...firstStay,
  source: source('stay', '9002'),
  status: { value: 'reserved' },
  arrival: today,
  departure: '2026-11-28',
  room: undefined,
};

/** The nutrition fruit set, every morning in the room. */
export const breakfasts: readonly ChargeRecord[] = ['02', '03', '04', '05', '06', '07', '08'].map((date) => ({
  kind: 'charge',
  source: source('charge', `b${date}`),
  property: 'river-house',
  day: `2026-03-${date}` as Day,
  type: { value: 'revenue' },
  category: { value: 'food' },
  stay: firstStay.source,
  item: 'FRUIT-SET',
  text: 'Nutrition fruit set',
  place: 'room',
  quantity: 1,
  net: { minor: 6800, currency: 'CNY' },
}));

/** The snack he found too sweet and not crisp, and what the kitchen did about it. */
export const snack: FeedbackRecord = {
  kind: 'feedback',
  source: source('feedback', 'f1'),
  profile: dingProfile.source,
  day: '2026-03-08',
  type: 'comment',
  about: 'snack',
  text: 'too sweet, not crisp',
  state: 'settled',
  remedy: 'less sugar, baked longer',
};

/** What he said at the desk about his laundry. */
export const detergent: Fact = {
  id: 'fact_detergent' as FactId,
  profileId: 'profile_ding' as ProfileId,
  type: 'preference',
  at: '2026-03-02T09:00:00+08:00',
  by: 'staff-7',
  known: 'stated',
  preference: {
    attribute: 'laundry.detergent',
    operator: 'differs',
    value: 'any',
    stance: 'must',
    severity: 'health',
    department: 'laundry',
    instead: 'soap',
  },
};

const room = (number: string, floor: number, view: string): Room => ({
  number,
  floor,
  features: { floor, view, bed: 'king', internet: true },
});

/** The rooms of RCG-02. */
export const freeRooms: readonly Room[] = [
  room('1501', 15, 'river'),
  room('2102', 21, 'river'),
  room('2210', 22, 'city'),
];

/** The house by the river. */
export const riverHouse: Property = {
  id: 'river-house',
  name: 'River House',
  timeZone: 'Asia/Shanghai',
  auditHour: 4,
  currencies: ['CNY'],
  country: 'CN',
  rooms: freeRooms,
  menu: [
    {
      item: 'FRUIT-SET',
      names: { en: 'Nutrition fruit set', 'zh-CN': '营养水果餐' },
      occasion: 'breakfast',
      tags: ['fruit', 'set'],
    },
    {
      item: 'CONGEE-SET',
      names: { en: 'Congee set', 'zh-CN': '粥套餐' },
      occasion: 'breakfast',
      tags: ['rice', 'set'],
    },
    {
      item: 'FRUIT-PLATE',
      names: { en: 'Fruit plate', 'zh-CN': '水果盘' },
      occasion: 'snack',
      tags: ['fruit'],
    },
  ],
};

/** What may differ from Mr Ding's second stay. */
export interface DingParts extends Partial<Omit<BriefInput, 'guest' | 'history' | 'preferences'>> {
  readonly profiles?: readonly ProfileRecord[];
  readonly facts?: readonly Fact[];
  readonly stays?: readonly StayRecord[];
  readonly charges?: readonly ChargeRecord[];
  readonly doubts?: DoubtOptions;
}

/** The brief of Mr Ding's second stay, or of what a test makes of it. */
export function briefOfDing(parts: DingParts = {}): Brief {
  const {
    profiles = [dingProfile],
    facts = [detergent],
    stays = [firstStay, secondStay],
    charges = breakfasts,
    doubts,
    ...rest
  } = parts;
  const guest = projectGuest({ id: 'guest_ding' as GuestId, profiles, facts });
  const history = historyOf({ profiles: guest.profiles, stays, charges });
  const preferences = preferencesOf(
    { guest, history, today: rest.today ?? today, rooms: { 'river-house': riverHouse.rooms } },
    doubts,
  );

  return composeBrief({
    guest,
    history,
    preferences,
    today,
    feedback: [snack],
    property: riverHouse,
    freeRooms,
    stay: secondStay,
    match: {
      certainty: 'certain',
      because: [{ code: 'identity/document', source: dingProfile.source }],
    },
    ...rest,
  });
}
