import type { HouseRecord } from '../../records/record.ts';
import { nightsOf, plantedFolio, plantedProfile, plantedStay, profileNamed } from './planted.ts';

const company = '700010';
const guests = [
  {
    id: '700011',
    family: 'Sun',
    given: 'Lijuan',
    native: ['孙', '丽娟'],
    gender: { value: 'female', raw: 'F' },
    room: '1105',
    nights: 2,
  },
  {
    id: '700012',
    family: 'Müller',
    given: 'Jörg',
    gender: { value: 'male', raw: 'M' },
    room: '1106',
    nights: 4,
  },
  {
    id: '700013',
    family: 'Kobayashi',
    given: 'Makoto',
    native: ['小林', '誠'],
    gender: { value: 'male', raw: 'M' },
    room: '1107',
    nights: 1,
  },
] as const;

/** A company and the three of its people who stay here at its cost. @param today days since 1970-01-01 */
export function companyWithGuests(today: number): readonly HouseRecord[] {
  return [account(today), ...guests.flatMap((guest, place) => employee(guest, today - 60 - place * 7))];
}

function account(today: number): HouseRecord {
  return plantedProfile(company, today - 400, {
    type: { value: 'company', raw: 'Company' },
    names: [
      { type: 'primary', full: 'Lotus Machinery Co., Ltd.' },
      { type: 'native', full: '莲花机械有限公司', language: 'zh-CN' },
    ],
    contactPoints: [{ type: 'email', address: 'travel@lotus-machinery.example', use: 'work', primary: true }],
  });
}

function employee(guest: (typeof guests)[number], arrival: number): readonly HouseRecord[] {
  const { id, family, given, gender, room, nights } = guest;
  const stay = plantedStay({
    id: `${id}01`,
    guest: id,
    status: 'checked-out',
    arrival,
    nights,
    bookedOn: arrival - 5,
    room,
    company,
  });
  const owed = nightsOf(arrival, nights).reduce((sum, { gross }) => sum + gross, 0);

  return [
    plantedProfile(id, arrival, {
      names: [
        { type: 'primary', family, given },
        ...('native' in guest
          ? [{ type: 'native', family: guest.native[0], given: guest.native[1] } as const]
          : []),
      ],
      contactPoints: [
        {
          type: 'email',
          address: `${given}.${family}@lotus-machinery.example`.toLowerCase().replace(/ö|ü/g, letterOf),
          use: 'work',
          primary: true,
        },
      ],
      gender,
      relations: [{ type: 'employer', to: profileNamed(company), raw: 'EMPLOYER' }],
    }),
    stay,
    ...plantedFolio(stay, [
      ...nightsOf(arrival, nights),
      { code: '9010', day: arrival + nights, gross: owed },
    ]),
  ];
}

function letterOf(letter: string): string {
  return letter === 'ö' ? 'oe' : 'ue';
}
