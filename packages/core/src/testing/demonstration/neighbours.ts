import type { ContactPoint, PersonName } from '../../records/profile-record.ts';
import type { HouseRecord } from '../../records/record.ts';
import { quickDay } from '../chance/calendar.ts';
import { preferenceRecord } from '../profiles/wishes.ts';
import { nightsOf, plantedFolio, plantedProfile, plantedStay, profileNamed } from './planted.ts';

/** The other people of the stories, in the house or expected. @param today days since 1970-01-01 */
export function neighbours(today: number): readonly HouseRecord[] {
  return [...auntLi(today), ...mrZhao(today), ...mrZhang(today), ...unhappyGuest(today), ...incognito(today)];
}

/** Aunt Li (李大婶): nothing sweet but honey. */
function auntLi(today: number): readonly HouseRecord[] {
  const stay = plantedStay({
    id: '70000201',
    guest: '700002',
    status: 'in-house',
    arrival: today - 1,
    nights: 3,
    bookedOn: today - 9,
    room: '1508',
  });

  return [
    plantedProfile('700002', today - 9, {
      names: chinese('Li', 'Guilan', '李', '桂兰', '大婶'),
      contactPoints: [mobile('+8613805711508')],
      birthDate: { year: 1961, month: 9, day: 3 },
      ...woman,
      preferences: [preferenceRecord('FOOD/NOSWEET')],
    }),
    stay,
    ...plantedFolio(stay, [
      ...nightsOf(today - 1, 1),
      { code: '2110', day: today - 1, gross: 3200, item: 'HONEYTOAST', text: '蜂蜜吐司 Honey toast' },
    ]),
  ];
}

/** Mr Zhao (赵): his son has biscuits and plain milk before school. */
function mrZhao(today: number): readonly HouseRecord[] {
  return [
    plantedProfile('700003', today - 40, {
      names: chinese('Zhao', 'Guoqiang', '赵', '国强', '先生'),
      contactPoints: [mobile('+8613605710003')],
      ...man,
      preferences: [preferenceRecord('FOOD/SONBRK')],
      relations: [
        {
          type: 'child',
          name: '赵小明',
          birthDate: { year: Number(quickDay(today).slice(0, 4)) - 9, month: 12, day: 6 },
          raw: 'SON',
        },
      ],
    }),
    plantedStay({
      id: '70000301',
      guest: '700003',
      status: 'reserved',
      arrival: today + 1,
      nights: 2,
      bookedOn: today - 6,
    }),
  ];
}

/** Mr Zhang (张先生) of the 21st floor, whom the restaurant expects by name. */
function mrZhang(today: number): readonly HouseRecord[] {
  return [
    plantedProfile('700004', today - 300, {
      names: chinese('Zhang', 'Wenhao', '张', '文浩', '先生'),
      contactPoints: [mobile('+8613705712105')],
      birthDate: { year: 1979, month: 2, day: 17 },
      ...man,
      vip: { value: 'VIP2', raw: 'V2' },
      preferences: [preferenceRecord('FOOD/TEA')],
    }),
    plantedStay({
      id: '70000401',
      guest: '700004',
      status: 'in-house',
      arrival: today - 2,
      nights: 4,
      bookedOn: today - 15,
      room: '2105',
    }),
  ];
}

/** A guest who complained of the shower the day before yesterday and has heard nothing since. */
function unhappyGuest(today: number): readonly HouseRecord[] {
  const stay = plantedStay({
    id: '70000501',
    guest: '700005',
    status: 'in-house',
    arrival: today - 3,
    nights: 5,
    bookedOn: today - 30,
    room: '1203',
  });

  return [
    plantedProfile('700005', today - 30, {
      names: [{ type: 'primary', family: 'Schäfer', given: 'Käthe', title: 'Dr' }],
      contactPoints: [
        { type: 'email', address: 'kaethe.schaefer@webmail.example', use: 'home', primary: true },
      ],
      ...woman,
      nationality: { value: 'DE', raw: 'DE' },
      language: { value: 'de', raw: 'de' },
    }),
    stay,
    ...plantedFolio(stay, nightsOf(today - 3, 3)),
    {
      kind: 'feedback',
      source: { ...stay.source, kind: 'feedback', id: '70000501001' },
      profile: profileNamed('700005'),
      stay: stay.source,
      day: quickDay(today - 2),
      type: 'complaint',
      about: 'shower',
      text: 'The shower stays cold.',
      state: 'open',
      room: '1203',
      department: 'engineering',
    },
  ];
}

/** A guest who is to be called by another name. */
function incognito(today: number): readonly HouseRecord[] {
  return [
    plantedProfile('700006', today - 18, {
      names: [
        { type: 'primary', family: 'Lindqvist', given: 'Märta', title: 'Ms' },
        { type: 'alias', family: 'Winter', given: 'Ella', title: 'Ms' },
      ],
      contactPoints: [{ type: 'email', address: 'office@winter-agency.example', use: 'work', primary: true }],
      ...woman,
      nationality: { value: 'SE', raw: 'SE' },
      language: { value: 'sv', raw: 'sv' },
      vip: { value: 'VIP1', raw: 'V1' },
      incognito: true,
    }),
    plantedStay({
      id: '70000601',
      guest: '700006',
      status: 'in-house',
      arrival: today - 1,
      nights: 3,
      bookedOn: today - 18,
      room: '2108',
    }),
  ];
}

const nationality = { value: 'CN', raw: 'CN' };
const language = { value: 'zh-CN', raw: 'zh-CN' };
const man = { gender: { value: 'male', raw: 'M' }, nationality, language } as const;
const woman = { gender: { value: 'female', raw: 'F' }, nationality, language } as const;

function chinese(
  family: string,
  given: string,
  nativeFamily: string,
  nativeGiven: string,
  title: string,
): readonly PersonName[] {
  return [
    { type: 'primary', family, given },
    { type: 'native', family: nativeFamily, given: nativeGiven, title, language: 'zh-CN' },
  ];
}

function mobile(number: string): ContactPoint {
  return { type: 'phone', raw: number, number, use: 'mobile', primary: true };
}
