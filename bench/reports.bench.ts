import type { ReportedGuest } from '@innkeeper/core/reports';
import {
  answerReport,
  columnsOfReported,
  createReportedHouse,
  putReported,
  standardReports,
  trimReported,
} from '@innkeeper/core/reports';
import type { Figure } from './figure.ts';

const guests = Number(process.env.INNKEEPER_BENCH_GUESTS ?? 100_000);
const asOf = '2026-11-21';
const today = 20_778;

/** Every standard report of a house of 100,000 guests, from what is kept beside the census, in time of the processor. */
export function* measure(): Generator<Figure> {
  const chance = chanceFrom(7);
  const house = createReportedHouse();
  const filled = cpu(() => {
    for (let at = 0; at < guests; at += 1)
      putReported(house, `guest_${at.toString(16).padStart(32, '0')}`, aGuest(chance));
    trimReported(house);
  });
  yield figure(
    `everybody is put into columns: ${house.lines.count} lines, ${house.stays.count} stays`,
    filled,
  );
  const options = { asOf, currency: 'EUR', guestOf: (id: string) => id.replace('profile', 'guest') } as const;
  let columns = columnsOfReported(house, options);
  yield figure(
    'what reports count is laid out for a day (once after a change)',
    median(3, () => {
      columns = columnsOfReported(house, options);
    }),
  );
  for (const definition of standardReports)
    yield figure(
      `report ${definition.id}`,
      median(3, () => answerReport(definition, columns, { asOf, options: { goal: 9_000_000 } })),
    );
}

function figure(claim: string, ours: number): Figure {
  return { claim, ours, peer: null, unit: 'ms of CPU', n: guests };
}

function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);

  return (user + system) / 1000;
}

function median(times: number, work: () => void): number {
  const all = Array.from({ length: times }, () => cpu(work)).sort((one, other) => one - other);

  return all[times >> 1] as number;
}

function chanceFrom(seed: number): (below: number) => number {
  let state = seed;

  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;

    return Math.floor((state / 2 ** 32) * below);
  };
}

const categories = ['room', 'food', 'beverage', 'spa', 'transport', 'other'] as const;

function aGuest(chance: (below: number) => number): ReportedGuest {
  const stays = Array.from({ length: 1 + chance(9) }, () => today - chance(1500)).sort(
    (one, other) => one - other,
  );

  return {
    words: [
      `N${chance(40)}`,
      ['female', 'male', ''][chance(3)] ?? '',
      `l${chance(12)}`,
      '',
      `city ${chance(900)}`,
    ],
    birthYear: 1940 + chance(65),
    known: chance(6),
    places: ['RIVER'],
    point: [48.2 + chance(1000) / 30_000, 16.37 + chance(1000) / 30_000],
    stays: stays.map((day, visit) => [
      day,
      day + 2,
      'checked-out',
      `channel ${chance(6)}`,
      'RIVER',
      visit,
      1 + chance(2),
    ]),
    lines: stays.flatMap((day, visit) =>
      Array.from({ length: 4 }, (_, at) => {
        const net = 500 + chance(40_000);
        const category = categories[at === 0 ? 0 : chance(6)] ?? 'other';

        return [
          day + (at >> 1),
          category,
          at === 0 ? '' : `${category} ${chance(30)}`,
          '',
          `channel ${chance(6)}`,
          `market ${chance(5)}`,
          'RIVER',
          'RIVER',
          net,
          Math.round(net * 0.6),
          0,
          visit,
          -1,
        ] as const;
      }),
    ),
    contacts: Array.from({ length: chance(4) }, () => [
      today - chance(700),
      1,
      'email',
      `staff ${chance(20)}`,
      `subject ${chance(50)}`,
    ]),
    ...(chance(20) === 0 && { scores: [[today - chance(700), 1 + chance(5), 5, '']] }),
    ...(chance(100) === 0 && {
      cases: [
        [
          {
            kind: 'complaint' as never,
            source: { system: 's', kind: 'feedback', id: '1' },
            day: '2026-06-01',
            type: 'complaint',
            about: 'noise',
            state: 'settled',
          },
          '',
        ],
      ],
    }),
  };
}
