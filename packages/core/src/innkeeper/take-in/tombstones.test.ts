import { assert, asyncProperty, constantFrom, subarray } from 'fast-check';
import { expect, it } from 'vitest';
import type { Reader } from '../../ports/store.ts';
import type { HouseRecord } from '../../records/record.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import type { House } from '../house/house.ts';
import {
  isForgotten,
  loadForgotten,
  tombstoneOfKey,
  tombstoneOfSource,
  withoutForgotten,
} from './tombstones.ts';

const house = { secret: 'only here', tenant: 'house' } as House;
const source = (id: string, kind: SourceReference['kind'] = 'profile'): SourceReference => ({
  system: 'pms',
  kind,
  id,
});
const status = { value: 'checked-out' } as const;
const stay = {
  ...{ kind: 'stay', source: source('s', 'stay'), property: 'H1', status },
  ...{ arrival: '2026-01-01', departure: '2026-01-03', requests: ['a cot'] },
  parties: [
    { role: 'guest', profile: source('a') },
    { role: 'booker', profile: source('b') },
  ],
};
const profile = {
  ...{ kind: 'profile', source: source('a'), type: { value: 'person' }, active: true },
  names: [{ type: 'primary', given: 'Ottilie', family: 'Quarnberg' }],
  birthDate: { year: 1961, month: 3, day: 7 },
  contactPoints: [{ type: 'email', address: 'ottilie@example.org' }],
};
const contact = { kind: 'contact', source: source('k', 'contact'), profile: source('b'), at: '2026-01-02' };
const charge = { kind: 'charge', source: source('c', 'charge'), stay: source('s', 'stay'), text: 'wine' };
const feedback = { kind: 'feedback', source: source('f', 'feedback'), profile: source('a'), text: 'fine' };
const records = [stay, profile, contact, charge, feedback] as unknown as readonly HouseRecord[];
const stones = [
  ...[source('a'), source('b'), source('s', 'stay'), source('z')].map((each) =>
    tombstoneOfSource(house, each),
  ),
  ...['email:ottilie@example.org', 'email:somebody@example.org'].map((key) => tombstoneOfKey(house, key)),
];

/** A house in which these stones stand. */
function standing(values: readonly string[]): Reader {
  const rows = values.map((value) => ({ value, at: '2026-02-01T00:00:00Z' }));

  return {
    count: async () => rows.length,
    page: async () => rows,
    where: async (_: string, __: string, asked: readonly string[]) =>
      rows.filter(({ value }) => asked.includes(value)),
  } as unknown as Reader;
}

it('knows of a record by itself what it knows of it among thousands', async () => {
  const keys = ['email:ottilie@example.org'];
  await assert(
    asyncProperty(constantFrom(...records), subarray(stones), async (record, stood) => {
      const whole = await loadForgotten(house, standing(stood));
      const asked = await loadForgotten(house, standing(stood), [record]);
      const prepared = { id: 'x', record, sequence: -1, hash: '' };

      expect(isForgotten(house, asked, prepared, keys)).toBe(isForgotten(house, whole, prepared, keys));
      expect(withoutForgotten(house, asked, record)).toEqual(withoutForgotten(house, whole, record));
    }),
  );
});

it('reads no more of those who were forgotten than a record names', async () => {
  const [, record] = records;
  const found = await loadForgotten(house, standing(stones), record && [record]);

  expect([...found.keys()].sort()).toEqual([stones[0], stones[4]].sort());
});
