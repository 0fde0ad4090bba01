import type { HouseRecord } from '../../records/record.ts';
import { dayFrom, epochDayOf } from '../../shared/day.ts';
import { instantAt, quickDay } from '../chance/calendar.ts';
import { idCardCheck } from '../people/document.ts';
import { preferenceRecord } from '../profiles/wishes.ts';
import {
  house,
  nightsOf,
  type PlantedCharge,
  plantedFolio,
  plantedProfile,
  plantedStay,
  profileNamed,
} from './planted.ts';

const profile = '700001';
const cardBody = '33010619680524581';
/** Mr Ding's mainland identity card, as the scanner at the desk reads it. */
export const dingCard = cardBody + idCardCheck(cardBody);
/** The room of both of Mr Ding's stays: the only one that has all he likes. */
export const dingRoom = '2102';

const wishes = [
  'FLOOR/20UP',
  'ROOM FEATURES/RIVER',
  'ROOM FEATURES/KING',
  'ROOM FEATURES/NET',
  'FOOD/ROOMBRK',
  'LAUNDRY/SOAP',
];
const fruitSet = { item: 'FRUITSET', text: '营养水果餐 Nutrition fruit set', gross: 6800 };
const nights = 7;

/** Mr Ding (丁总): a week last March, and today he is here again. @param today days since 1970-01-01 */
export function mrDing(today: number): readonly HouseRecord[] {
  const arrival = lastMarch(today);
  const departure = arrival + nights;
  const first = plantedStay({
    id: '70000101',
    guest: profile,
    status: 'checked-out',
    arrival,
    nights,
    bookedOn: arrival - 20,
    room: dingRoom,
  });
  const second = plantedStay({
    id: '70000102',
    guest: profile,
    status: 'reserved',
    arrival: today,
    nights,
    bookedOn: today - 12,
  });

  return [
    person(departure),
    first,
    ...plantedFolio(first, folio(arrival)),
    {
      kind: 'feedback',
      source: { system: house.system, property: house.property, kind: 'feedback', id: '70000101001' },
      profile: profileNamed(profile),
      stay: first.source,
      day: quickDay(departure - 1),
      type: 'comment',
      about: 'snack',
      text: '点心太甜了,不脆。',
      state: 'settled',
      remedy: '少糖、更脆 · less sugar, and crisp',
      department: 'kitchen',
    },
    {
      kind: 'feedback',
      source: { system: house.system, property: house.property, kind: 'feedback', id: '70000101002' },
      profile: profileNamed(profile),
      stay: first.source,
      day: quickDay(departure - 3),
      type: 'complaint',
      about: 'laundry',
      text: '衣服用了洗涤液,身上起疹子。',
      state: 'settled',
      room: dingRoom,
      department: 'laundry',
    },
    second,
    {
      kind: 'contact',
      source: { system: house.system, property: house.property, kind: 'contact', id: '70000102001' },
      profile: profileNamed(profile),
      at: instantAt(today - 12, 655, house.timeZone),
      medium: 'call',
      direction: 'in',
      staff: 'staff-3',
      subject: 'reservation',
    },
  ];
}

function person(since: number): HouseRecord {
  return plantedProfile(profile, since, {
    channel: 'phone',
    names: [
      { type: 'primary', family: 'Ding', given: 'Jianguo', title: 'Mr' },
      { type: 'native', family: '丁', given: '建国', title: '总', language: 'zh-CN' },
    ],
    identifiers: [
      { type: 'document', documentType: { value: 'id-card', raw: 'IDC' }, number: dingCard, country: 'CN' },
    ],
    contactPoints: [
      {
        type: 'phone',
        raw: '+86 139 5710 2102',
        number: '+8613957102102',
        use: 'mobile',
        primary: true,
        verified: true,
      },
      { type: 'email', address: 'ding.jianguo@lotus-machinery.example', use: 'work', primary: true },
      {
        type: 'address',
        lines: ['文三路188号'],
        city: '杭州',
        region: 'ZJ',
        postalCode: '310012',
        country: 'CN',
        use: 'home',
        primary: true,
      },
    ],
    birthDate: { year: 1968, month: 5, day: 24 },
    gender: { value: 'male', raw: 'M' },
    nationality: { value: 'CN', raw: 'CN' },
    language: { value: 'zh-CN', raw: 'zh-CN' },
    preferences: wishes.map(preferenceRecord),
    notes: [
      {
        text: '对洗涤液过敏,衣服要用肥皂洗。',
        type: 'LAUNDRY',
        at: instantAt(since - 5, 600, house.timeZone),
      },
    ],
  });
}

/** A week: the room, the fruit set in the room every morning, the laundry, the payment. */
function folio(arrival: number): readonly PlantedCharge[] {
  const lines = [
    ...nightsOf(arrival, nights),
    ...Array.from({ length: nights }, (_, morning) => ({
      code: '2010',
      day: arrival + morning + 1,
      ...fruitSet,
    })),
    { code: '4000', day: arrival + 2, gross: 4200 },
  ];
  const owed = lines.reduce((sum, { gross }) => sum + gross, 0);

  return [...lines, { code: '9010', day: arrival + nights, gross: owed }];
}

/** The ninth of the last March whose week is over. */
function lastMarch(today: number): number {
  const year = Number(quickDay(today).slice(0, 4));
  const march = (of: number): number => epochDayOf(dayFrom(of, 3, 9) ?? '2000-03-09');

  return march(year) + nights < today ? march(year) : march(year - 1);
}
