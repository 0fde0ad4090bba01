import type { HouseRecord } from '../../records/record.ts';
import type { GeoPoint } from '../../shared/geo.ts';
import { between, pick, type Random, randomOf, seedOf } from '../chance/random.ts';
import { stream } from '../chance/stream.ts';
import { chineseName } from '../people/chinese.ts';
import { pointFrom } from '../people/home-point.ts';
import { nationalNumber } from '../people/phone.ts';
import { nightsOf, plantedFolio, plantedProfile, plantedStay } from './planted.ts';

/** Housing estates and offices around the house: how far in metres, in which direction, how many of their people come. */
const estates = [
  { street: '福佑里', metres: 260, bearing: 30, guests: 9 },
  { street: '金陵新村', metres: 410, bearing: 205, guests: 7 },
  { street: '外滩华庭', metres: 720, bearing: 140, guests: 8 },
  { street: '北苏州路大厦', metres: 780, bearing: 320, guests: 6 },
  { street: '浦江名邸', metres: 1180, bearing: 75, guests: 10 },
  { street: '人民广场公寓', metres: 1240, bearing: 250, guests: 6 },
] as const;
/** How many live by themselves in each direction and at each distance. */
const scattered = { bearings: [45, 135, 225, 315], metres: [300, 750, 1250], each: 4 } as const;
const streets = ['四川中路#号', '河南中路#号', '江西中路#号', '山东中路#号'] as const;
const nameOf = chineseName('pinyin');
const evenings = ['2100', '2200', '3000', '2110'] as const;

/**
 * People who live and work around the first house and come for a night, a dinner, the spa: the guests whom a house
 * develops by zones. @param today days since 1970-01-01
 */
export function neighbourhood(today: number, house: GeoPoint): readonly HouseRecord[] {
  const homes = [
    ...estates.flatMap(({ street, metres, bearing, guests }) =>
      Array.from({ length: guests }, (_, door) => ({ street: `${street}#号`, metres, bearing, door })),
    ),
    ...scattered.metres.flatMap((metres) =>
      scattered.bearings.flatMap((bearing) =>
        Array.from({ length: scattered.each }, () => ({ street: undefined, metres, bearing, door: -1 })),
      ),
    ),
  ];

  return homes.flatMap((home, place) => {
    const random = randomOf(seedOf('neighbourhood'), stream.home, place);
    const centre = pointFrom(house, home.metres, home.bearing);
    // An estate is a block or two; who lives by himself lives anywhere in his part of the ring.
    const point =
      home.street === undefined
        ? pointFrom(house, home.metres + between(random, -180, 180), home.bearing + between(random, -38, 38))
        : pointFrom(centre, between(random, 5, 70), between(random, 0, 359));

    return neighbour({ place, today, point, street: home.street ?? pick(random, streets) }, random);
  });
}

interface Home {
  readonly place: number;
  readonly today: number;
  readonly point: GeoPoint;
  readonly street: string;
}

/** One of them: a profile with an address, and one to four visits, the last within sixty days. */
function neighbour({ place, today, point, street }: Home, random: Random): readonly HouseRecord[] {
  const id = String(710_000 + place);
  const gender = random() < 0.5 ? ('female' as const) : ('male' as const);
  const { native, given, family } = nameOf(random, random, gender);
  const number = `+86${nationalNumber(random, 'CN')}`;
  const visits = between(random, 1, 4);
  const last = today - between(random, 3, 50);
  const records: HouseRecord[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    const arrival = last - visit * between(random, 35, 120);
    const stay = plantedStay({
      id: `${id}0${visit}`,
      guest: id,
      status: 'checked-out',
      arrival,
      nights: 1,
      bookedOn: arrival - between(random, 1, 9),
    });
    records.push(
      stay,
      ...plantedFolio(stay, [
        ...nightsOf(arrival, 1),
        { code: pick(random, evenings), day: arrival, gross: between(random, 60, 900) * 100 },
      ]),
    );
  }
  return [
    plantedProfile(id, today - 400, {
      names: [
        { type: 'primary', given, family },
        ...(native ? [{ type: 'native' as const, ...native, language: 'zh-CN' }] : []),
      ],
      gender: { value: gender, raw: gender === 'female' ? 'F' : 'M' },
      nationality: { value: 'CN', raw: 'CN' },
      contactPoints: [
        { type: 'phone', raw: number, number, use: 'mobile', primary: true },
        {
          type: 'address',
          lines: [street.replace('#', String(between(random, 1, 60)))],
          city: '上海',
          region: 'SH',
          postalCode: '200002',
          country: 'CN',
          use: 'home',
          primary: true,
          point,
        },
      ],
    }),
    ...records,
  ];
}
