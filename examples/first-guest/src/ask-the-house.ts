import { createMemoryStore } from '@innkeeper/adapters/memory';
import type {
  ChargeRecord,
  HouseRecord,
  ProfileRecord,
  Rule,
  SegmentChange,
  StayRecord,
} from '@innkeeper/core';
import { createInnkeeper, recordIdOf, renamed } from '@innkeeper/core';

const system = 'front-office';
const profile = (id: string, told: Partial<ProfileRecord> = {}): ProfileRecord => ({
  kind: 'profile',
  source: { system, kind: 'profile', id },
  type: { value: 'person' },
  active: true,
  names: [{ type: 'primary', full: `Guest ${id}` }],
  ...told,
});
const stay = (id: string, guest: string, arrival: StayRecord['arrival']): StayRecord => ({
  kind: 'stay',
  source: { system, kind: 'stay', id },
  property: 'RIVER',
  status: { value: 'checked-out' },
  arrival,
  departure: arrival.replace(/..$/, '28') as StayRecord['departure'],
  market: 'LEISURE',
  parties: [{ role: 'guest', profile: { system, kind: 'profile', id: guest } }],
});
const charge = (
  id: string,
  ofStay: string,
  { category, minor, day }: { category: 'room' | 'food'; minor: number; day: ChargeRecord['day'] },
): ChargeRecord => ({
  kind: 'charge',
  source: { system, kind: 'charge', id },
  property: 'RIVER',
  day,
  type: { value: 'revenue' },
  category: { value: category },
  stay: { system, kind: 'stay', id: ofStay },
  net: { minor, currency: 'EUR' },
});
const records: readonly HouseRecord[] = [
  profile('1', { nationality: { value: 'AT' }, extra: { udf: { pillow: 'buckwheat' } } }),
  profile('2', { nationality: { value: 'DE' } }),
  stay('a', '1', '2026-04-24'),
  stay('b', '1', '2026-10-24'),
  stay('c', '2', '2025-05-24'),
  charge('x', 'a', { category: 'room', minor: 40_000, day: '2026-04-25' }),
  charge('y', 'b', { category: 'room', minor: 50_000, day: '2026-10-25' }),
  charge('z', 'c', { category: 'room', minor: 30_000, day: '2025-05-25' }),
];
const looks: number[] = [];
const moved: SegmentChange[] = [];
const owner = { id: 'owner', roles: ['owner'] };
const house = createInnkeeper({
  store: createMemoryStore(),
  clock: { now: () => '2026-11-21T08:00:00Z' },
  secret: 'at least sixteen characters, kept apart',
  onSegments: ({ guests, changes }) => {
    looks.push(guests);
    moved.push(...changes);
  },
});
const source = (items: readonly HouseRecord[]) => ({
  system,
  async *read() {
    yield { items: items.map((record) => ({ record })) };
  },
});
await house.importFrom(owner, source(records), { key: 'all' });

// #region ask
const api = house.as(owner);
const { bands, quality } = await api.readLedger({});
console.log(bands[0]?.guests, quality.spendPerHead); // 1 50000: minor units

const { parts } = await api.readStructure({ by: 'contribution' });
console.log(parts.map(({ name, guests }) => `${name} ${guests}`)); // ['core 1', 'basic 0', 'potential 0', 'edge 1']

const { levels } = await api.readPivot({
  over: 'visits',
  by: ['market', 'year'],
  measures: [{ kind: 'count' }, { kind: 'sum', of: 'revenue' }],
});
console.log(levels[0]?.cells.map(({ of, figures }) => [...of, figures['sum of revenue']]));
// [['LEISURE', '2025', 30000], ['LEISURE', '2026', 90000]]

const then = await api.readLedger({ asOf: '2026-01-31' });
console.log(then.guests); // 1: the other had not come yet
// #endregion

// #region own-column
const { settings } = await api.readSettings({});
await api.writeSettings({
  settings: { ...settings, columns: [{ name: 'pillow', kind: 'word', from: { profile: 'udf.pillow' } }] },
});
const { guests } = await api.findMembers({ rule: { fact: 'pillow', is: { equals: 'buckwheat' } } });
console.log(guests); // 1
// #endregion

// #region rule
const neverDined: Rule = {
  all: [
    { stayed: { atLeast: 2, within: { months: 12 } } },
    { bought: { what: 'food', atMost: 0 } },
    { not: { consent: { channel: 'email', state: 'denied' } } },
  ],
};
await api.writeSegment({
  segment: {
    type: 'dynamic',
    id: 'never-dined',
    name: 'Comes back and never dined',
    rule: neverDined,
    playbook: { action: 'invite-to-dinner', for: 'restaurant' },
  },
});
await house.settled(); // only here, to show it: the house looks by itself, and tells `onSegments`
const [first] = moved;
console.log(first?.change, first?.playbook); // entered invite-to-dinner
// #endregion

// #region live-count
const counted = await api.countSegment({ rule: neverDined, parts: true });
console.log(counted.guests, 'of', counted.of, counted.parts); // 1 of 2 [1, 1, 2, 2, 0]
const { columns } = await api.listColumns({});
console.log(columns.find(({ name }) => name === 'pillow')?.words); // ['buckwheat']
// #endregion

// #region event
await house.importFrom(
  owner,
  source([charge('d', 'b', { category: 'food', minor: 4500, day: '2026-10-26' })]),
  { key: 'dinner' },
);
await house.settled();
const last = moved.at(-1);
console.log(last?.change, last?.because[0]?.code, looks.at(-1)); // left segment/bought 1: one guest was looked at
// #endregion

// #region explain
const guestId = renamed('guest', recordIdOf('house', { system, kind: 'profile', id: '1' }));
const { holds, because } = await api.explainSegment({ guestId, segmentId: 'never-dined' });
console.log(holds, because[0]?.facts); // false { what: 'food', holds: false, found: 1 }
// #endregion

/** What was found, for the test that holds the guides to it. */
export const found: Readonly<Record<string, unknown>> = {
  active: bands[0]?.guests,
  parts: parts.map(({ name, guests: count }) => `${name} ${count}`),
  revenue: levels[0]?.cells.map(({ of, figures }) => [...of, figures['sum of revenue']]),
  earlier: then.guests,
  buckwheat: guests,
  entered: [first?.change, first?.playbook],
  counted: [counted.guests, counted.of, counted.parts],
  words: columns.find(({ name }) => name === 'pillow')?.words,
  after: [looks.at(-1), last?.change, last?.because[0]?.code],
  explained: [holds, because[0]?.facts],
};
